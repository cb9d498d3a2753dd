/** What a tracker says of an issue beyond what triage asks for: labels, fields, dates, and its rank in the backlog. */
@NullMarked
package dev.triage.model.tracked;

import org.jspecify.annotations.NullMarked;
