/** The report on a backlog: themes, patterns, recommendations, next steps, people and the summary. */
@NullMarked
package dev.triage.rules.internal.report;

import org.jspecify.annotations.NullMarked;
