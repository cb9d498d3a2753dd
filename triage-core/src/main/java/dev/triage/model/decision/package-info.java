/** What a decision says: the priority, the rules that counted, what was derived or assumed, and what would change it. */
@NullMarked
package dev.triage.model.decision;

import org.jspecify.annotations.NullMarked;
