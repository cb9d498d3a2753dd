package dev.triage.testkit;

import dev.triage.model.Issue;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.ScalePlace;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import dev.triage.rules.SignalTables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Issues that say all that the standard rules look at, and each word under topics where it means nothing. */
final class StandardSignals {

    /** Topics as rules name them, and one that none does; the first is of labels that have none of their own. */
    private static final List<String> TOPICS = List.of(
            "",
            "type",
            "severity",
            "s",
            "priority",
            "urgency",
            "impact",
            "reach",
            "functional impact",
            "brand impact",
            "frequency",
            "effort",
            "points",
            "complexity",
            "d",
            "area",
            "status",
            "resolution",
            "bug",
            "feature",
            "maintenance",
            "perf",
            "other");

    /** One word of each rule. */
    private static final List<String> WORDS = List.of(
            "bug",
            "regression",
            "crash",
            "data loss",
            "security",
            "performance",
            "ux",
            "documentation",
            "feature",
            "reliability",
            "test",
            "refactor",
            "dependency",
            "infrastructure",
            "release",
            "dx",
            "compatibility",
            "question",
            "architecture",
            "critical",
            "high",
            "medium",
            "low",
            "minor",
            "trivial",
            "blocker",
            "wish",
            "urgent",
            "now",
            "backlog",
            "someday",
            "all",
            "partial",
            "no",
            "yes",
            "always",
            "rarely",
            "xs",
            "s",
            "l",
            "xl",
            "easy",
            "hard",
            "0",
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "good first issue",
            "none",
            "unresolved",
            "in progress",
            "duplicate",
            "under discussion",
            "needs triage",
            "needs design",
            "ready for review",
            "cosmetic",
            "workaround available");

    /** One word of each rule on titles, and of each on the words in front of them. */
    private static final List<String> TITLE_WORDS = List.of(
            "bug",
            "crash",
            "data loss",
            "authentication",
            "other user can see",
            "cve",
            "slow",
            "typo",
            "icon",
            "log message",
            "exception at",
            "exception",
            "add rows",
            "broken",
            "outage",
            "start",
            "please add",
            "feature",
            "docs",
            "perf",
            "security",
            "refactor",
            "test");

    private static final List<String> LEVELS = List.of(
            "0",
            "P0",
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "lowest",
            "blocker",
            "critical",
            "urgent",
            "crash",
            "high",
            "medium",
            "low");

    /** How many of the levels are numbers. */
    private static final int NUMBERS = 8;

    /** The longest scale; rules look at fewer places. */
    private static final int LONGEST = 7;

    private StandardSignals() {}

    /** Levels in fields and in labels, each with all that a backlog may tell about it; a level is looked at alone. */
    private static void addScaled(String topic, List<Issue> issues) {
        addScaled(topic, "default", LEVELS, text -> new ScalePlace(text, 90, true, false, 0, 0), issues);
        addScaled(topic, "chosen", LEVELS, text -> new ScalePlace(text, 1, false, true, 0, 0), issues);
        addScaled(topic, "chosen third", LEVELS, text -> new ScalePlace(text, 1, false, true, 3, 5), issues);
        for (int place = 1; place <= 5; place++) {
            int at = place;
            addScaled(topic, "default " + at, LEVELS, text -> new ScalePlace(text, 90, true, false, at, 5), issues);
        }
        for (int places = 2; places <= LONGEST; places++) {
            List<String> words = places == 5 ? LEVELS : LEVELS.subList(0, NUMBERS);
            for (int place = 0; place <= places; place++) {
                int at = place;
                int of = places;
                addScaled(
                        topic, at + " of " + of, words, text -> new ScalePlace(text, 1, false, false, at, of), issues);
            }
        }
    }

