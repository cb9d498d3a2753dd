package dev.triage.tools.internal.check.attack;

import dev.triage.model.BrandImpact;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.UserImpact;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Patterns of facts on levels, and on what the texts of an issue say, that one issue can have together or not. */
final class RandomConditions {

    private final Random random;
    private final RandomJoins joins;

    RandomConditions(Random random) {
        this.random = random;
        this.joins = new RandomJoins(random);
    }

    /** One to three patterns. */
    String patterns() {
        StringBuilder patterns = new StringBuilder();
        if (random.nextInt(12) == 0) {
            patterns.append(joins.patterns()).append("\n    ");
        }
        int count = random.nextInt(6) == 0 ? 3 : 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            patterns.append(i == 0 ? "" : "\n    ").append(pattern());
        }
        return patterns.toString();
    }

    private String pattern() {
        String presence = switch (random.nextInt(12)) {
            case 0 -> "not ";
            case 1 -> "exists ";
            default -> "";
        };
        return presence
                + switch (random.nextInt(6)) {
                    case 0, 1, 2 -> "Subject( " + constraints(this::subject) + " )";
                    case 3 -> "Issue( " + constraints(this::issue) + " )";
                    default -> "Assessment( " + constraints(this::level) + " )";
                };
    }

    /** Conditions of one fact, joined in the ways there are. */
    private String constraints(Supplier<String> one) {
        return switch (random.nextInt(10)) {
            case 0 -> one.get() + " || " + one.get();
            case 1 -> one.get() + " && " + one.get();
            case 2 -> "!( " + one.get() + " )";
            case 3 -> "!( " + one.get() + " && " + one.get() + " )";
            case 4 -> one.get() + ", " + one.get();
            case 5 -> one.get() + ", !( " + one.get() + " || " + one.get() + " )";
            default -> one.get();
        };
    }

    private String level() {
        return switch (random.nextInt(11)) {
            case 0 -> end("UserImpact") + compared() + "UserImpact." + one(UserImpact.values());
            case 1 -> end("FunctionalImpact") + compared() + "FunctionalImpact." + one(FunctionalImpact.values());
            case 2 -> end("BrandImpact") + compared() + "BrandImpact." + one(BrandImpact.values());
            case 3 -> end("Complexity") + compared() + "Complexity." + one(Complexity.values());
            case 4 -> end("Effort") + compared() + (1 + random.nextInt(5));
            case 5 ->
                end("Effort")
                        + one(
                                " in (1, 4)",
                                " not in (2, 3)",
                                " > 1 && < 4",
                                " < 2 || > 4",
                                " % 2 == 0",
                                " == 1 || == 5");
            case 6 ->
                one("categories contains ", "categories not contains ", "categories excludes ") + "Category." + kind();
            case 7 -> one("anyOf", "noneOf") + "(Category." + kind() + ", Category." + kind() + ")";
            case 8 -> "category(\"" + one("fraud", "Fraud", "security", "Cost", "feature request") + "\")";
            case 9 ->
                "status "
                        + one(
                                "== StatusKind.OPEN",
                                "!= StatusKind.CLOSED",
                                "in (StatusKind.CLOSED, StatusKind.PROPOSED)",
                                "not in (StatusKind.OPEN, StatusKind.IN_PROGRESS)");
            default -> "pinned " + one("== null", "!= null", "== Priority.P1", "!= Priority.P3");
        };
    }

    private String end(String scale) {
        return one("least", "most") + scale;
    }

    private String compared() {
        return one(" >= ", " > ", " < ", " <= ", " == ", " != ");
    }

    private String kind() {
        return one("SECURITY", "COST", "UX", "BUG", "FEATURE_REQUEST");
    }

    private String subject() {
        return switch (random.nextInt(18)) {
            case 0, 1, 2 -> "label(\"" + label() + "\")";
            case 3 -> "label(\"" + label() + "\", \"" + label() + "\")";
            case 4 -> "!label(\"" + label() + "\")";
            case 5 -> "number(\"" + one("cvss", "cvss", "reach") + "\")" + compared() + (1 + 3 * random.nextInt(4));
            case 6 ->
                "number(\"cvss\")"
                        + one(
                                " >= 4 && < 7",
                                " < 4 || >= 7",
                                " in (1, 4, 7)",
                                " not in (4, 5)",
                                " == null",
                                " != null");
            case 7 ->
                one(
                        "number(\"reach\") / number(\"cvss\") >= 2",
                        "number(\"reach\") * number(\"cvss\") < 20",
                        "number(\"reach\") > number(\"cvss\")",
                        "number(\"reach\") / number(\"effort\") >= 2",
                        "number(\"effort\")" + compared() + (1 + random.nextInt(5)));
            case 8, 9 -> "title(\"" + title() + "\")";
            case 10 -> "title(\"" + title() + "\", \"" + title() + "\")";
            case 11 -> "component(\"" + component() + "\")";
            case 12 -> "component(\"" + component() + "\", \"" + component() + "\")";
            case 13 ->
                "milestone(" + one("\"2.0\"", "\"next*\"", "\"next 1\"", "\"2.0\", \"next 1\"", "\"2*\", \"next\"")
                        + ")";
            case 14 ->
                one(
                        "scale(\"exposure\", \""
                                + one("open", ">= partial", "<= partial", "closed | open", "unstated", "partial")
                                + "\")",
                        "scale(\"severity of zone\", \"" + one("> 1", "<= 2", "2 | 3", "1..2", "unstated | 1") + "\")");
            case 15 ->
                one(
                        "openFor(30)",
                        "openFor(90)",
                        "inactiveFor(30)",
                        "inactiveFor(90)",
                        "dueWithin(7)",
                        "dueWithin(30)");
            case 16 -> "assignee(\"" + one("ann", "bob", "an*") + "\")";
            default -> "resolved(\"" + one("duplicate", "fixed", "dup*", "invalid") + "\")";
        };
    }

    private String issue() {
        return switch (random.nextInt(12)) {
            case 0 -> "title == \"" + one("Pay", "Payment fails", "Wallet") + "\"";
            case 1 -> "title in (\"Pay\", \"Wallet\")";
            case 2 -> "title not in (\"Pay\", \"Payment fails\")";
            case 3 -> "title " + one("matches", "not matches") + " \"" + one("Pay.*", ".*fails", "Wallet|Pay") + "\"";
            case 4 -> "title " + one("contains", "not contains") + " \"" + one("ay", "Pay", "fails") + "\"";
            case 5 ->
                "title "
                        + one(
                                "str[startsWith] \"Pay\"",
                                "str[endsWith] \"fails\"",
                                "not str[startsWith] \"Pay\"",
                                "str[length] 3");
            case 6 ->
                one(
                        "labels contains \"a\"",
                        "labels not contains \"b\"",
                        "\"c\" memberOf labels",
                        "labels.size > 1",
                        "labels.empty");
            case 7 ->
                "tracked.milestone "
                        + one("== null", "!= null", "== \"2.0\"", "!= \"next 1\"", "in (\"2.0\", \"next 1\")");
            case 8 -> "tracked.reactions" + one(" >= 5", " < 5", " > 10", " == null", " == 0");
            case 9 -> "tracked.comments" + one(" >= 5", " != 5", " == null", " > 5 && < 20");
            case 10 ->
                "tracked.type " + one("== \"Incident\"", "!= \"Incident\"", "== null", "in (\"Incident\", \"Task\")");
            default ->
                one(
                        "status == null",
                        "labels contains \"a  b\"",
                        "labels contains \"a b\"",
                        "pinnedPriority != null",
                        "classification.components contains \"Pay\"",
                        "resources.effort.known",
                        "impact.user.known",
                        "impact.user.range");
        };
    }

    private String label() {
        return one("a", "b", "c", "area/x", "area/y", "area/*", "area: x", "a*", "ab", "*");
    }

    private String title() {
        return one("pay", "payment", "pay-", "wallet", "wallet fails", "fails");
    }

    private String component() {
        return one("Pay", "Payments", "pay*", "Wallet", "wal*");
    }

    @SafeVarargs
    private <T> T one(T... some) {
        return some[random.nextInt(some.length)];
    }

    /** One of several texts. */
    String oneOf(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
