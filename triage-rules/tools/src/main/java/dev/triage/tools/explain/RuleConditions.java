package dev.triage.tools.explain;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.table.DecisionTable;
import dev.triage.rules.internal.table.RowAnswers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the rules of an engine, and the rows of its tables, ask for. Immutable. */
public final class RuleConditions {

    private final RuleBase rules;
    private final Map<String, Rule> byId = new HashMap<>();

    private RuleConditions(RuleBase rules) {
        this.rules = rules;
        for (Rule rule : rules.rules()) {
            byId.put(rule.description().id(), rule);
        }
    }

    /**
     * {@return the conditions of the rules of an engine}
     *
     * @param engine the engine
     */
    public static RuleConditions of(TriageEngine engine) {
        return new RuleConditions(EngineAccess.rules(requireNonNull(engine, "engine")));
    }

    /**
     * The facts that a rule looks for with its conditions, such as {@code Assessment( leastEffort >= 2 )}, or of a row the
     * inputs with their values.
     *
     * @param rule a rule of the catalogue of the engine
     * @return none if the rule goes beyond the vocabulary, so that they are not known
     */
    public List<String> of(RuleDescription rule) {
        List<String> words = new ArrayList<>();
        Rule read = byId.get(rule.id());
        if (read != null && !read.isJava()) {
            for (Condition.Fact fact : read.vocabulary().facts()) {
                words.add(words(fact));
            }
        }
        for (DecisionTable table : rules.tables()) {
            words.addAll(RowAnswers.words(table, rule));
        }
        return List.copyOf(words);
    }

    private static String words(Condition.Fact fact) {
        List<String> questions = new ArrayList<>();
        for (Condition.Question question : fact.questions()) {
            questions.add(question.line());
        }
        String presence =
                fact.presence() == Presence.EACH ? "" : fact.presence().name().toLowerCase(Locale.ROOT) + " ";
        return presence + fact.type().getSimpleName() + "( " + String.join(", ", questions) + " )";
    }
}
