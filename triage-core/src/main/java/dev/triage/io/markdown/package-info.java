/** Issues as Markdown documents: read in all common layouts, written in one. */
@NullMarked
package dev.triage.io.markdown;

import org.jspecify.annotations.NullMarked;
