package dev.triage.backlogs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Values under names, each as likely as its line says. Immutable. */
final class Frequencies {

    private static final String NOTHING = "-";

    private final Map<String, List<Weighted>> sections;

    private record Weighted(int weight, String value) {}

    /** One of several values, each as likely as its weight says. Immutable. */
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
     * Reads sections, which begin with their names in brackets.
     *
     * @param weighted whether each line begins with how often its value comes
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

    /** The values of a section, of which "-" is empty text. */
    Choice<String> texts(String section) {
        return choice(section, value -> value.equals(NOTHING) ? "" : value);
    }

    Choice<Integer> numbers(String section) {
        return choice(section, Integer::valueOf);
    }

    Choice<Boolean> yesOrNo(String section) {
        return choice(section, "yes"::equals);
    }

    /** The values of a section in a form of their own. */
    <T> Choice<T> choice(String section, Function<String, T> form) {
        List<Weighted> lines = sections.getOrDefault(section, List.of());
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("There is no section (" + section + ") with any value.");
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
