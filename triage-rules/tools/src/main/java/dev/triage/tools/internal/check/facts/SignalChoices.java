package dev.triage.tools.internal.check.facts;

import dev.triage.rules.internal.condition.Condition.Part;
import dev.triage.rules.internal.condition.Condition.Reading;
import dev.triage.rules.internal.signal.Signals;
import dev.triage.rules.internal.text.Topics;
import dev.triage.rules.internal.text.WantedWord;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signals that some conditions can distinguish: of every topic, word and number that they name, and of another one. */
public final class SignalChoices {

    private static final String OTHER = "something else";

    /** An ending that no rule names. */
    private static final String ENDING = "zzqx";

    private final List<Part> parts;
    private final List<@Nullable Double> numbers = new ArrayList<>();
    private final List<Scale> scales = new ArrayList<>();

    /** What a backlog tells about a level. */
    private record Scale(boolean usual, boolean chosen, int place, int places) {

        static final Scale NONE = new Scale(false, false, 0, 0);
    }

    /**
     * Prepares signals.
     *
     * @param parts the conditions
     * @param numbers the numbers that they name, and those around
     * @param places the numbers of places on a scale that they name, and those around
     */
    public SignalChoices(List<Part> parts, Set<Double> numbers, Set<Integer> places) {
        this.parts = List.copyOf(parts);
        this.numbers.add(null);
        this.numbers.addAll(numbers);
        boolean placed = reads("place") || reads("places");
        for (int all : placed ? places : Set.of(0)) {
            for (int place : placed ? places : Set.of(0)) {
                if (place <= all) {
                    addScales(place, all);
                }
            }
        }
    }

    private void addScales(int place, int places) {
        scales.add(new Scale(false, false, place, places));
        if (reads("usual")) {
            scales.add(new Scale(true, false, place, places));
        }
        if (reads("chosen")) {
            scales.add(new Scale(false, true, place, places));
        }
    }

    private boolean reads(String property) {
        Reading reading = new Reading(Signal.class, property);
        for (Part part : parts) {
            if (part.reads().contains(reading)) {
                return true;
            }
        }
        return false;
    }

    /** Adds one signal of each kind to {@code facts}. */
    public void add(List<Object> facts) {
        boolean sources = reads("source") || scales.size() > 1;
        Set<String> words = named("says", "word");
        for (Source source : sources ? Source.values() : new Source[] {Source.LABEL, Source.TITLE}) {
            for (String topic : topics(source)) {
                List<@Nullable Double> possible = numbers(source, topic);
                for (String word : words) {
                    for (Double number : possible) {
                        add(source, topic, word, number, facts);
                    }
                }
            }
        }
    }

    /** Only a label or a field is on a scale. */
    private void add(Source source, String topic, String word, @Nullable Double number, List<Object> facts) {
        List<Scale> some = source == Source.LABEL || source == Source.FIELD ? scales : List.of(Scale.NONE);
        for (Scale scale : some) {
            facts.add(new Signal(
                    source,
                    topic,
                    word,
                    number,
                    word,
                    "any signal",
                    scale.usual,
                    scale.chosen,
                    scale.place,
                    scale.places));
        }
    }

    private Set<String> named(String question, String property) {
        Set<String> named = new LinkedHashSet<>(List.of(OTHER));
        for (Part part : parts) {
            if (part.reads().contains(new Reading(Signal.class, question))
                    || part.reads().contains(new Reading(Signal.class, property))) {
                part.constants().stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .flatMap(SignalChoices::plain)
                        .sorted()
                        .forEach(named::add);
            }
        }
        return named;
    }

    /** The numbers that such a signal can have; a count always has one. */
    private List<@Nullable Double> numbers(Source source, String topic) {
        List<@Nullable Double> some = new ArrayList<>();
        for (Double number : numbers) {
            if (Signals.canBe(source, topic, number)) {
                some.add(number);
            }
        }
        if (some.isEmpty()) {
            some.add(1.0);
        }
        return some;
    }

    /** Those that the conditions name and another one, where a signal may have any; only a label or a field has. */
    private List<String> topics(Source source) {
        List<String> own = Signals.topics(source);
        return own.isEmpty() ? List.copyOf(named()) : own;
    }

    private Set<String> named() {
        Set<String> topics = new LinkedHashSet<>();
        named("about", "topic").forEach(topic -> topics.add(Topics.of(topic)));
        return topics;
    }

    /** The word without the sign that any ending will do, with another ending too, or without the sign that it is overlooked. */
    private static Stream<String> plain(String word) {
        WantedWord wanted = WantedWord.of(word);
        String plain = wanted.plain().strip();
        return wanted.beginning() ? Stream.of(plain, plain + ENDING, plain + " " + ENDING) : Stream.of(plain);
    }
}
