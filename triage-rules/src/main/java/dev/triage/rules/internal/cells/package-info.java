/** Tables as they are written, in Markdown or CSV, before they are interpreted. */
@NullMarked
package dev.triage.rules.internal.cells;

import org.jspecify.annotations.NullMarked;
