/** Issues as Markdown documents, read in any of their common layouts and written in one. */
@NullMarked
package dev.triage.io.markdown;

import org.jspecify.annotations.NullMarked;
