package dev.triage.rules.internal.report;

import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.text.WordList;
import dev.triage.rules.vocabulary.Text;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the words of a text for which a rule fired, so that evidence can quote them. Thread-safe. */
final class HintWords {

    /** The words that each rule looks for, by its name; no rule takes another name. */
    private final Map<String, WordList> lists = new ConcurrentHashMap<>();

    /** The words of the text, or its category; null if the condition of the rule does not tell. */
    @Nullable
    String quoted(Rule rule, Text text) {
        if (text.category() != null) {
            return text.category().label();
        }
        return lists.computeIfAbsent(rule.name(), name -> words(rule)).find(text.words());
    }

    private static WordList words(Rule rule) {
        Condition condition = rule.condition();
        Stream<Object> constants = condition == null
                ? Stream.empty()
                : condition.facts().stream()
                        .flatMap(fact -> fact.questions().stream())
                        .flatMap(question -> question.parts().stream())
                        .flatMap(part -> part.constants().stream());
        return WordList.of(constants
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .distinct()
                .sorted()
                .toArray(String[]::new));
    }
}
