package dev.triage.tools.internal.check.attack;

import java.util.Random;

/** Two patterns, or two levels, that are compared with each other. */
final class RandomJoins {

    private final Random random;

    RandomJoins(Random random) {
        this.random = random;
    }

    /** Patterns that share a variable, with the same names for different things. */
    String patterns() {
        String end = one("least", "most");
        String compared = one(" > ", " >= ", " < ", " <= ", " == ", " != ");
        return switch (random.nextInt(8)) {
            case 0 -> "Assessment( $v : " + end + "Effort )\n    Subject( " + number() + compared + "$v )";
            case 1 ->
                "Assessment( $v : " + end + "Effort )\n    Subject( !( " + number() + compared
                        + "$v ) && label(\"a\") )";
            case 2 -> "Assessment( $v : " + end + "Effort )\n    Issue( labels.size" + compared + "$v )";
            case 3 -> {
                String scale = one("UserImpact", "BrandImpact", "Effort");
                yield "Assessment( $v : " + end + scale + ", " + one("least", "most") + scale + compared + "$v )";
            }
            case 4 -> {
                String scale = one("UserImpact", "FunctionalImpact");
                yield "Assessment( $v : least" + scale + " )\n    Assessment( most" + scale + compared + "$v )";
            }
            case 5 ->
                "Issue( $v : " + one("tracked.reactions", "tracked.comments", "labels.size") + " )\n    Subject( "
                        + number() + compared + "$v )";
            case 6 ->
                "Issue( $v : tracked." + one("type", "milestone") + " )\n    Issue( title" + one(" == ", " != ")
                        + "$v )";
            default ->
                "Issue( $v : title )\n    Issue( $v == \"" + one("Pay", "Wallet") + "\" || tracked.type == \""
                        + one("Task", "Other") + "\" )";
        };
    }

    private String number() {
        return "number(\"" + one("reach", "cvss") + "\")";
    }

    @SafeVarargs
    private <T> T one(T... some) {
        return some[random.nextInt(some.length)];
    }
}
