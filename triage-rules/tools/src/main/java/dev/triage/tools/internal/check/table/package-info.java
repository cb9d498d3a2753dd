/** How decision tables are checked: cases without a row, rows that never count, and the order of each input. */
@NullMarked
package dev.triage.tools.internal.check.table;

import org.jspecify.annotations.NullMarked;
