package dev.triage.io.markdown;

import dev.triage.io.GeneratedTracked;
import dev.triage.model.Assignee;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Classification;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Impact;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.Resources;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import dev.triage.model.tracked.Tracked;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Issues with any line of text in any field, for properties. */
final class GeneratedBacklogs {

    private static final String[] AWKWARD = {
        "None",
        "n/a",
        "TBD",
        "P1",
        "(P0)",
        "High",
        "Status: open",
        "User Impact: Low",
        "**bold**",
        "<b>x</b>",
        "a | b",
        "x; y",
        "Effort: 3",
        "#12",
        "(#12)",
        "1. one",
        "- item",
        "`code`",
        "``",
        "<!-- no -->",
        "[a](b)",
        "&amp;",
        "\\",
        "a/b + c, d & e",
        "日本語",
        "🔥🚒",
        "(",
        ")",
        "((",
        "Issue 3",
        "Summary",
        "— #7",
        "https://e.org/a/b/issues/1",
        "Login fails — User Impact: Low | Effort: 3",
        "x, User Impact: Low, Effort: 3",
        "Note: n",
        "Reason: r",
        "# h",
        "> q",
        "***",
        "---",
        "~~~",
        "UX/UI",
        "P1 - High",
        "_x_",
        "a_b",
        "x:",
        ":x",
        "\"q\"",
        "None, but",
        "ann (bob), carl",
        "ann - bob",
        "2–3",
        "Next Steps",
        "Impact Assessment:",
        "|---|",
        "\u00a0x\u2003"
    };

    private GeneratedBacklogs() {}

    /** Backlogs of issues whose ids differ. */
    static Arbitrary<List<Issue>> backlogs() {
        return issues().list().ofMinSize(1).ofMaxSize(3).uniqueElements(Issue::id);
    }

    /** A line of text that says something, often of a kind that readers look for. */
    static Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.strings()
                .withChars("abz XY09 .,;:!?()[]{}<>|/\\`*_~#+-=&%$@^'\"→–—“”éß日本🔥\u00a0\u0301")
                .ofMinLength(1)
                .ofMaxLength(14);
        Arbitrary<String> printable =
                Arbitraries.strings().all().ofMinLength(1).ofMaxLength(8).map(GeneratedBacklogs::printable);
        Arbitrary<String> awkward = Arbitraries.of(AWKWARD);
        Arbitrary<String> two = Combinators.combine(awkward, anything).as((one, other) -> one + " " + other);
        return Arbitraries.oneOf(anything, printable, awkward, two)
                .map(String::strip)
                .filter(text -> !text.isBlank());
    }

    /** Line breaks and control characters do not occur in a line of text; lone surrogates are no characters. */
    private static String printable(String text) {
        var kept = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .filter(c -> c != '\u2028' && c != '\u2029' && c != '\uFFFD')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static Arbitrary<Issue> issues() {
        Arbitrary<List<String>> lists = texts().list().ofMaxSize(3);
        Arbitrary<Impact> impacts = Combinators.combine(
                        ratings(List.of(UserImpact.values())),
                        ratings(List.of(FunctionalImpact.values())),
                        ratings(List.of(BrandImpact.values())))
                .as(Impact::new);
        Arbitrary<Classification> classifications = Combinators.combine(
                        texts().map(Category::of).list().ofMaxSize(3), lists, ratings(List.of(Complexity.values())))
                .as(Classification::new);
        Arbitrary<Resources> resources = Combinators.combine(lists, lists, ratings(List.of(1, 2, 3, 4, 5)))
                .as(Resources::new);
        Arbitrary<Status> statuses = Combinators.combine(
                        texts(), Arbitraries.of(StatusKind.values()), Arbitraries.of(true, false))
                .as((text, kind, own) -> own ? new Status(text, kind) : Status.of(text));
        Arbitrary<Assignee> people = Combinators.combine(texts(), Arbitraries.oneOf(texts(), Arbitraries.just("")))
                .as(Assignee::new);
        Arbitrary<RecommendedPriority> recommended = Combinators.combine(
                        Arbitraries.of(Priority.values()), Arbitraries.oneOf(texts(), Arbitraries.just("")))
                .as(RecommendedPriority::new);
        Arbitrary<Issue> named = Combinators.combine(
                        texts(), texts(), texts().injectNull(0.5), statuses.injectNull(0.3))
                .as((id, title, url, status) ->
                        Issue.named(id, title).url(url).status(status).build());
        Arbitrary<Issue> untracked = Combinators.combine(
                        named,
                        impacts,
                        Combinators.combine(classifications, lists).as(LabelledKind::new),
                        resources,
                        lists,
                        people.list().ofMaxSize(3),
                        recommended.injectNull(0.4),
                        Arbitraries.of(Priority.values()).injectNull(0.7))
                .as((issue, impact, kind, resource, steps, assignees, priority, pinned) -> new Issue(
                        issue.id(),
                        issue.title(),
                        issue.url(),
                        issue.status(),
                        impact,
                        kind.classification(),
                        kind.labels(),
                        resource,
                        steps,
                        assignees,
                        priority,
                        pinned,
                        Tracked.nothing()));
        return Combinators.combine(untracked, GeneratedTracked.tracked(texts()))
                .as((issue, tracked) -> issue.with().tracked(tracked).build());
    }

    private record LabelledKind(Classification classification, List<String> labels) {}

    private static <T extends Comparable<? super T>> Arbitrary<Rating<T>> ratings(List<T> levels) {
        Arbitrary<String> notes = Arbitraries.oneOf(texts(), Arbitraries.just(""));
        Arbitrary<Rating<T>> known = Combinators.combine(Arbitraries.of(levels), Arbitraries.of(levels))
                .as((one, other) ->
                        one.compareTo(other) <= 0 ? Rating.between(one, other) : Rating.between(other, one));
        return Combinators.combine(Arbitraries.oneOf(known, Arbitraries.just(Rating.<T>unknown())), notes)
                .as(Rating::withNote);
    }
}
