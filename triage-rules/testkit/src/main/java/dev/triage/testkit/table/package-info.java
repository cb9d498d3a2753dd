/** Tables of cases in Markdown, CSV or JSON, as tests. */
@NullMarked
package dev.triage.testkit.table;

import org.jspecify.annotations.NullMarked;
