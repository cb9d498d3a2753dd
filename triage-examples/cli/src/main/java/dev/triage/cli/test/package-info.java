/** The command {@code triage test}. */
@NullMarked
package dev.triage.cli.test;

import org.jspecify.annotations.NullMarked;
