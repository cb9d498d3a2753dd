package dev.triage.testkit;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.UserImpact;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.Tracked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small backlogs in which every rule on texts, patterns, steps, people and links has something to say. */
final class StandardBacklogs {

    /** For each pattern a word that clearly speaks of it, and of no other pattern, and one that only hints at it. */
    private static final Map<String, List<String>> WORDS = new LinkedHashMap<>();

    /** Categories that only hint at a pattern. */
    private static final Map<String, Category> VAGUE = Map.of(
            "cost-and-business-model", Category.PRODUCT,
            "onboarding-experience", Category.DEVELOPER_EXPERIENCE,
            "performance-scalability", Category.RELIABILITY,
            "release-engineering", Category.INFRASTRUCTURE,
            "support-and-communication", Category.PROCESS);

    static {
        words("plugin-ecosystem", "plugin framework", "add-on");
        words("documentation-gap", "faq", "unclear");
        words("security-posture", "malware", "malware");
        words("support-and-communication", "outreach", "reputation");
        words("platform-compatibility", "android", "docker");
        words("external-integration", "social media", "slack");
        words("release-engineering", "go-live", "monorepo");
        words("performance-scalability", "latency", "capacity");
        words("migration-friction", "legacy", "rebrand");
        words("configuration-complexity", "env", "preset");
        words("onboarding-experience", "quickstart", "welcome");
        words("data-persistence", "sqlite", "embedding");
        words("quality-gates", "coverage", "flaky");
        words("architecture-debt", "debt", "structure");
        words("cost-and-business-model", "treasury", "investor");
        words("contract-drift", "typings", "json");
        words("observability", "telemetry", "audit");
    }

    private StandardBacklogs() {}

    private static void words(String pattern, String clear, String vague) {
        WORDS.put(pattern, List.of(clear, vague));
    }

    /** One issue for each rule that looks for words, or for several places together. */
    static List<Issue> texts() {
        List<Issue> issues = new ArrayList<>();
        WORDS.forEach((pattern, words) -> words.forEach(
                word -> issues.add(issue("t" + issues.size(), word).build())));
        for (Category category : Category.standard()) {
            issues.add(issue("c" + issues.size(), "Thing").categories(category).build());
        }
        issues.add(issue("d1", "Thing").nextSteps(List.of("faq", "unclear")).build());
        issues.add(issue("d2", "Thing").dependencies(List.of("faq", "unclear")).build());
        issues.add(issue("q1", "Thing").components("coverage", "flaky").build());
        issues.add(issue("e1", "Slack and its api").build());
        issues.add(issue("e2", "Thing").components("Slack", "api").build());
        issues.add(issue("e3", "Slack").components("ban").build());
        issues.add(issue("e4", "Thing").expertise(List.of("Slack", "api")).build());
        issues.add(issue("e5", "Slack").expertise(List.of("api")).build());
        issues.add(issue("e6", "api").expertise(List.of("Slack")).build());
        issues.add(issue("m1", "From old to new").build());
        issues.add(issue("m2", "Old").components("new").build());
        issues.add(issue("m3", "New").components("old").build());
        issues.add(issue("p1", "An add-on and its typescript").build());
        issues.add(issue("p2", "add-on").components("bump").build());
        issues.add(issue("p3", "add-on").expertise(List.of("typescript")).build());
        issues.add(issue("p4", "add-on").dependencies(List.of("typescript")).build());
        issues.add(issue("p5", "typescript").components("add-on").build());
        issues.add(issue("p6", "typescript").expertise(List.of("add-on")).build());
        issues.add(issue("p7", "add-on").nextSteps(List.of("typescript")).build());
        issues.add(issue("b1", "add-on").categories(Category.BUG).build());
        issues.add(issue("b2", "add-on").categories(Category.COST, Category.BUG).build());
        issues.add(issue("b3", "add-on")
                .categories(Category.COST, Category.UX, Category.BUG)
                .build());
        issues.add(issue("b4", "Thing")
                .components("add-on")
                .categories(Category.BUG)
                .build());
        issues.add(issue("b5", "Thing")
                .expertise(List.of("add-on"))
                .categories(Category.BUG)
                .build());
        issues.add(issue("s1", "Thing")
                .components("chat")
                .categories(Category.SECURITY)
                .build());
        issues.add(issue("s2", "chat").categories(Category.SECURITY).build());
        issues.add(issue("s3", "Thing").components("chat").build());
        issues.add(issue("s4", "Thing")
                .components("shed")
                .categories(Category.SECURITY)
                .build());
        for (Priority priority : Priority.values()) {
            issues.add(issue("w" + priority, "sqlite").pinnedPriority(priority).build());
        }
        return issues;
    }

