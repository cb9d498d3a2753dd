package dev.triage.rules.internal.report;

import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.text.WordList;
import dev.triage.rules.vocabulary.Text;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
        Set<String> words = new LinkedHashSet<>();
        Condition condition = rule.condition();
        if (condition != null) {
            for (Condition.Fact fact : condition.facts()) {
                for (Condition.Question question : fact.questions()) {
                    for (Condition.Part part : question.parts()) {
                        for (Object constant : part.constants()) {
                            if (constant instanceof String word) {
                                words.add(word);
                            }
                        }
                    }
                }
            }
        }
        return WordList.of(words.stream().sorted().toArray(String[]::new));
    }
}
