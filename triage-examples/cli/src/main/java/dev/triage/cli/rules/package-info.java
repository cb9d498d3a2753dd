/** The command rules: the catalogue and the vocabulary. */
@NullMarked
package dev.triage.cli.rules;

import org.jspecify.annotations.NullMarked;