    /** The same words in every place. */
    static List<Issue> places() {
        List<Issue> issues = new ArrayList<>();
        List<String> words = List.of("sqlite", "embedding");
        for (String word : words) {
            issues.add(issue("title " + word, word).build());
            issues.add(issue("component " + word, "Thing").components(word).build());
            issues.add(
                    issue("expertise " + word, "Thing").expertise(List.of(word)).build());
            issues.add(issue("dependency " + word, "Thing")
                    .dependencies(List.of(word))
                    .build());
            issues.add(issue("status " + word, "Thing").status("open, " + word).build());
            issues.add(issue("note " + word, "Thing")
                    .userImpact(Rating.of(UserImpact.LOW).withNote(word))
                    .build());
            issues.add(issue("step " + word, "Thing").nextSteps(List.of(word)).build());
        }
        List<Category> fillers = List.of(Category.UX, Category.FEATURE_REQUEST, Category.DEVELOPER_EXPERIENCE);
        for (int position = 0; position <= 3; position++) {
            for (Category category : List.of(Category.COST, Category.PROCESS)) {
                List<Category> categories = new ArrayList<>(fillers.subList(0, position));
                categories.add(category);
                issues.add(issue("category " + (position + 1) + " " + category, "Thing")
                        .categories(categories)
                        .build());
            }
        }
        issues.add(issue("much", "sqlite")
                .components("sqlite")
                .expertise(List.of("sqlite"))
                .dependencies(List.of("sqlite"))
                .build());
        issues.add(issue("more", "sqlite")
                .components("sqlite")
                .expertise(List.of("sqlite"))
                .dependencies(List.of("sqlite"))
                .nextSteps(List.of("sqlite"))
                .build());
        issues.add(issue("one too many", "sqlite")
                .components("sqlite")
                .expertise(List.of("sqlite"))
                .dependencies(List.of("sqlite"))
                .status("open, embedding")
                .build());
        issues.add(issue("a tenth", "Thing")
                .components("embedding")
                .expertise(List.of("embedding"))
                .build());
        issues.add(
                issue("a ninth", "embedding").dependencies(List.of("embedding")).build());
        issues.add(issue("a fifth", "Thing").components("embedding").build());
        return issues;
    }

