package dev.triage.tools.internal.check.backlog;

import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Value;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.tools.internal.check.backlog.AskedWord.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the words that rules ask the subject of an issue for. */
public final class AskedWords {

    private final Map<String, AskedWord> words = new LinkedHashMap<>();

    private AskedWords() {}

    /**
     * The words of rules; a word that does not count, such as {@code "!old"}, is none. What a rule with Java asks for is
     * not known.
     */
    public static List<AskedWord> of(List<Rule> rules) {
        AskedWords asked = new AskedWords();
        for (Rule rule : rules.stream().filter(rule -> !rule.isJava()).toList()) {
            for (Condition.Fact fact : rule.vocabulary().facts()) {
                fact.questions().forEach(question -> asked.collect(question.value(), rule));
            }
        }
        return new ArrayList<>(asked.words.values());
    }

    private void collect(Value value, Rule rule) {
        if (value instanceof Value.Not not) {
            collect(not.question(), rule);
        } else if (value instanceof Value.Pair pair) {
            collect(pair.left(), rule);
            collect(pair.right(), rule);
        } else if (value instanceof Value.In in) {
            collect(in.left(), rule);
        } else if (value instanceof Value.At at) {
            collect(at.value(), rule);
        } else if (value instanceof Value.Call call && call.member().owner() == Subject.class) {
            for (Place place : Place.values()) {
                if (call.member().name().equals(name(place))) {
                    // Behind the name of a scale stand its values.
                    call.arguments().stream()
                            .limit(place == Place.SCALE ? 1 : Long.MAX_VALUE)
                            .forEach(argument -> add(place, argument, rule));
                }
            }
        }
    }

    private static String name(Place place) {
        return place.name().toLowerCase(Locale.ROOT);
    }

    private void add(Place place, Value argument, Rule rule) {
        if (argument instanceof Value.Several several) {
            several.values().forEach(one -> add(place, one, rule));
        } else if (argument instanceof Value.Constant constant) {
            Object constants = constant.value();
            for (Object one : constants instanceof Object[] all ? all : new Object[] {constants}) {
                if (one instanceof String word && !word.startsWith("!")) {
                    words.computeIfAbsent(place + " " + word, key -> new AskedWord(place, word))
                            .askedBy(rule);
                }
            }
        }
    }
}
