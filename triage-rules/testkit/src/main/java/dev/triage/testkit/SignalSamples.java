package dev.triage.testkit;

import dev.triage.model.tracked.TrackedField;
import java.util.List;

/** What trackers say of issues, of every kind that the standard rules look at, and some that they do not. */
final class SignalSamples {

    static final List<String> LABELS = List.of(
            "bug",
            "kind/regression",
            "C-enhancement",
            "type: docs",
            "security",
            "perf",
            "ux",
            "data loss",
            "severity::1",
            "S3",
            "sev4",
            "impact: high",
            "priority/critical-urgent",
            "P2",
            "prio: low",
            "size/XS",
            "effort: hard",
            "story points: 8",
            "difficulty: medium",
            "good first issue",
            "area/Billing",
            "A-parser",
            "needs-triage",
            "in progress",
            "duplicate",
            "under-discussion",
            "stale",
            "hacktoberfest",
            "customer: acme");

    static final List<String> TITLES = List.of(
            "Thing",
            "App crashes on start",
            "No crash any more",
            "XSS in comments",
            "Very slow search",
            "Typo on the front page",
            "Please add a dark mode",
            "[Bug] Totals are wrong",
            "feat(ui): larger buttons",
            "Does it crash?",
            "Data loss after the update");

    static final List<TrackedField> FIELDS = List.of(
            new TrackedField("Severity", "High - blocks my work"),
            new TrackedField("Priority", "Medium"),
            new TrackedField("Priority", "Highest"),
            new TrackedField("Is there a workaround?", "No"),
            new TrackedField("Is this a regression?", "Yes"),
            new TrackedField("Component(s)", "Ledger, Shop"),
            new TrackedField("Story Points", "3.0"),
            new TrackedField("What happened?", "It crashed, and I lost all data"),
            new TrackedField("Frequency", "Always"));

    static final List<String> TYPES = List.of("Bug", "Story", "Task", "Defect", "Incident");

    private SignalSamples() {}
}
