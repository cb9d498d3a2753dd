/** The command {@code triage lsp}: a language server for rules, tables, cases and settings. */
@NullMarked
package dev.triage.cli.lsp;

import org.jspecify.annotations.NullMarked;