    /** All that steps, people and lists look at. */
    static List<Issue> inputs() {
        List<Issue> issues = new ArrayList<>();
        for (String status : List.of("in progress", "planned")) {
            issues.add(issue(status, "Thing").status(status).build());
        }
        for (String status : List.of("open", "closed")) {
            for (Category category : Category.standard()) {
                issues.add(issue(status + " " + category, "Thing")
                        .categories(category)
                        .status(status)
                        .build());
            }
            for (Complexity complexity : Complexity.values()) {
                for (int effort = 1; effort <= 5; effort++) {
                    issues.add(issue(status + " " + complexity + " " + effort, "Thing")
                            .impact(UserImpact.HIGH, FunctionalImpact.PARTIAL, BrandImpact.MEDIUM)
                            .complexity(complexity)
                            .effort(effort)
                            .status(status)
                            .build());
                }
            }
            for (UserImpact user : UserImpact.values()) {
                for (BrandImpact brand : BrandImpact.values()) {
                    issues.add(issue(status + " " + user + " " + brand, "Thing")
                            .impact(user, FunctionalImpact.PARTIAL, brand)
                            .complexity(Complexity.COMPLEX_SOLUTION)
                            .effort(4)
                            .status(status)
                            .build());
                    issues.add(issue(status + " " + user + " or worse, " + brand, "Thing")
                            .userImpact(Rating.between(user, UserImpact.CRITICAL))
                            .brandImpact(Rating.between(brand, BrandImpact.CRITICAL))
                            .complexity(Rating.between(Complexity.SIMPLE_FIX, Complexity.COMPLEX_SOLUTION))
                            .effort(Rating.between(1, 3))
                            .status(status)
                            .build());
                }
            }
            for (Priority priority : Priority.values()) {
                issues.add(issue(status + " " + priority, "sqlite")
                        .pinnedPriority(priority)
                        .effort(Rating.between(1, 2))
                        .complexity(Complexity.SIMPLE_FIX)
                        .status(status)
                        .build());
                issues.add(issue(status + " big " + priority, "Thing")
                        .pinnedPriority(priority)
                        .userImpact(Rating.of(UserImpact.CRITICAL))
                        .effort(5)
                        .status(status)
                        .build());
            }
        }
        issues.add(issue("a shed, one skill", "Thing")
                .components("Shed")
                .expertise(List.of("SQL"))
                .build());
        issues.add(issue("a shed, two skills", "Thing")
                .components("Shed")
                .expertise(List.of("SQL", "Java"))
                .build());
        issues.add(issue("one component", "Thing").components("Ledger").build());
        issues.add(issue("one skill", "Thing").expertise(List.of("SQL")).build());
        issues.add(
                issue("two skills", "Thing").expertise(List.of("SQL", "Java")).build());
        issues.add(issue("all", "Thing")
                .components("Ledger")
                .expertise(List.of("SQL", "Java", "Rust"))
                .build());
        return issues;
    }

    private static List<Issue> links() {
        return List.of(
                issue("#1", "First").pinnedPriority(Priority.P3).build(),
                issue("#2", "Second")
                        .dependencies(List.of("#1"))
                        .pinnedPriority(Priority.P1)
                        .build(),
                issue("#3", "Third")
                        .dependencies(List.of("#2"))
                        .pinnedPriority(Priority.P1)
                        .build(),
                issue("#4", "Fourth")
                        .dependencies(List.of("#5"))
                        .pinnedPriority(Priority.P2)
                        .build(),
                issue("#5", "Fifth").pinnedPriority(Priority.P2).build(),
                issue("#6", "Sixth").dependencies(List.of("#7")).build(),
                issue("#7", "Seventh").dependencies(List.of("#6")).build(),
                issue("#8", "Eighth").dependencies(List.of("#9")).build(),
                issue("#9", "Ninth").dependencies(List.of("#10")).build(),
                issue("#10", "Tenth").dependencies(List.of("#8")).build());
    }

