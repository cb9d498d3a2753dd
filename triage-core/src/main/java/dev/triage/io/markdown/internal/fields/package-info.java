/** The fields of an issue in Markdown, as they are read and written. */
@NullMarked
package dev.triage.io.markdown.internal.fields;

import org.jspecify.annotations.NullMarked;
