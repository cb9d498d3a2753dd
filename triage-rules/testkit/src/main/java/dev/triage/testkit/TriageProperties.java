package dev.triage.testkit;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.decision.Decision;
import dev.triage.rules.TriageEngine;
import dev.triage.testkit.internal.Failure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds for any sound rules, as properties that a class switches on by implementing this interface.
 *
 * <pre>{@code
 * class OurRulesTest implements TriageProperties {
 *     private static final TriageEngine ENGINE = TriageEngine.builder().rules(Path.of("rules")).build();
 *
 *     @Override
 *     public TriageEngine engine() {
 *         return ENGINE;
 *     }
 * }
 * }</pre>
 *
 * <p>Rules that look at labels, components or titles need issues that have some; override {@link #issues()}, with its
 * annotation:
 *
 * <pre>{@code
 *     @Override
 *     @Provide
 *     public Arbitrary<Issue> issues() {
 *         return IssueArbitraries.issues("sev1", "Payments");
 *     }
 * }</pre>
 *
 * <p>A property that your rules are meant not to have is switched off by overriding it without {@code @Property}. Needs
 * jqwik on the class path.
 */
public interface TriageProperties {

    /** {@return the engine with the rules; the same one each time, since making one takes long} */
    TriageEngine engine();

    /** {@return the issues that the properties are tried with} */
    @Provide
    default Arbitrary<Issue> issues() {
        return IssueArbitraries.issues();
    }

    /**
     * Exactly one rule reads the priority from the score.
     *
     * @param issue an issue
     */
    @Property
    default void everyIssueGetsExactlyOnePriorityFromItsSum(@ForAll("issues") Issue issue) {
        SoundDecision.hasOnePriority(engine().decide(issue));
    }

    /**
     * Points, thresholds, levels, caps and floors of the reasons give the priority.
     *
     * @param issue an issue
     */
    @Property
    default void theSumCanBeRedoneFromTheReasons(@ForAll("issues") Issue issue) {
        SoundDecision.canBeRedone(engine().decide(issue));
    }

    /**
     * Every reason is a rule of the catalogue, with the same effect and the same words.
     *
     * @param issue an issue
     */
    @Property
    default void everyReasonIsInTheCatalogue(@ForAll("issues") Issue issue) {
        SoundDecision.isInTheCatalogue(engine().decide(issue), engine().catalogue());
    }

    /**
     * An input that is not stated is either derived from a signal of the issue or assumed, never both.
     *
     * @param issue an issue
     */
    @Property
    default void whatNobodyStatedIsDerivedOrAssumed(@ForAll("issues") Issue issue) {
        Decision decision = engine().decide(issue);
        SoundDecision.saysWhatWasUnsaid(decision, issue);
        SoundDecision.derivesFromWhatIsThere(decision, issue);
    }

    /**
     * An issue with more user, functional or brand impact is never less urgent.
     *
     * @param issue an issue
     * @param random chooses what changes
     */
    @Property
    default void moreImpactNeverGivesLessUrgency(@ForAll("issues") Issue issue, @ForAll Random random) {
        Issue worse = RaisedIssue.moreImpact(issue, random);
        TriageEngine engine = engine();
        Decision before = engine.decide(issue);
        Decision after = engine.decide(worse);
        if (before.ruled().moreUrgentThan(after.ruled())) {
            throw SoundDecision.failure("More impact must not give less urgency.", before, after);
        }
    }

    /**
     * An issue with more complexity or effort is never more urgent.
     *
     * @param issue an issue
     * @param random chooses what changes
     */
    @Property
    default void moreComplexityOrEffortNeverGivesMoreUrgency(@ForAll("issues") Issue issue, @ForAll Random random) {
        Issue dearer = RaisedIssue.moreCost(issue, random);
        TriageEngine engine = engine();
        Decision before = engine.decide(issue);
        Decision after = engine.decide(dearer);
        if (after.ruled().moreUrgentThan(before.ruled())) {
            throw SoundDecision.failure("More complexity or effort must not give more urgency.", before, after);
        }
    }

    /**
     * A backlog in another order gets the same decisions.
     *
     * @param first an issue
     * @param second another issue, or the same
     * @param random chooses the order
     */
    @Property(tries = 100)
    default void orderDoesNotMatter(
            @ForAll("issues") Issue first, @ForAll("issues") Issue second, @ForAll Random random) {
        List<Issue> issues = new ArrayList<>(List.of(first, second, first, second));
        TriageEngine engine = engine();
        List<Decision> decisions = engine.decide(issues);
        Collections.shuffle(issues, random);
        if (!new HashSet<>(engine.decide(issues)).equals(new HashSet<>(decisions))) {
            throw Failure.of("The same issues in another order must get the same decisions.");
        }
    }

    /**
     * Several threads get the same decisions as one.
     *
     * @param first an issue
     * @param second another issue, or the same
     */
    @Property(tries = 50)
    default void threadsDoNotMatter(@ForAll("issues") Issue first, @ForAll("issues") Issue second) {
        List<Issue> issues = new ArrayList<>();
        Collections.addAll(issues, first, second, first, second, first, second, first, second);
        TriageEngine engine = engine();
        List<Decision> together = issues.parallelStream().map(engine::decide).toList();
        if (!together.equals(engine.decide(issues))) {
            throw Failure.of("The same issues on several threads must get the same decisions.");
        }
    }

    /**
     * A change that a decision names has the named effect.
     *
     * @param issue an issue
     */
    @Property(tries = 200)
    default void whatWouldChangeThePriorityReallyDoes(@ForAll("issues") Issue issue) {
        Decision decision = engine().decide(issue);
        decision.changes().forEach(change -> {
            Decision changed = engine().decide(RaisedIssue.changed(issue, change));
            if (changed.ruled() != change.priority()) {
                throw SoundDecision.failure("It does not become " + change.text() + ".", decision, changed);
            }
        });
    }

    /**
     * A priority that the source recommends has no influence; it is what decisions are measured against.
     *
     * @param issue an issue
     * @param recommended a priority
     */
    @Property
    default void whatTheSourceRecommendsPlaysNoPart(@ForAll("issues") Issue issue, @ForAll Priority recommended) {
        Issue other = issue.with()
                .recommendedPriority(RecommendedPriority.of(recommended))
                .build();
        TriageEngine engine = engine();
        Decision before = engine.decide(issue);
        Decision after = engine.decide(other);
        if (!before.equals(after)) {
            throw SoundDecision.failure(
                    "The recommendation of the source must not change the priority.", before, after);
        }
    }
}
