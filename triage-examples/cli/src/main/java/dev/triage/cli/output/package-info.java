/** The layout of text, Markdown and JSON, and the outputs for them. */
@NullMarked
package dev.triage.cli.output;

import org.jspecify.annotations.NullMarked;
