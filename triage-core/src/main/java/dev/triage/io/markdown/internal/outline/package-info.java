/** The outline of a Markdown document: headings, items, tables, and the fields in them. */
@NullMarked
package dev.triage.io.markdown.internal.outline;

import org.jspecify.annotations.NullMarked;
