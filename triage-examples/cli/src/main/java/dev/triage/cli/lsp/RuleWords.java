package dev.triage.cli.lsp;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.catalogue.RuleVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The words that rules may use.
 *
 * @param vocabulary the facts, annotations and levels
 * @param rules the rules, which others may override
 * @param retired the rules that are replaced or switched off
 */
record RuleWords(RuleVocabulary vocabulary, List<RuleDescription> rules, List<RuleDescription> retired) {

    /** Read once: it is the same for all rules. */
    private static final class Vocabulary {
        static final RuleVocabulary READ = TriageEngine.vocabulary();
    }

    RuleWords {
        rules = List.copyOf(rules);
        retired = List.copyOf(retired);
    }

    /**
     * The words of an engine.
     *
     * @param named what a file of rules is called
     */
    static RuleWords of(TriageEngine engine, UnaryOperator<String> named) {
        List<RuleDescription> rules = new ArrayList<>();
        for (RuleDescription rule : engine.catalogue()) {
            rules.add(named(rule, named));
        }
        List<RuleDescription> retired = new ArrayList<>();
        for (RetiredRule rule : engine.retired()) {
            retired.add(named(rule.rule(), named));
        }
        return new RuleWords(Vocabulary.READ, rules, retired);
    }

    private static RuleDescription named(RuleDescription rule, UnaryOperator<String> named) {
        return new RuleDescription(
                rule.id(),
                rule.name(),
                rule.stage(),
                rule.effect(),
                rule.reason(),
                named.apply(rule.file()),
                rule.line(),
                rule.origin());
    }

    /** The rule of this id or name, also if it is replaced or switched off; or null. */
    @Nullable
    RuleDescription rule(String idOrName) {
        for (RuleDescription rule : rules) {
            if (rule.isCalled(idOrName)) {
                return rule;
            }
        }
        for (RuleDescription rule : retired) {
            if (rule.isCalled(idOrName)) {
                return rule;
            }
        }
        return null;
    }
}
