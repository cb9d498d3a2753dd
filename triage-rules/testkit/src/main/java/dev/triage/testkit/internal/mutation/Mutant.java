package dev.triage.testkit.internal.mutation;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is slightly wrong.
 *
 * @param rule the rule as it should be
 * @param change what is wrong, such as {@code "+3 → +4"}
 * @param instead the wrong rule, or null if the rule is missing
 */
public record Mutant(
        RuleDescription rule, String change, @Nullable Rule instead) {}
