/** Reads DRL files as their authors see them: words, rules, conditions, and the place of each. Knows no Drools. */
@NullMarked
package dev.triage.rules.internal.drl;

import org.jspecify.annotations.NullMarked;
