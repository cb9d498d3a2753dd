package dev.triage.tools.internal.check.attack;

import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private final List<String> tables = new ArrayList<>();
    private final Set<String> off = new TreeSet<>();
    private final List<String> adding = new ArrayList<>();
    private final int count;

    /** The rules and settings of a folder above; empty if there is none. */
    private String laterRules = "";

    private String laterSettings = "";

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
        count = random.nextBoolean() ? 1 + random.nextInt(Math.min(6, most)) : 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            rules.append(rule(i));
        }
        if (random.nextInt(12) == 0) {
            rules.append(threshold());
        }
        if (most > 1 && random.nextInt(3) == 0) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                rules.append(meaning(i));
            }
        }
        if (random.nextInt(8) == 0) {
            rules.append(assumption());
        }
        settings = settings(most > 1);
        for (int i = random.nextInt(4); i >= 2; i--) {
            tables.add(new RandomTable(random).text());
        }
        if (most > 1 && random.nextInt(3) == 0) {
            later();
        }
    }

    /** A folder above that replaces a rule, switches some off or on again, and changes a number. */
    private void later() {
        int replaced = random.nextInt(count);
        laterRules = "rule \"L\" @reason(\"x.\") @overrides(\"R" + replaced + "\") @" + effect(false) + "\nwhen "
                + conditions.patterns() + "\nthen\nend\n";
        int silent = random.nextInt(count);
        List<String> parts = new ArrayList<>();
        if (silent != replaced) {
            parts.add("\"off\": [\"R" + silent + "\"]");
        }
        if (!off.isEmpty()) {
            parts.add("\"on\": [" + off.iterator().next() + "]");
        }
        String added = adding.isEmpty() ? "" : conditions.oneOf(adding);
        if (!added.isEmpty() && !added.equals("R" + replaced) && !added.equals("R" + silent)) {
            parts.add("\"values\": { \"" + added + "\": " + (6 + random.nextInt(4)) + " }");
        }
        laterSettings = "{ " + String.join(", ", parts) + " }";
    }

    /** All files as one text, for the message of a failure. */
    String text() {
        return rules + settings + "\n" + String.join("\n", tables) + "\n---- above ----\n" + laterRules + laterSettings;
    }

    /** Makes an engine of the folder without the one above, which there is afterwards. */
    TriageEngine below(Path folder) throws IOException {
        if (laterRules.isEmpty()) {
            later();
        }
        write(Files.createDirectories(folder.resolve("below")));
        return TriageEngine.builder().rules(folder.resolve("below")).build();
    }

    /** Writes the files into a folder, and makes an engine of them. */
    TriageEngine engine(Path folder) throws IOException {
        write(Files.createDirectories(folder.resolve("below")));
        TriageEngine.Builder engine = TriageEngine.builder().rules(folder.resolve("below"));
        if (!laterRules.isEmpty()) {
            Path above = Files.createDirectories(folder.resolve("above"));
            Files.writeString(above.resolve("above.drl"), laterRules);
            Files.writeString(above.resolve("settings.json"), laterSettings);
            engine.rules(above);
        }
        return engine.build();
    }

    private void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("some.drl"), rules);
        Files.writeString(folder.resolve("settings.json"), settings);
        for (int i = 0; i < tables.size(); i++) {
            Files.writeString(folder.resolve("some" + i + ".table.csv"), tables.get(i));
        }
    }

    private String rule(int number) {
        String replaced = conditions.oneOf(REPLACEABLE);
        boolean replaces = random.nextInt(12) == 0 && taken.add(replaced);
        boolean late = random.nextInt(15) == 0;
        String effect = effect(late);
        if (effect.startsWith("adds")) {
            adding.add("R" + number);
        }
        return "rule \"R" + number + "\" @reason(\"x.\") " + (replaces ? "@overrides(\"" + replaced + "\") " : "") + "@"
                + effect + "\nwhen " + (late ? bySum() : conditions.patterns())
                + "\nthen\nend\n";
    }

    /** What a signal stands for or suggests, or several things at once. */
    private String meaning(int number) {
        return "rule \"M" + number + "\" @reason(\"x.\") @"
                + conditions.oneOf(List.of("suggests", "suggests", "standsFor")) + "(\""
                + conditions.oneOf(List.of(
                        "user impact: High",
                        "user impact: Low–Medium; functional impact: Yes",
                        "category: Cost",
                        "category: Security; category: UX; brand impact: Critical",
                        "effort: 4–5; complexity: Simple fix",
                        "status: closed",
                        "component: Wallet",
                        "component: {word}",
                        "priority: P1"))
                + "\")\nwhen Signal( "
                + conditions.oneOf(List.of(
                        "about(\"label\"), says(\"a\", \"b\")",
                        "about(\"area\"), says(\"*\", \"!y\")",
                        "source == Source.TITLE, says(\"wallet\", \"!wallet fails\")",
                        "about(\"reach\"), number >= 7",
                        "about(\"exposure\"), says(\"open\")",
                        "source == Source.MILESTONE, says(\"next*\")",
                        "source == Source.TYPE, says(\"incident\")"))
                + " )\nthen\nend\n";
    }

    /** Another value for what is not stated. */
    private String assumption() {
        return conditions.oneOf(
                List.of(
                        "rule \"A\" @reason(\"x.\") @overrides(\"assumed-effort\") @assumes(\"effort: 3\")\nwhen Unsaid( input == Input.EFFORT )\nthen\nend\n",
                        "rule \"A\" @reason(\"x.\") @overrides(\"assumed-user-impact\") @assumes(\"user impact: Medium–Critical\")\nwhen Unsaid( input == Input.USER_IMPACT )\nthen\nend\n",
                        "rule \"A\" @reason(\"x.\") @overrides(\"assumed-brand-impact\") @assumes(\"brand impact: Low\")\nwhen Unsaid( input == Input.BRAND_IMPACT )\nthen\nend\n"));
    }

    private String bySum() {
        if (random.nextInt(6) == 0) {
            return "Sum( $v : points ) Subject( number(\"reach\")" + conditions.oneOf(List.of(" < ", " > ")) + "$v )";
        }
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
        text.append(", \"severity of zone\": ")
                .append(conditions.oneOf(List.of(
                        "[\"1\", \"2\", \"3\"]",
                        "{ \"values\": [\"1\", \"2\", \"3\"], \"unstated\": \"1\" }",
                        "{ \"values\": [\"1\", \"2\", \"3\"], \"unstated\": \"3\" }")));
        text.append(" }");
        if (random.nextInt(10) == 0 && taken.isEmpty()) {
            text.append(", \"off\": \"*\", \"on\": [\"")
                    .append(conditions.oneOf(REPLACEABLE))
                    .append("\", \"high-brand-impact\"]");
        } else if (random.nextInt(4) == 0) {
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
            text.append(
                    ", \"labels\": { \"c\": \"user impact: Critical\", \"ab\": [\"component: Pay\", \"priority: P1\"],"
                            + " \"area/y\": \"nothing\" }, \"fields\": { \"Urgency: high\": [\"functional impact: Yes\", \"category: Cost\"] }");
        }
        if (random.nextInt(6) == 0) {
            text.append(", \"levels\": { \"P0\": \"Sev1\", \"P2\": { \"name\": \"Sev3\" } }");
        }
        if (meanings && random.nextInt(6) == 0) {
            text.append(", \"components\": { \"Other\": \"Wallet\" }, \"categories\": { \"Fraud\": \"Security\" },"
                    + " \"words\": { \"offen\": \"open\" }");
        }
        return text.append(" }").toString();
    }
}
