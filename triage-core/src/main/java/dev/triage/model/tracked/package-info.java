/** The data of an issue in its tracker beyond the inputs of triage: fields, dates, and its rank in the backlog. */
@NullMarked
package dev.triage.model.tracked;

import org.jspecify.annotations.NullMarked;
