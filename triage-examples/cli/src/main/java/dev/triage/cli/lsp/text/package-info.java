/** What stands at a place of a text that is being written. */
@NullMarked
package dev.triage.cli.lsp.text;

import org.jspecify.annotations.NullMarked;
