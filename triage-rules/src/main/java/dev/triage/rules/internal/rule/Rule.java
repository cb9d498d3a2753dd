package dev.triage.rules.internal.rule;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that works: the only form that rules have between their text and a decision. Immutable.
 *
 * @param description what it says of itself
 * @param about the types of which it is about one fact; empty if it need not be about any
 * @param condition what it looks for, or null if that cannot be said in the vocabulary
 * @param compiled what Drools made of a rule that goes beyond the vocabulary, or null if it does not
 */
public record Rule(
        RuleDescription description,
        List<Class<?>> about,
        @Nullable Condition condition,
        @Nullable CompiledRule compiled) {

    /** Makes a rule; the list is copied. */
    public Rule {
        requireNonNull(description, "description");
        about = List.copyOf(about);
        if (condition == null && compiled == null) {
            throw new IllegalArgumentException(
                    "The rule (" + description.name() + ") needs either a condition or what Drools made of it.");
        }
    }

    /** Its name, which no other rule of a rule base has. */
    public String name() {
        return description.name();
    }

    /** Whether it goes beyond the vocabulary, so that it may do anything. */
    public boolean isJava() {
        return compiled != null;
    }

    /** What it looks for; only of rules of the vocabulary. */
    public Condition vocabulary() {
        return requireNonNull(condition, "condition");
    }

    /** Whether it works in a stage. */
    public boolean worksIn(String stage) {
        return description.stage().equals(stage);
    }

    /** The fact that it is about: the first one of the types that its effect is about, or null if there is none. */
    public @Nullable Object about(List<?> matched) {
        for (int i = 0; i < matched.size(); i++) {
            if (isAbout(matched.get(i))) {
                return matched.get(i);
            }
        }
        return null;
    }

    /** Whether it can be about a fact. */
    public boolean isAbout(@Nullable Object fact) {
        for (int i = 0; i < about.size(); i++) {
            if (about.get(i).isInstance(fact)) {
                return true;
            }
        }
        return false;
    }

    /** The same rule, described otherwise. */
    public Rule with(RuleDescription other) {
        return new Rule(other, about, condition, compiled);
    }
}
