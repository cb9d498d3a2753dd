/** Issues, decisions and reports as Markdown. */
@NullMarked
package dev.triage.io.markdown.internal.write;

import org.jspecify.annotations.NullMarked;
