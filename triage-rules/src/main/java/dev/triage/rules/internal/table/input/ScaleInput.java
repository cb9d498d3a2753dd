package dev.triage.rules.internal.table.input;

import dev.triage.model.Issue;
import dev.triage.rules.internal.input.InputValue;
import dev.triage.rules.internal.input.Scale;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.text.PlainWords;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Meant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An input with levels, which an assessment always has as a range: a stated one, or what is assumed. */
public final class ScaleInput implements TableInput {

    private final Scale scale;
    private final List<String> values;
    private final TeamScales scales;

    ScaleInput(Scale scale, TeamScales scales) {
        this.scale = scale;
        this.scales = scales;
        List<String> levels = new ArrayList<>();
        for (int level = 0; level < scale.size(); level++) {
            levels.add(scale.text(scale.range(level, level)));
        }
        this.values = List.copyOf(levels);
    }

    /**
     * The input of this name, or null.
     *
     * @param scales knows the other words for levels
     */
    public static @Nullable ScaleInput named(String name, TeamScales scales) {
        for (Scale scale : Scale.ALL) {
            if (scale.input().label().equalsIgnoreCase(name)) {
                return new ScaleInput(scale, scales);
            }
        }
        return null;
    }

    /** The levels of all inputs that are no numbers, by their plain forms. */
    public static Map<String, String> standardValues() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Scale scale : Scale.ALL) {
            for (String level : new ScaleInput(scale, TeamScales.NONE).values()) {
                if (!Character.isDigit(level.charAt(0))) {
                    all.put(PlainWords.plain(level), level);
                }
            }
        }
        return all;
    }

    @Override
    public String name() {
        return scale.input().label();
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
        String meant = scales.meant(value);
        Integer number = meant == null ? null : level(meant);
        return number == null ? level(value) : number;
    }

    private @Nullable Integer level(String value) {
        try {
            int number = values.indexOf(
                    InputValue.of(name() + ": " + value, (Meant) null).value());
            return number < 0 ? null : number;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    @Override
    public long stated(Issue issue, Assessment assessment) {
        int range = scale.rangeOf(assessment);
        long upToHigh = (1L << (scale.high(range) + 1)) - 1;
        return upToHigh & -(1L << scale.low(range));
    }

    @Override
    public String drl(long wanted) {
        String property = property();
        int low = Long.numberOfTrailingZeros(wanted);
        int high = 63 - Long.numberOfLeadingZeros(wanted);
        boolean gap = Long.bitCount(wanted) != high - low + 1;
        if (gap) {
            List<String> each = new ArrayList<>();
            for (int i = low; i <= high; i++) {
                if ((wanted & (1L << i)) != 0) {
                    each.add("(least" + property + " == " + level(i) + " && most" + property + " == " + level(i) + ")");
                }
            }
            return "Assessment( " + String.join(" || ", each) + " )";
        }
        List<String> ends = new ArrayList<>();
        if (low > 0) {
            ends.add("least" + property + " >= " + level(low));
        }
        if (high < values.size() - 1) {
            ends.add("most" + property + " <= " + level(high));
        }
        return "Assessment( " + String.join(", ", ends) + " )";
    }

    /** Such as {@code UserImpact}. */
    private String property() {
        StringBuilder property = new StringBuilder();
        for (String word : name().split(" ", -1)) {
            property.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return property.toString();
    }

    private String level(int number) {
        return name().equals("effort")
                ? values.get(number)
                : property() + "." + values.get(number).toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
