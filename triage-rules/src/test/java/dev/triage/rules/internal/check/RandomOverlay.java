package dev.triage.rules.internal.check;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Rating;
import dev.triage.model.UserImpact;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/** Rules that make no sense together, over labels, levels, fields and titles, and issues that they can tell apart. */
final class RandomOverlay {

    private static final List<String> LABELS = List.of("a", "b", "area/x", "area/y", "c");
    private static final List<String> TITLES = List.of("pay", "payment", "wallet");
    private static final List<Category> CATEGORIES =
            List.of(Category.SECURITY, Category.COST, Category.UX, Category.BUG);

    private final Random random;

    RandomOverlay(long seed) {
        random = new Random(seed);
    }

    String rules(int count) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rules.append("rule \"R")
                    .append(i)
                    .append("\" @reason(\"x.\") @")
                    .append(effect())
                    .append("\nwhen ")
                    .append(condition())
                    .append("\nthen\nend\n");
        }
        return rules.toString();
    }

    private String effect() {
        return switch (random.nextInt(6)) {
            case 0 -> "neverBelow(P" + random.nextInt(4) + ")";
            case 1 -> "neverAbove(P" + (1 + random.nextInt(4)) + ")";
            case 2 -> random.nextBoolean() ? "raises(1)" : "lowers(1)";
            default -> "adds(" + (1 + random.nextInt(4)) * (random.nextBoolean() ? 1 : -1) + ")";
        };
    }

    private String condition() {
        String open = subject();
        return switch (random.nextInt(4)) {
            case 0 -> "Assessment( " + level() + " )";
            case 1 -> "Assessment( " + level() + " )\n    " + open;
            case 2 -> open + "\n    " + subject();
            default -> open;
        };
    }

    private String level() {
        return switch (random.nextInt(6)) {
            case 0 ->
                "leastUserImpact >= UserImpact."
                        + one(List.of(UserImpact.values()).subList(1, 4));
            case 1 ->
                "mostBrandImpact <= BrandImpact."
                        + one(List.of(BrandImpact.values()).subList(0, 2));
            case 2 -> "leastEffort >= " + (2 + random.nextInt(4));
            case 3 -> "mostEffort < " + (2 + random.nextInt(4));
            case 4 -> "categories contains Category." + constant(CATEGORIES.get(random.nextInt(CATEGORIES.size())));
            default -> "mostComplexity != Complexity." + one(List.of(Complexity.values()));
        };
    }

    private static String constant(Category category) {
        return category.name().toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String subject() {
        return switch (random.nextInt(6)) {
            case 0 -> "Subject( label(\"area/*\") )";
            case 1 -> "Subject( !label(\"" + label() + "\") )";
            case 2 ->
                "Subject( number(\"cvss\") " + (random.nextBoolean() ? ">= " : "< ") + (1 + 3 * random.nextInt(4))
                        + " )";
            case 3 -> "Subject( title(\"" + TITLES.get(random.nextInt(TITLES.size())) + "\") )";
            case 4 -> "Subject( label(\"" + label() + "\", \"" + label() + "\") )";
            default -> "Subject( label(\"" + label() + "\") )";
        };
    }

    private String label() {
        return LABELS.get(random.nextInt(LABELS.size()));
    }

    Issue issue() {
        IssueBuilder issue =
                Issue.named("#1", random.nextBoolean() ? "Any issue" : TITLES.get(random.nextInt(3)) + " fails");
        List<String> labels = new ArrayList<>();
        LABELS.forEach(label -> {
            if (random.nextInt(3) == 0) {
                labels.add(label);
            }
        });
        TrackedBuilder tracked = Tracked.builder();
        if (random.nextBoolean()) {
            tracked.field("cvss", String.valueOf(random.nextInt(12)));
        }
        List<Category> categories = new ArrayList<>();
        CATEGORIES.forEach(category -> {
            if (random.nextInt(3) == 0) {
                categories.add(category);
            }
        });
        issue.labels(labels).tracked(tracked.build());
        if (random.nextBoolean()) {
            issue.categories(categories);
        }
        if (random.nextBoolean()) {
            issue.userImpact(any(UserImpact.values()));
        }
        if (random.nextBoolean()) {
            issue.functionalImpact(any(FunctionalImpact.values()));
        }
        if (random.nextBoolean()) {
            issue.brandImpact(any(BrandImpact.values()));
        }
        if (random.nextBoolean()) {
            issue.complexity(any(Complexity.values()));
        }
        if (random.nextBoolean()) {
            issue.effort(any(new Integer[] {1, 2, 3, 4, 5}));
        }
        return issue.build();
    }

    private <T extends Comparable<? super T>> Rating<T> any(T[] scale) {
        int one = random.nextInt(scale.length);
        int other = random.nextInt(3) == 0 ? random.nextInt(scale.length) : one;
        return rating(scale[Math.min(one, other)], scale[Math.max(one, other)]);
    }

    /** The same issue with another level, in the words of a finding. */
    static Issue stating(Issue issue, String input, String text) {
        IssueBuilder with = issue.with();
        switch (input) {
            case "user impact" -> with.userImpact(range(UserImpact.values(), UserImpact::label, text));
            case "functional impact" ->
                with.functionalImpact(range(FunctionalImpact.values(), FunctionalImpact::label, text));
            case "brand impact" -> with.brandImpact(range(BrandImpact.values(), BrandImpact::label, text));
            case "complexity" -> with.complexity(range(Complexity.values(), Complexity::label, text));
            case "effort" -> with.effort(range(new Integer[] {1, 2, 3, 4, 5}, String::valueOf, text));
            default -> throw new IllegalArgumentException(input);
        }
        return with.build();
    }

    private static <T extends Comparable<? super T>> Rating<T> range(
            T[] scale, Function<T, String> words, String text) {
        int dash = text.indexOf('–');
        T low = find(scale, words, dash < 0 ? text : text.substring(0, dash));
        return rating(low, dash < 0 ? low : find(scale, words, text.substring(dash + 1)));
    }

    private static <T> T find(T[] scale, Function<T, String> words, String text) {
        return Arrays.stream(scale)
                .filter(level -> words.apply(level).equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends Comparable<? super T>> Rating<T> rating(T low, T high) {
        return low.equals(high) ? Rating.of(low) : Rating.between(low, high);
    }
}
