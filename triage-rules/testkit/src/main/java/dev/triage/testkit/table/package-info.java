/** Tables of cases in Markdown, CSV or JSON, as tests. */
@NullMarked
package dev.triage.rules.testkit.table;

import org.jspecify.annotations.NullMarked;
