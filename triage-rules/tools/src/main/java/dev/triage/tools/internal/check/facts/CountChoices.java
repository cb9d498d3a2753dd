package dev.triage.tools.internal.check.facts;

import dev.triage.rules.internal.condition.Condition.Part;
import dev.triage.rules.internal.condition.Condition.Reading;
import dev.triage.rules.vocabulary.backlog.Backlog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Numbers and lists around the constants that conditions name. */
final class CountChoices {

    /** So many texts are in a list at most. */
    static final int LONGEST = 25;

    private static final int NUMBERS = 3;

    private final List<Part> parts;

    CountChoices(List<Part> parts) {
        this.parts = parts;
    }

    /** Whole numbers around the constants that this property is compared with. */
    Set<Integer> numbers(Class<?> owner, String property, int least) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (int i = 0; i <= NUMBERS; i++) {
            numbers.add(least + i);
        }
        // Numbers that are compared with each other lie around the same constants, in every order.
        boolean compared =
                owner == Backlog.class && parts.stream().map(Part::value).anyMatch(UnlimitedValues::comparesCounts);
        int around = compared ? NUMBERS : 1;
        for (Number constant : compared ? constants(owner, null) : constants(owner, property)) {
            for (int number = constant.intValue() - around; number <= constant.intValue() + around; number++) {
                if (number >= least) {
                    numbers.add(number);
                }
            }
            numbers.add(Math.max(least, 2 * constant.intValue()));
        }
        return numbers;
    }

    /** The constants that this property is compared with, and a number on each side of each of them. */
    Set<Double> decimals(Class<?> owner, String property) {
        Set<Double> numbers = new LinkedHashSet<>(List.of(0.0, -1.0, 1.0));
        Double before = null;
        TreeSet<Double> constants = new TreeSet<>();
        constants(owner, property).forEach(constant -> constants.add(constant.doubleValue()));
        for (double constant : constants) {
            numbers.addAll(List.of(constant, constant - 0.5, constant + 0.5));
            if (before != null) {
                numbers.add((before + constant) / 2);
            }
            before = constant;
        }
        return numbers;
    }

    /** Lists with the texts that conditions name, and with others, of the lengths around the numbers that they name. */
    List<List<String>> lists(Class<?> owner, String property, int shortest) {
        Set<String> texts = new LinkedHashSet<>();
        int longest = shortest + NUMBERS;
        for (Part part : parts) {
            if (part.reads().contains(new Reading(owner, property))) {
                for (Object constant : part.constants()) {
                    if (constant instanceof String text) {
                        texts.add(text);
                    } else if (constant instanceof Number number) {
                        longest = Math.max(longest, Math.min(LONGEST, number.intValue() + 1));
                    }
                }
            }
        }
        Set<List<String>> lists = new LinkedHashSet<>();
        for (int length = shortest; length <= longest; length++) {
            List<String> list = new ArrayList<>();
            List<String> named = new ArrayList<>(texts);
            for (int i = 0; i < length; i++) {
                list.add("#" + (i + 1));
                named.add("#" + (i + 1));
            }
            lists.add(list);
            lists.add(named);
        }
        return new ArrayList<>(lists);
    }

    /** The numbers that a property, or any property of these facts, is compared with. */
    private List<Number> constants(Class<?> owner, @Nullable String property) {
        List<Number> numbers = new ArrayList<>();
        for (Part part : parts) {
            if (property == null
                    ? part.reads().stream().anyMatch(read -> read.owner() == owner)
                    : part.reads().contains(new Reading(owner, property))) {
                part.constants().forEach(constant -> {
                    if (constant instanceof Number number) {
                        numbers.add(number);
                    }
                });
            }
        }
        return numbers;
    }
}
