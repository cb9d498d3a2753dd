package dev.triage.cli;

import static java.util.Objects.requireNonNull;

import dev.triage.io.LocatedIssue;
import dev.triage.model.Issue;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.Recommendation;
import dev.triage.model.report.TriageReport;
import dev.triage.rules.TriageEngine;
import java.util.ArrayList;
import java.util.List;

/**
 * What two rule sets say of the same backlog.
 *
 * @param moves how many issues move
 * @param issues all issues, in the order of the input
 * @param newPatterns the patterns that only the second finds
 * @param lostPatterns the patterns that only the first finds
 * @param newRecommendations what only the second recommends
 * @param lostRecommendations what only the first recommends
 */
record BacklogDifference(
        Moves moves,
        List<IssueDifference> issues,
        List<String> newPatterns,
        List<String> lostPatterns,
        List<String> newRecommendations,
        List<String> lostRecommendations) {

    BacklogDifference {
        requireNonNull(moves, "moves");
        issues = List.copyOf(issues);
        newPatterns = List.copyOf(newPatterns);
        lostPatterns = List.copyOf(lostPatterns);
        newRecommendations = List.copyOf(newRecommendations);
        lostRecommendations = List.copyOf(lostRecommendations);
    }

    /** Lets two engines report on the same issues. */
    static BacklogDifference between(
            TriageEngine before, TriageEngine after, List<LocatedIssue> located, Causes causes) {
        List<Issue> issues = located.stream().map(LocatedIssue::issue).toList();
        TriageReport was = before.report(issues);
        TriageReport is = after.report(issues);
        Moves moves = new Moves();
        List<IssueDifference> differences = new ArrayList<>();
        for (int i = 0; i < located.size(); i++) {
            IssueDifference difference = IssueDifference.of(
                    located.get(i),
                    was.issues().get(i).decision(),
                    is.issues().get(i).decision(),
                    causes);
            differences.add(difference);
            moves.add(difference.before().priority(), difference.after().priority(), 1);
        }
        return new BacklogDifference(
                moves,
                differences,
                without(patterns(is), patterns(was)),
                without(patterns(was), patterns(is)),
                without(recommendations(is), recommendations(was)),
                without(recommendations(was), recommendations(is)));
    }

    /** The issues that move, most urgent first. */
    List<IssueDifference> moved() {
        return issues.stream()
                .filter(IssueDifference::moves)
                .sorted(IssueDifference.MOST_URGENT_FIRST)
                .toList();
    }

    /** How many issues differ in this way. */
    int count(IssueDifference.Kind kind) {
        return (int) issues.stream().filter(issue -> issue.kind() == kind).count();
    }

    /** Whether the whole report is the same, word for word. */
    boolean none() {
        return count(IssueDifference.Kind.SAME) == issues.size() && sameFindings();
    }

    /** Whether the patterns and recommendations are the same. */
    boolean sameFindings() {
        return newPatterns.isEmpty()
                && lostPatterns.isEmpty()
                && newRecommendations.isEmpty()
                && lostRecommendations.isEmpty();
    }

    /** What becomes of the issues that do not move, such as "12 with other points"; empty if nothing does. */
    List<String> staying() {
        List<String> words = new ArrayList<>();
        add(words, IssueDifference.Kind.POINTS, "with other points");
        add(words, IssueDifference.Kind.REASONS, "for other reasons");
        add(words, IssueDifference.Kind.PINNED, "only because the priority is pinned");
        add(words, IssueDifference.Kind.WORDS, "for the same reasons in other words");
        return words;
    }

    private void add(List<String> words, IssueDifference.Kind kind, String how) {
        if (count(kind) > 0) {
            words.add(count(kind) + " " + how);
        }
    }

    private static List<String> patterns(TriageReport report) {
        return report.patterns().stream().map(BacklogDifference::name).toList();
    }

    private static String name(Pattern pattern) {
        return pattern.title() + " (" + pattern.id() + ")";
    }

    private static List<String> recommendations(TriageReport report) {
        return report.recommendations().stream().map(Recommendation::title).toList();
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }
}
