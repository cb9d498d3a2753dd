package dev.triage.benchmarks.check;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.StringJoiner;

/** Rules of a team, as many as wanted. Equal numbers give equal rules. */
enum TeamRules {
    /** Each rule asks for a label of its own. */
    LABELS("rules on labels") {
        @Override
        String condition(int number, SplittableRandom random) {
            return "Subject( label(\"label %d\") )".formatted(number);
        }
    },
    /** Each rule joins a level, a category and an effort. */
    MIXED("rules on a level, a category and an effort") {
        @Override
        String condition(int number, SplittableRandom random) {
            return "Assessment( leastUserImpact >= UserImpact.%s, categories contains Category.%s, leastEffort >= %d )"
                    .formatted(pick(LEVELS, random), pick(CATEGORIES, random), 1 + random.nextInt(4));
        }
    },
    /** Each rule joins one to three conditions on dates, numbers, products of them, milestones, labels and levels. */
    TRACKER("rules on dates, numbers, milestones, labels and levels") {
        @Override
        String condition(int number, SplittableRandom random) {
            StringJoiner conditions = new StringJoiner("\n    ");
            for (int left = 1 + random.nextInt(3); left > 0; left--) {
                conditions.add(
                        switch (random.nextInt(6)) {
                            case 0 -> "Subject( %s(%d) )".formatted(pick(DATES, random), 1 + random.nextInt(60));
                            case 1 ->
                                "Subject( number(\"%s\") >= %d )".formatted(pick(FIELDS, random), random.nextInt(100));
                            case 2 ->
                                "Subject( number(\"reach\") * number(\"%s\") >= %d )"
                                        .formatted(pick(FIELDS, random), 10 * random.nextInt(100));
                            case 3 -> "Subject( milestone(\"%d.0\") )".formatted(random.nextInt(20));
                            case 4 -> "Subject( label(\"label %d\") )".formatted(random.nextInt(number));
                            default -> "Assessment( leastUserImpact >= UserImpact.%s )".formatted(pick(LEVELS, random));
                        });
            }
            return conditions.toString();
        }
    };

    private static final List<String> LEVELS = List.of("LOW", "MEDIUM", "HIGH", "CRITICAL");
    private static final List<String> CATEGORIES = List.of(
            "BUG", "SECURITY", "PERFORMANCE", "UX", "DOCUMENTATION", "COST", "COMPATIBILITY", "RELIABILITY", "PROCESS");
    private static final List<String> DATES = List.of("dueWithin", "openFor", "inactiveFor");
    private static final List<String> FIELDS = List.of("cvss", "votes", "customers", "cost", "age");
    private static final List<String> EFFECTS = List.of("-3", "-2", "-1", "1", "2", "3");

    private final String words;

    TeamRules(String words) {
        this.words = words;
    }

    abstract String condition(int number, SplittableRandom random);

    /** What they are, in words. */
    String words() {
        return words;
    }

    /** A rule file with this many rules. */
    String text(int count) {
        SplittableRandom random = new SplittableRandom(count);
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            text.append(
                    String.format(Locale.ROOT, """
                    rule "Team %d"
                        @reason("The team wants it for case %d.")
                        @adds(%s)
                    when
                        %s
                    then
                    end
                    """, number, number, pick(EFFECTS, random), condition(number, random)));
        }
        return text.toString();
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
