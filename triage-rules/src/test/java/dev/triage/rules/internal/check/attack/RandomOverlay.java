package dev.triage.rules.internal.check.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A folder of rules that make no sense together: what a team writes, but at random. */
final class RandomOverlay {

    /** Standard rules without which each score still gets a priority. */
    private static final List<String> REPLACEABLE = List.of(
            "p0-floor-critical-user-impact",
            "p0-floor-core-functionality-blocked",
            "p1-floor-security-defect",
            "high-complexity",
            "effort-2-or-more",
            "user-impact-medium",
            "user-impact-high",
            "functionality-impaired",
            "brand-impact-medium",
            "user-and-brand-impact-medium",
            "security-defect",
            "bug",
            "feature-request",
            "documentation-or-ux",
            "closed",
            "proposed");

    private final Random random;
    private final RandomConditions conditions;
    private final StringBuilder rules = new StringBuilder();
    private final Set<String> taken = new TreeSet<>();
    private String settings = "";
    private String table = "";

    /**
     * Makes rules.
     *
     * @param seed the same seed makes the same rules
     */
    RandomOverlay(long seed) {
        this(seed, 40);
    }

    /**
     * Makes some rules.
     *
     * @param seed the same seed makes the same rules
     * @param most so many rules; one alone comes without settings for what labels stand for
     */
    RandomOverlay(long seed, int most) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        conditions = new RandomConditions(random);
        int count = random.nextBoolean() ? 1 + random.nextInt(Math.min(6, most)) : 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            rules.append(rule(i));
        }
        if (random.nextInt(12) == 0) {
            rules.append(threshold());
        }
        settings = settings(most > 1);
        if (random.nextInt(3) == 0) {
            table = new RandomTable(random).text();
        }
    }

    /** All files as one text, for the message of a failure. */
    String text() {
        return rules + settings + "\n" + table;
    }

    /** Writes the files into a folder. */
    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("some.drl"), rules);
        Files.writeString(folder.resolve("settings.json"), settings);
        if (!table.isEmpty()) {
            Files.writeString(folder.resolve("some.table.csv"), table);
        }
    }

    private String rule(int number) {
        String replaced = conditions.oneOf(REPLACEABLE);
        boolean replaces = random.nextInt(12) == 0 && taken.add(replaced);
        boolean late = random.nextInt(15) == 0;
        return "rule \"R" + number + "\" @reason(\"x.\") " + (replaces ? "@overrides(\"" + replaced + "\") " : "") + "@"
                + effect(late) + "\nwhen " + (late ? bySum() : conditions.patterns())
                + "\nthen\nend\n";
    }

    private String bySum() {
        return "Sum( points " + conditions.oneOf(List.of("> 3", ">= 11", "< 0", "== 5", "> 0 && < 12")) + " )"
                + (random.nextBoolean() ? "" : "\n    " + conditions.patterns());
    }

    /** What waits for the score adds nothing to it. */
    private String effect(boolean late) {
        return switch (random.nextInt(late ? 4 : 9)) {
            case 0 -> "neverBelow(P" + random.nextInt(4) + ")";
            case 1 -> "neverAbove(P" + (1 + random.nextInt(4)) + ")";
            case 2 -> "raises(" + (1 + random.nextInt(2)) + ")";
            case 3 -> "lowers(" + (1 + random.nextInt(2)) + ")";
            case 4 -> random.nextInt(3) == 0 ? "decides(P" + random.nextInt(5) + ")" : "adds(1)";
            default -> "adds(" + (1 + random.nextInt(5)) * (random.nextBoolean() ? 1 : -1) + ")";
        };
    }

    /** A threshold that leaves a score without a priority, gives it two, or is as good as the standard one. */
    private String threshold() {
        return "rule \"Threshold\" @reason(\"x.\") @overrides(\"threshold-p2\") @gives(P2) @from(1)\nwhen Sum( points "
                + conditions.oneOf(List.of(">", ">=", ">= 1 + "))
                + " neededFor(Priority.P2), points "
                + conditions.oneOf(List.of("<", "<="))
                + " neededFor(Priority.P1) )\nthen\nend\n";
    }

    private String settings(boolean meanings) {
        StringBuilder text = new StringBuilder("{ \"scales\": { \"exposure\": ");
        text.append(conditions.oneOf(List.of(
                "[\"closed\", \"partial\", \"open\"]",
                "{ \"values\": [\"closed\", \"partial\", \"open\"], \"unstated\": \"partial\" }")));
        text.append(" }");
        if (random.nextInt(4) == 0) {
            Set<String> off = new TreeSet<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                String one = conditions.oneOf(REPLACEABLE);
                if (!taken.contains(one)) {
                    off.add("\"" + one + "\"");
                }
            }
            if (!off.isEmpty()) {
                text.append(", \"off\": [").append(String.join(", ", off)).append("]");
            }
        }
        if (random.nextInt(4) == 0 && !taken.contains("high-brand-impact")) {
            text.append(", \"values\": { \"high-brand-impact\": ")
                    .append(1 + random.nextInt(9))
                    .append(" }");
        }
        if (meanings && random.nextInt(4) == 0) {
            text.append(", \"labels\": { \"c\": \"user impact: Critical\", \"ab\": \"component: Pay\" }");
        }
        return text.append(" }").toString();
    }
}