    private static void addScaled(
            String topic, String id, List<String> words, Function<String, ScalePlace> scale, List<Issue> issues) {
        List<String> texts = words.stream().map(word -> topic + ": " + word).toList();
        TrackedBuilder tracked = Tracked.builder()
                .standing(new BacklogRank(
                        null, 0, null, null, texts.stream().map(scale).toList(), List.of()));
        words.forEach(word -> tracked.field(topic, word));
        issues.add(Issue.named(topic + " " + id, "Thing")
                .labels(texts)
                .tracked(tracked.build())
                .build());
    }

    static List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        SignalTables.rows("label-schemes.txt").forEach(row -> labels.add(row.words()));
        for (String topic : TOPICS) {
            WORDS.forEach(word -> labels.add(topic.isEmpty() ? word : topic + ": " + word));
        }
        for (String score : List.of("-1", "-0.5", "0", "0.5", "1", "8", "8.5", "9", "9.5", "10", "none")) {
            labels.add("cvss: " + score);
        }
        for (String topic : List.of("workaround", "regression", "blocking", "duplicate of", "pull request")) {
            List.of("yes", "no").forEach(word -> labels.add(topic + ": " + word));
        }
        issues.add(Issue.named("labels", "Thing").labels(labels).build());
        issues.add(Issue.named("fields", "Thing").tracked(fields()).build());
        SignalTables.rows("titles.txt")
                .forEach(row -> issues.add(Issue.named(row.words(), row.words())
                        .tracked(Tracked.builder().comments(0).build())
                        .build()));
        for (String word : TITLE_WORDS) {
            for (String title : List.of("[" + word + "] Thing", "The " + word + " page")) {
                issues.add(Issue.named(title, title)
                        .tracked(Tracked.builder().comments(0).build())
                        .build());
            }
        }
        for (String type : List.of("Bug", "Feature", "Improvement", "Task", "Urgent", "Critical")) {
            issues.add(Issue.named(type, "Thing")
                    .tracked(Tracked.builder().type(type).build())
                    .build());
        }
        for (String status : List.of("Open", "In review", "What", "Needs triage")) {
            issues.add(Issue.named(status, "Thing")
                    .status(status)
                    .tracked(Tracked.builder().milestone("Hotfix").build())
                    .build());
        }
        issues.add(Issue.named("links", "Thing")
                .tracked(Tracked.builder()
                        .pullRequests(List.of("#7"))
                        .duplicateOf("#8")
                        .build())
                .build());
        for (int ahead = 88; ahead < 100; ahead++) {
            issues.add(standing(ahead, 0, 0));
        }
        for (int duplicates = 0; duplicates < 7; duplicates++) {
            issues.add(standing(0, duplicates, 0));
        }
        for (int days = 363; days < 368; days++) {
            issues.add(standing(0, 0, days));
        }
        for (String topic : List.of("priority", "severity", "urgency", "impact")) {
            addScaled(topic, issues);
        }
        issues.add(standing(0, 91, 91));
        issues.add(standing(0, 97, 97));
        return issues;
    }

    private static Tracked fields() {
        TrackedBuilder fields = Tracked.builder();
        SignalTables.rows("fields.txt").forEach(row -> {
            String[] parts = row.words().split(" = ", 2);
            fields.field(parts[0], parts[1]);
        });
        for (String topic : TOPICS.subList(1, TOPICS.size())) {
            WORDS.forEach(word -> fields.field(topic, word));
        }
        for (String topic : List.of("workaround", "regression", "blocking", "pull request", "quiet")) {
            List.of("yes", "no", "97", "400").forEach(word -> fields.field(topic, word));
        }
        for (String topic : List.of("title", "tag", "fails to", "lacks")) {
            TITLE_WORDS.forEach(word -> fields.field(topic, word));
        }
        return fields.build();
    }

    private static Issue standing(int ahead, int duplicates, int days) {
        return Issue.named(ahead + " " + duplicates + " " + days, "Thing")
                .tracked(Tracked.builder()
                        .standing(new BacklogRank(ahead, duplicates, days + 500, days, List.of(), List.of()))
                        .build())
                .build();
    }
}
