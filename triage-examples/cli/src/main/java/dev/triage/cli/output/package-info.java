/** How text, Markdown and JSON are laid out and where they are written to. */
@NullMarked
package dev.triage.cli.output;

import org.jspecify.annotations.NullMarked;
