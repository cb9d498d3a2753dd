/** Issues found in the outline of a Markdown document. */
@NullMarked
package dev.triage.io.markdown.internal.read;

import org.jspecify.annotations.NullMarked;
