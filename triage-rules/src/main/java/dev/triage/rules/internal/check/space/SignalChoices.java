package dev.triage.rules.internal.check.space;

import dev.triage.rules.internal.condition.Condition.Part;
import dev.triage.rules.internal.condition.Condition.Reading;
import dev.triage.rules.internal.text.Topics;
import dev.triage.rules.internal.text.WantedWord;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Signals that some conditions can distinguish: of every topic, word and number that they name, and of another one. */
public final class SignalChoices {

    private static final String OTHER = "something else";

    private final List<List<Part>> rules;
    private final List<Part> parts;
    private final List<@Nullable Double> numbers = new ArrayList<>();

    /**
     * Prepares signals.
     *
     * @param rules the conditions of each rule
     * @param numbers the numbers that they name, and those around
     */
    public SignalChoices(List<List<Part>> rules, Set<Double> numbers) {
        this.rules = rules;
        this.parts = rules.stream().flatMap(List::stream).toList();
        this.numbers.add(null);
        this.numbers.addAll(numbers);
    }

    /** Adds one signal of each kind to {@code facts}. */
    public void add(List<Object> facts) {
        boolean sources = parts.stream().anyMatch(part -> part.reads().contains(new Reading(Signal.class, "source")));
        Set<String> words = named("says", "word");
        for (Source source : sources ? Source.values() : new Source[] {Source.LABEL, Source.TITLE}) {
            for (String topic : topics()) {
                for (String word : source == Source.TITLE ? titles(words) : words) {
                    numbers.forEach(number -> facts.add(new Signal(source, topic, word, number, word, "any signal")));
                }
            }
        }
    }

    /** A title may say several words, so there is also one with a word of each condition of a rule. */
    private Set<String> titles(Set<String> words) {
        Set<String> titles = new LinkedHashSet<>(words);
        for (List<Part> rule : rules) {
            titles.add(rule.stream()
                    .filter(part -> part.reads().contains(new Reading(Signal.class, "says")))
                    .flatMap(part -> part.constants().stream()
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .filter(word -> !word.startsWith("!"))
                            .map(SignalChoices::plain)
                            .sorted()
                            .limit(1))
                    .distinct()
                    .collect(Collectors.joining(" . ")));
        }
        return titles;
    }

    private Set<String> named(String question, String property) {
        Set<String> named = new LinkedHashSet<>(List.of(OTHER));
        for (Part part : parts) {
            if (part.reads().contains(new Reading(Signal.class, question))
                    || part.reads().contains(new Reading(Signal.class, property))) {
                part.constants().stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .map(SignalChoices::plain)
                        .sorted()
                        .forEach(named::add);
            }
        }
        return named;
    }

    private Set<String> topics() {
        Set<String> topics = new LinkedHashSet<>();
        named("about", "topic").forEach(topic -> topics.add(Topics.of(topic)));
        return topics;
    }

    /** The word without the sign that any ending will do, or that it is overlooked. */
    private static String plain(String word) {
        return WantedWord.of(word).plain().strip();
    }
}
