package dev.triage.backlogs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Named sections of values, each with the probability in its line. Immutable. */
final class Frequencies {

    private static final String NOTHING = "-";

    private final Map<String, List<Weighted>> sections;

    private record Weighted(int weight, String value) {}

    /** A random choice among values by their weights. Immutable. */
    static final class Choice<T> {

        private final List<T> values;
        private final int[] upTo;

        private Choice(List<T> values, int[] upTo) {
            this.values = values;
            this.upTo = upTo;
        }

        T drawn(Draw draw) {
            int point = draw.below(upTo[upTo.length - 1]);
            int at = 0;
            while (point >= upTo[at]) {
                at++;
            }
            return values.get(at);
        }
    }

    private Frequencies(Map<String, List<Weighted>> sections) {
        this.sections = sections;
    }

    /**
     * Reads sections, which start with their names in brackets.
     *
     * @param weighted whether each line starts with the weight of its value
     */
    static Frequencies of(Iterable<String> lines, boolean weighted) {
        Map<String, List<Weighted>> sections = new HashMap<>();
        List<Weighted> section = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int space = weighted ? line.indexOf(' ') : -1;
                int weight = weighted ? Integer.parseInt(line.substring(0, space)) : 1;
                section.add(new Weighted(weight, line.substring(space + 1)));
            }
        }
        return new Frequencies(sections);
    }

    /** The values of a section; "-" is an empty text. */
    Choice<String> texts(String section) {
        return choice(section, value -> value.equals(NOTHING) ? "" : value);
    }

    Choice<Integer> numbers(String section) {
        return choice(section, Integer::valueOf);
    }

    Choice<Boolean> yesOrNo(String section) {
        return choice(section, "yes"::equals);
    }

    /** The converted values of a section. */
    <T> Choice<T> choice(String section, Function<String, T> form) {
        List<Weighted> lines = sections.getOrDefault(section, List.of());
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("The section (" + section + ") is missing or empty.");
        }
        int[] upTo = new int[lines.size()];
        int sum = 0;
        for (int at = 0; at < upTo.length; at++) {
            sum += lines.get(at).weight();
            upTo[at] = sum;
        }
        return new Choice<>(lines.stream().map(line -> form.apply(line.value())).toList(), upTo);
    }
}
