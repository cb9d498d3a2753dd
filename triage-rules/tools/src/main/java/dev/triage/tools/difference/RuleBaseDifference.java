package dev.triage.tools.difference;

import static java.util.Objects.requireNonNull;

import dev.triage.io.LocatedIssue;
import dev.triage.rules.TriageEngine;
import dev.triage.tools.difference.IssueDifference.Kind;
import java.util.List;
import java.util.Optional;

/**
 * All effects of a change of the rules.
 *
 * <pre>{@code
 * TriageEngine after = TriageEngine.builder().rules(Path.of("my-rules")).build();
 * RuleBaseDifference difference = RuleBaseDifference.between(TriageEngine.standard(), after, issues);
 * difference.backlog().orElseThrow().moved().forEach(issue -> System.out.println(
 *         issue.located().issue().id() + ": " + issue.before().priority() + " -> " + issue.after().priority()));
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param catalogue what differs in the rules themselves
 * @param combinations what moves of all combinations of inputs
 * @param backlog what it does to real issues, if there are any
 */
public record RuleBaseDifference(
        CatalogueDifference catalogue, CombinationDifference combinations, Optional<BacklogDifference> backlog) {

    /**
     * Makes a difference.
     *
     * @param catalogue what differs in the rules themselves
     * @param combinations what moves of all combinations of inputs
     * @param backlog what it does to real issues, if there are any
     */
    public RuleBaseDifference {
        requireNonNull(catalogue, "catalogue");
        requireNonNull(combinations, "combinations");
        requireNonNull(backlog, "backlog");
    }

    /**
     * Compares two engines on all combinations of inputs. Takes some seconds.
     *
     * @param before the first engine
     * @param after the second engine
     * @return what differs, without a backlog
     * @throws IllegalArgumentException if the rules distinguish too many combinations to check them all
     * @throws dev.triage.rules.source.RuleFailedException if rules assume nothing for an input that is not stated
     */
    public static RuleBaseDifference between(TriageEngine before, TriageEngine after) {
        CatalogueDifference catalogue = CatalogueDifference.between(before, after);
        return new RuleBaseDifference(
                catalogue, CombinationDifference.between(before, after, new Causes(catalogue)), Optional.empty());
    }

    /**
     * Compares two engines on all combinations of inputs and on a backlog.
     *
     * @param before the first engine
     * @param after the second engine
     * @param issues the backlog
     * @return what differs
     * @throws IllegalArgumentException if the rules distinguish too many combinations to check them all
     * @throws dev.triage.rules.source.RuleFailedException if a rule with Java in it fails, or if rules assume nothing for an input that
     *     is not stated
     */
    public static RuleBaseDifference between(TriageEngine before, TriageEngine after, List<LocatedIssue> issues) {
        CatalogueDifference catalogue = CatalogueDifference.between(before, after);
        Causes causes = new Causes(catalogue);
        return new RuleBaseDifference(
                catalogue,
                CombinationDifference.between(before, after, causes),
                Optional.of(BacklogDifference.between(before, after, issues, causes)));
    }

    /** {@return the moves that count: those of real issues, or else of all combinations} */
    public Moves moves() {
        return backlog.map(BacklogDifference::moves).orElse(combinations.moves());
    }

    /** {@return whether the rules are the same and so is all that they say} */
    public boolean none() {
        return catalogue.none()
                && combinations.moves().moved() == 0
                && backlog.map(BacklogDifference::none).orElse(true);
    }

    /** {@return whether only names and reasons of rules differ} */
    public boolean onlyWords() {
        return !catalogue.rules().isEmpty()
                && catalogue.words().isEmpty()
                && catalogue.rules().stream().allMatch(RuleDifference::onlyWords)
                && combinations.moves().moved() == 0
                && combinations.open().isEmpty()
                && backlog.map(one -> one.sameFindings()
                                && one.count(Kind.SAME) + one.count(Kind.WORDS)
                                        == one.issues().size())
                        .orElse(true);
    }
}
