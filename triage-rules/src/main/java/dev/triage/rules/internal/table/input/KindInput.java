package dev.triage.rules.internal.table.input;

import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.StatusKind;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.text.PlainWords;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The categories or the status of an issue: values without an order.
 *
 * @param name {@code "category"} or {@code "status"}
 * @param values the values; of categories those that the table names, and one that stands for all others
 * @param scales knows the other words for values
 */
public record KindInput(String name, List<String> values, TeamScales scales) implements TableInput {

    public static final String CATEGORY = "category";
    public static final String STATUS = "status";

    private static final String OTHERS = "any other category";

    /** Makes the input; the list is copied. */
    public KindInput {
        values = List.copyOf(values);
    }

    /**
     * The states.
     *
     * @param scales knows the other words for states
     */
    public static KindInput status(TeamScales scales) {
        List<String> values = new ArrayList<>();
        for (StatusKind kind : StatusKind.values()) {
            if (kind != StatusKind.UNCLEAR) {
                values.add(kind.label());
            }
        }
        return new KindInput(STATUS, values, scales);
    }

    /**
     * The categories that a table names.
     *
     * @param scales knows the other words for categories
     */
    public static KindInput categories(List<String> named, TeamScales scales) {
        List<String> values = new ArrayList<>();
        for (String name : named) {
            String category = category(name, scales);
            if (!values.contains(category) && !category.equalsIgnoreCase(OTHERS)) {
                values.add(category);
            }
        }
        values.add(OTHERS);
        return new KindInput(CATEGORY, values, scales);
    }

    @Override
    public boolean ordered() {
        return false;
    }

    @Override
    public boolean several() {
        return name.equals(CATEGORY);
    }

    @Override
    public @Nullable Integer number(String value) {
        String wanted = name.equals(CATEGORY) && !value.equalsIgnoreCase(OTHERS)
                ? category(value, scales)
                : scales.value(PlainWords.plain(value));
        Integer number = place(wanted);
        return number == null ? place(PlainWords.plain(value)) : number;
    }

    private static String category(String word, TeamScales scales) {
        String meant = scales.meant(word);
        return Category.of(meant == null ? word : meant).name();
    }

    private @Nullable Integer place(String wanted) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).equalsIgnoreCase(wanted)) {
                return i;
            }
        }
        return null;
    }

    @Override
    public long stated(Issue issue, Assessment assessment) {
        if (!several()) {
            Integer number = number(assessment.status().label());
            return number == null ? -1 : 1L << number;
        }
        long stated = 0;
        for (Category category : assessment.categories()) {
            Integer number = number(category.name());
            stated |= number == null ? 0 : 1L << number;
        }
        return stated == 0 ? 1L << (values.size() - 1) : stated;
    }

    @Override
    public String drl(long wanted) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if ((wanted & (1L << i)) != 0) {
                named.add(values.get(i));
            }
        }
        if (!several()) {
            List<String> each = new ArrayList<>();
            for (String kind : named) {
                each.add("status == StatusKind." + kind.toUpperCase(Locale.ROOT).replace(' ', '_'));
            }
            return "Assessment( " + String.join(" || ", each) + " )";
        }
        boolean others = named.remove(OTHERS);
        List<String> left = new ArrayList<>(values);
        left.removeAll(named);
        left.remove(OTHERS);
        return others
                ? "Assessment( !category(" + quoted(left) + ") )"
                : "Assessment( category(" + quoted(named) + ") )";
    }

    private static String quoted(List<String> names) {
        return "\"" + String.join("\", \"", names) + "\"";
    }
}
