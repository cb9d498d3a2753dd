package dev.triage.rules.internal.table.input;

import dev.triage.model.Issue;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.internal.text.PlainWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A field or label whose value is a number, such as a CVSS score. Its values are the numbers that the table names, and the
 * intervals between them, so that there are finitely many cases.
 */
public final class NumberInput implements OpenInput {

    private final String name;
    private final SpokenScale reader;
    private final double[] bounds;
    private final List<String> values;

    /**
     * Makes the input.
     *
     * @param reader reads what an issue says of it
     * @param named the numbers that the table names
     */
    public NumberInput(String name, SpokenScale reader, Collection<Double> named) {
        this.name = name;
        this.reader = reader;
        this.bounds =
                new TreeSet<>(named).stream().mapToDouble(Double::doubleValue).toArray();
        List<String> intervals = new ArrayList<>();
        for (int i = 0; i < bounds.length; i++) {
            intervals.add(
                    i == 0
                            ? "less than " + text(bounds[0])
                            : "between " + text(bounds[i - 1]) + " and " + text(bounds[i]));
            intervals.add(text(bounds[i]));
        }
        intervals.add("more than " + text(bounds[bounds.length - 1]));
        this.values = List.copyOf(intervals);
    }

    static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String bareName() {
        return reader.name();
    }

    @Override
    public List<String> values() {
        return values;
    }

    @Override
    public boolean ordered() {
        return true;
    }

    @Override
    public @Nullable Integer number(String value) {
        Double number = PlainWords.exactNumber(value);
        return number == null ? null : number(number);
    }

    private int number(double number) {
        for (int i = 0; i < bounds.length; i++) {
            if (number <= bounds[i]) {
                return number < bounds[i] ? 2 * i : 2 * i + 1;
            }
        }
        return 2 * bounds.length;
    }

    @Override
    public long stated(Issue issue) {
        return reader.stated(issue, said -> {
            Double number = PlainWords.number(said);
            return number == null ? null : number(number);
        });
    }

    @Override
    public String drl(long wanted) {
        String number = "number(\"" + reader.name() + "\") ";
        List<String> runs = new ArrayList<>();
        int from = 0;
        while (from < values.size()) {
            int to = from;
            while (to < values.size() && (wanted & (1L << to)) != 0) {
                to++;
            }
            if (to > from) {
                runs.add(run(number, from, to - 1));
            }
            from = to + 1;
        }
        if ((wanted & (1L << values.size())) != 0) {
            runs.add(number + "== null");
        }
        return "Subject( " + (runs.size() == 1 ? runs.get(0).replace(" && ", ", ") : String.join(" || ", runs)) + " )";
    }

    /** What is true of the numbers of some intervals, one after the other. */
    private String run(String number, int low, int high) {
        List<String> ends = new ArrayList<>();
        if (low > 0) {
            ends.add(number + (low % 2 == 1 ? ">= " : "> ") + text(bounds[(low - 1) / 2]));
        }
        if (high < values.size() - 1) {
            ends.add(number + (high % 2 == 1 ? "<= " : "< ") + text(bounds[high / 2]));
        }
        return ends.isEmpty() ? number + "!= null" : String.join(" && ", ends);
    }
}
