package dev.triage.cli.lsp;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.catalogue.RuleVocabulary;
import java.util.List;

/**
 * The words that rules may use.
 *
 * @param vocabulary the facts, annotations and levels
 * @param rules the rules, which others may override
 */
record Words(RuleVocabulary vocabulary, List<RuleDescription> rules) {

    /** Read once: it is the same for all rules. */
    private static final class Vocabulary {
        static final RuleVocabulary READ = TriageEngine.vocabulary();
    }

    Words {
        rules = List.copyOf(rules);
    }

    static Words of(TriageEngine engine) {
        return new Words(Vocabulary.READ, engine.catalogue());
    }
}
