/** The text of a document before it is parsed: signs that look like others, and marks that are not written as Markdown asks. */
@NullMarked
package dev.triage.io.markdown.internal.source;

import org.jspecify.annotations.NullMarked;
