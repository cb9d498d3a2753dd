package dev.triage.tools.internal.check.facts;

import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.internal.input.InputValue;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.vocabulary.Meant;
import dev.triage.tools.check.report.Contradiction;
import dev.triage.tools.internal.check.space.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules that say different values of one input because of the same signal: "High" and "Low" for the label {@code fire}. */
public final class SignalContradictions {

    private final Duplicates duplicates;

    /**
     * Makes the search.
     *
     * @param duplicates knows which rule fires only when another one does
     */
    public SignalContradictions(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    /**
     * Looks among rules that can fire.
     *
     * @param rules the rules, in the order of the catalogue
     * @param over whether there is no time left
     */
    public List<Contradiction> find(List<Rule> rules, BooleanSupplier over) {
        List<Contradiction> found = new ArrayList<>();
        for (int i = 0; i < rules.size() && !over.getAsBoolean(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                Contradiction contradiction = between(rules.get(i), rules.get(j));
                if (contradiction != null) {
                    found.add(contradiction);
                }
            }
        }
        return found;
    }

    private @Nullable Contradiction between(Rule one, Rule other) {
        Meant what = one.description().effect() instanceof CatalogueEffect.StandsFor first
                        && other.description().effect() instanceof CatalogueEffect.StandsFor second
                        && first.clearly() == second.clearly()
                ? disagreement(InputValue.all(first.statements()), InputValue.all(second.statements()))
                : null;
        if (what == null) {
            return null;
        }
        boolean only = duplicates.onlyWhen(one.vocabulary(), other.vocabulary());
        boolean also = duplicates.onlyWhen(other.vocabulary(), one.vocabulary());
        if (!only && !also) {
            return null;
        }
        Rule narrow = only ? one : other;
        Rule wide = only ? other : one;
        return new Contradiction(
                Words.quoted(narrow.description()) + " fires " + (only && also ? "exactly" : "only") + " when "
                        + Words.quoted(wide.description()) + " does, but it " + said(narrow) + ", and the other one "
                        + said(wide) + (what.level() ? "; the decision uses the range." : "."),
                List.of(narrow.description(), wide.description()),
                List.of(),
                0);
    }

    private static String said(Rule rule) {
        return rule.description().effect().text();
    }

    /** The first input with one value of which both say something, and nothing that is the same. */
    private static @Nullable Meant disagreement(List<InputValue> some, List<InputValue> others) {
        for (InputValue value : some) {
            List<String> there = others.stream()
                    .filter(other -> other.what() == value.what())
                    .map(InputValue::value)
                    .collect(Collectors.toList());
            if (value.single()
                    && !there.isEmpty()
                    && some.stream().noneMatch(own -> own.what() == value.what() && there.contains(own.value()))) {
                return value.what();
            }
        }
        return null;
    }
}
