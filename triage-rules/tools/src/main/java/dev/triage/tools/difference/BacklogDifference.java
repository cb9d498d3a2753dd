package dev.triage.tools.difference;

import static java.util.Objects.requireNonNull;

import dev.triage.io.LocatedIssue;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.Recommendation;
import dev.triage.model.report.TriageReport;
import dev.triage.rules.TriageEngine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What two rule bases say of the same backlog. {@link #between} compares two engines. Immutable.
 *
 * @param moves how many issues move
 * @param issues all issues, in the order of the input
 * @param newPatterns the patterns that only the second finds
 * @param lostPatterns the patterns that only the first finds
 * @param newRecommendations what only the second recommends
 * @param lostRecommendations what only the first recommends
 */
public record BacklogDifference(
        Moves moves,
        List<IssueDifference> issues,
        List<Pattern> newPatterns,
        List<Pattern> lostPatterns,
        List<Recommendation> newRecommendations,
        List<Recommendation> lostRecommendations) {

    /**
     * Makes a difference; the lists are copied.
     *
     * @param moves how many issues move
     * @param issues all issues, in the order of the input
     * @param newPatterns the patterns that only the second finds
     * @param lostPatterns the patterns that only the first finds
     * @param newRecommendations what only the second recommends
     * @param lostRecommendations what only the first recommends
     */
    public BacklogDifference {
        requireNonNull(moves, "moves");
        issues = List.copyOf(issues);
        newPatterns = List.copyOf(newPatterns);
        lostPatterns = List.copyOf(lostPatterns);
        newRecommendations = List.copyOf(newRecommendations);
        lostRecommendations = List.copyOf(lostRecommendations);
    }

    /**
     * Lets two engines report on the same issues.
     *
     * @param before the first; it need not find changes
     * @param after the second; it need not find changes
     * @param issues the backlog
     * @return what differs
     * @throws dev.triage.rules.source.RuleFailedException if a rule with Java in it fails
     */
    public static BacklogDifference between(TriageEngine before, TriageEngine after, List<LocatedIssue> issues) {
        return between(before, after, issues, new Causes(CatalogueDifference.between(before, after)));
    }

    /** The same with causes that are known already. */
    static BacklogDifference between(
            TriageEngine before, TriageEngine after, List<LocatedIssue> located, Causes causes) {
        List<Issue> issues = located.stream().map(LocatedIssue::issue).toList();
        TriageReport was = before.report(issues);
        TriageReport is = after.report(issues);
        Map<Priority, Map<Priority, Long>> moves = new EnumMap<>(Priority.class);
        List<IssueDifference> differences = new ArrayList<>();
        for (int i = 0; i < located.size(); i++) {
            IssueDifference difference = IssueDifference.of(
                    located.get(i),
                    was.issues().get(i).decision(),
                    is.issues().get(i).decision(),
                    causes);
            differences.add(difference);
            moves.computeIfAbsent(difference.before().priority(), priority -> new EnumMap<>(Priority.class))
                    .merge(difference.after().priority(), 1L, Long::sum);
        }
        return new BacklogDifference(
                new Moves(moves),
                differences,
                without(is.patterns(), was.patterns(), BacklogDifference::name),
                without(was.patterns(), is.patterns(), BacklogDifference::name),
                without(is.recommendations(), was.recommendations(), Recommendation::title),
                without(was.recommendations(), is.recommendations(), Recommendation::title));
    }

    /**
     * Compares decisions that two engines gave on the same issues, which takes far less time than to report on them.
     *
     * @param before the first engine
     * @param after the second
     * @param issues the issues
     * @param were what the first decided, in the order of the issues
     * @param are what the second decided, in the same order
     * @return the issues that move, most urgent first
     */
    public static List<IssueDifference> moved(
            TriageEngine before,
            TriageEngine after,
            List<LocatedIssue> issues,
            List<Decision> were,
            List<Decision> are) {
        if (were.size() != issues.size() || are.size() != issues.size()) {
            throw new IllegalArgumentException("There are (" + issues.size() + ") issues, but (" + were.size()
                    + ") and (" + are.size() + ") decisions.");
        }
        Causes causes = new Causes(CatalogueDifference.between(before, after));
        List<IssueDifference> moved = new ArrayList<>();
        for (int i = 0; i < issues.size(); i++) {
            if (were.get(i).priority() != are.get(i).priority()) {
                moved.add(IssueDifference.of(issues.get(i), were.get(i), are.get(i), causes));
            }
        }
        moved.sort(IssueDifference.MOST_URGENT_FIRST);
        return List.copyOf(moved);
    }

    /** {@return the issues that move, most urgent first} */
    public List<IssueDifference> moved() {
        return issues.stream()
                .filter(IssueDifference::moves)
                .sorted(IssueDifference.MOST_URGENT_FIRST)
                .toList();
    }

    /**
     * {@return how many issues differ in this way}
     *
     * @param kind in which way
     */
    public int count(IssueDifference.Kind kind) {
        return (int) issues.stream().filter(issue -> issue.kind() == kind).count();
    }

    /** {@return whether the whole report is the same, word for word} */
    public boolean none() {
        return count(IssueDifference.Kind.SAME) == issues.size() && sameFindings();
    }

    /** {@return whether the patterns and recommendations are the same} */
    public boolean sameFindings() {
        return newPatterns.isEmpty()
                && lostPatterns.isEmpty()
                && newRecommendations.isEmpty()
                && lostRecommendations.isEmpty();
    }

    private static String name(Pattern pattern) {
        return pattern.id() + ": " + pattern.title();
    }

    private static <T> List<T> without(List<T> all, List<T> others, Function<T, String> name) {
        Set<String> names = others.stream().map(name).collect(Collectors.toSet());
        return all.stream().filter(one -> !names.contains(name.apply(one))).toList();
    }
}
