/** From the text of a rule file to its syntax: tokens, rules, facts, expressions. */
@NullMarked
package dev.triage.rules.internal.drl.parse;

import org.jspecify.annotations.NullMarked;