    private static List<Issue> urgent(int size) {
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            issues.add(issue("u" + i, "Thing " + i)
                    .impact(UserImpact.CRITICAL, FunctionalImpact.YES, i % 2 == 0 ? BrandImpact.HIGH : BrandImpact.LOW)
                    .build());
        }
        return issues;
    }

    /** Half of them urgent, half of them unassessed, more than can be named. */
    private static List<Issue> half() {
        List<Issue> issues = new ArrayList<>(urgent(3));
        for (int i = 0; i < 3; i++) {
            issues.add(issue("h" + i, "Thing").build());
        }
        for (int i = 0; i < 6; i++) {
            issues.add(issue("i" + i, "Thing")
                    .impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.LOW)
                    .pinnedPriority(i < 2 ? Priority.P2 : i < 4 ? Priority.P3 : null)
                    .categories(Category.FEATURE_REQUEST)
                    .build());
        }
        return issues;
    }

    /** Backlogs as a whole: links, lists, warnings. */
    static Map<String, List<Issue>> wholes() {
        Map<String, List<Issue>> backlogs = new LinkedHashMap<>();
        backlogs.put("links", links());
        for (int size : List.of(2, 4, 5, 6, 13)) {
            backlogs.put(size + " urgent ones", urgent(size));
        }
        backlogs.put("some of each", half());
        backlogs.put("one unassessed", List.of(issue("1", "Thing").build()));
        backlogs.put(
                "one overruled",
                List.of(issue("1", "Thing").pinnedPriority(Priority.P4).build()));
        List<Issue> mild = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            mild.add(issue("mild " + i, "Thing").pinnedPriority(Priority.P3).build());
        }
        backlogs.put("seven that can wait", mild);
        for (int[] counts : List.of(
                new int[] {9, 9, 9},
                new int[] {10, 8, 10},
                new int[] {10, 7, 10},
                new int[] {14, 11, 14},
                new int[] {10, 10, 5},
                new int[] {10, 10, 6})) {
            backlogs.put(
                    counts[1] + " alike of " + counts[0] + ", " + counts[2] + " unassessed",
                    alike(counts[0], counts[1], counts[2]));
        }
        backlogs.put(
                "closed in two ways",
                List.of(closed("fixed", "Fixed"), closed("refused", "Won't Fix"), closed("said before", "Duplicate")));
        backlogs.put("half of them unassessed", half().subList(0, 6));
        backlogs.put("most of them unassessed", half().subList(1, 6));
        return backlogs;
    }

    /** A backlog in which some issues have the same score; of these the last ones state an impact, which may be any. */
    private static List<Issue> alike(int size, int alike, int unassessed) {
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            IssueBuilder issue = issue("alike " + i, "Thing");
            if (i >= alike) {
                issue.complexity(i % 2 == 0 ? Complexity.SIMPLE_FIX : Complexity.COMPLEX_SOLUTION)
                        .effort(1 + i % 5);
            } else if (i >= unassessed) {
                issue.userImpact(Rating.between(UserImpact.LOW, UserImpact.HIGH));
            }
            issues.add(issue.build());
        }
        return issues;
    }

    private static Issue closed(String id, String resolution) {
        return issue(id, "Thing")
                .impact(UserImpact.HIGH, FunctionalImpact.YES, BrandImpact.HIGH)
                .status("Closed")
                .tracked(Tracked.builder().field("Resolution", resolution).build())
                .build();
    }

    /** Labels that stand for something. */
    static List<Issue> labels() {
        List<Issue> issues = new ArrayList<>();
        for (String label : List.of(
                "sev1",
                "loud",
                "sev1 loud",
                "hole",
                "ledger",
                "done",
                "wip",
                "done wip",
                "now",
                "later now",
                "done hole",
                "later hole")) {
            issues.add(issue(label, "Thing").labels(label.split(" ")).build());
            issues.add(issue(label + ", though stated otherwise", "Thing")
                    .labels(label.split(" "))
                    .impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.LOW)
                    .complexity(Complexity.SIMPLE_FIX)
                    .effort(1)
                    .categories(Category.SECURITY)
                    .components("Ledger")
                    .status("planned")
                    .pinnedPriority(Priority.P4)
                    .build());
        }
        issues.addAll(trackers());
        return issues;
    }

    /** Trackers say something clearly, suggest it or have it where a team agreed on something else. */
    private static List<Issue> trackers() {
        List<Issue> issues = new ArrayList<>();
        for (String title : List.of("Thing", "It crashes on start")) {
            for (String labels : List.of(
                    "",
                    "ux",
                    "ux,hole",
                    "hole",
                    "severity::4",
                    "loud,impact: low",
                    "in progress",
                    "in progress,needs triage",
                    "needs triage,wip",
                    "done,in progress",
                    "P0",
                    "P0,prio: low",
                    "hole,P0",
                    "later,P0",
                    "area/Billing",
                    "docs,feature",
                    "regression,good first issue")) {
                issues.add(tracker(title + ": " + labels, title, labels).build());
                issues.add(tracker(title + ": " + labels + ", a bug that hurts", title, labels)
                        .userImpact(Rating.of(UserImpact.HIGH))
                        .categories(Category.BUG)
                        .build());
            }
        }
        return issues;
    }

    private static IssueBuilder tracker(String id, String title, String labels) {
        return issue(id, title)
                .labels(labels.isEmpty() ? new String[0] : labels.split(","))
                .status("open")
                .tracked(Tracked.builder()
                        .type(labels.contains("docs") ? "Bug" : null)
                        .standing(new BacklogRank(labels.contains("impact") ? 99 : 1, 0, 0, 0, List.of(), List.of()))
                        .build());
    }

    /** Each pattern as the strongest, the second and the third of a backlog, and with just enough and too little evidence. */
    static Map<String, List<Issue>> patterns() {
        Map<String, List<Issue>> backlogs = new LinkedHashMap<>();
        List<String> patterns = List.copyOf(WORDS.keySet());
        for (int i = 0; i < patterns.size(); i++) {
            String clear = WORDS.getOrDefault(patterns.get(i), List.of()).get(0);
            String first = WORDS.getOrDefault(patterns.get((i + 5) % patterns.size()), List.of())
                    .get(0);
            String second = WORDS.getOrDefault(patterns.get((i + 9) % patterns.size()), List.of())
                    .get(0);
            String name = patterns.get(i);
            backlogs.put(name, about(clear, 2));
            backlogs.put(name + " second", both(about(first, 6), about(clear, 2)));
            backlogs.put(name + " third", both(both(about(first, 7), about(second, 5)), about(clear, 2)));
            backlogs.put(name + " alone", about(clear, 1));
            backlogs.put(name + " just enough", List.of(justEnough(name, "1"), justEnough(name, "2")));
            backlogs.put(name + " too little", List.of(tooLittle(name, "1"), tooLittle(name, "2")));
            backlogs.put(name + " few among many", both(about(clear, 2), others(10)));
            for (int times : List.of(2, 3, 5)) {
                String third = WORDS.getOrDefault(patterns.get((i + 12) % patterns.size()), List.of())
                        .get(0);
                backlogs.put(
                        name + " fourth, " + times + " times",
                        both(both(about(first, 7), about(second, 7)), both(about(third, 7), about(clear, times))));
            }
        }
        List<Issue> few = new ArrayList<>(others(30));
        for (String pattern :
                List.of("data-persistence", "observability", "release-engineering", "external-integration")) {
            few.addAll(about(WORDS.getOrDefault(pattern, List.of()).get(0), 2));
        }
        backlogs.put("four that few speak of", few);
        for (int size = 4; size <= 8; size += 2) {
            List<Issue> several = new ArrayList<>();
            for (String pattern : patterns.subList(0, size)) {
                several.addAll(about(WORDS.getOrDefault(pattern, List.of()).get(0), 2));
            }
            backlogs.put(size + " patterns", several);
        }
        return backlogs;
    }

    /** Eight points: a pattern is clear enough. */
    private static Issue justEnough(String pattern, String id) {
        String vague = WORDS.getOrDefault(pattern, List.of()).get(1);
        return switch (pattern) {
            case "security-posture" ->
                issue(id, "Thing")
                        .categories(Category.UX, Category.FEATURE_REQUEST, Category.SECURITY)
                        .build();
            case "quality-gates" -> issue(id, "Thing").categories(Category.BUG).build();
            default ->
                issue(id, "Thing").components(vague).status("open, " + vague).build();
        };
    }

    /** Fewer points, but enough for an example; seven where that is possible. */
    private static Issue tooLittle(String pattern, String id) {
        String vague = WORDS.getOrDefault(pattern, List.of()).get(1);
        Category category = VAGUE.get(pattern);
        if (category != null) {
            return issue(id, "Thing")
                    .categories(Category.UX, Category.FEATURE_REQUEST, category)
                    .status("open, " + vague)
                    .build();
        }
        return pattern.equals("security-posture")
                ? issue(id, "Thing").dependencies(List.of(vague)).build()
                : issue(id, vague).build();
    }

    private static List<Issue> others(int size) {
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            issues.add(issue("other " + i, "Thing").build());
        }
        return issues;
    }

    private static List<Issue> both(List<Issue> some, List<Issue> others) {
        List<Issue> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    private static List<Issue> about(String word, int times) {
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            issues.add(issue(word + " " + i, word).components(word).build());
        }
        return issues;
    }

    private static IssueBuilder issue(String id, String title) {
        return Issue.named(id, title);
    }
}
