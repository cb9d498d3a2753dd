package dev.triage.benchmarks.contender;

import dev.triage.model.Input;
import dev.triage.model.Priority;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;

/**
 * The effects and reasons of the standard rules, copied by hand from their DRL files, for engines that cannot read DRL. If a
 * rule changes there, the test that compares all answers names the first issue with a difference.
 */
final class StandardReasons {

    // assess/unsaid.drl
    static final Assumption UNSAID_USER_IMPACT = new Assumption(
            Input.USER_IMPACT,
            "Low–High",
            "An unsaid user impact may be anything from Low to High",
            "Nobody has looked yet who meets it; disaster would have been reported as one.");
    static final Assumption UNSAID_FUNCTIONAL_IMPACT = new Assumption(
            Input.FUNCTIONAL_IMPACT,
            "No–Yes",
            "An unsaid functional impact may be anything from No to Yes",
            "Nobody has tried yet what still works.");
    static final Assumption UNSAID_BRAND_IMPACT = new Assumption(
            Input.BRAND_IMPACT,
            "Low–Medium",
            "An unsaid brand impact is Low or Medium",
            "What costs trust is complained of aloud, and nobody did.");
    static final Assumption UNSAID_COMPLEXITY = new Assumption(
            Input.COMPLEXITY,
            "Simple fix–Architectural change",
            "An unsaid complexity may be anything",
            "Nobody has looked yet at how deep it goes.");
    static final Assumption UNSAID_EFFORT = new Assumption(
            Input.EFFORT, "1–5", "An unsaid effort may be anything from 1 to 5", "Nobody has estimated it yet.");
    static final Assumption UNSAID_CATEGORIES = new Assumption(
            Input.CATEGORIES,
            "none",
            "Without a category none is assumed",
            "What kind of work it is changes who has to look first, so it is not guessed.");
    static final Assumption UNSAID_STATUS = new Assumption(
            Input.STATUS,
            "open",
            "An issue without a clear status is taken as open",
            "It is on the list, and nobody says clearly that it is solved.");

    // prioritise/impact.drl
    static final Reason USERS_FEEL_IT = adds(3, "Users feel it", "A group of users meets it, not one.");
    static final Reason MANY_USERS_FEEL_IT =
            adds(6, "Many users feel it", "Each hour that it stays costs many people.");
    static final Reason IT_HARMS_USERS = adds(
            5,
            "It harms users in a way that cannot be undone",
            "Lost money, lost data or a breach is not made good by a later fix.");
    static final Reason MANY_USERS_MAY_FEEL_IT =
            adds(1, "Many users may feel it", "Nobody is sure, and a wrong guess would cost many people.");
    static final Reason SOMETHING_DOES_NOT_WORK =
            adds(4, "Something does not work", "A fault that is in the way comes before a wish.");
    static final Reason CORE_IS_BLOCKED = adds(3, "Core functionality is blocked", "There is no way around it.");
    static final Reason SOMETHING_MAY_NOT_WORK =
            adds(1, "Something may not work", "Nobody is sure, and it may be in the way of somebody.");
    static final Reason IT_COSTS_TRUST =
            adds(6, "It costs trust", "People who see it stay away, and trust comes back slowly.");
    static final Reason TRUST_IS_AT_STAKE =
            adds(2, "Trust itself is at stake", "Without trust nothing else that is fixed will be noticed.");
    static final Reason IT_MAY_COST_TRUST =
            adds(1, "It may cost trust", "Nobody is sure, and trust comes back slowly.");
    static final Reason USERS_FEEL_IT_AND_IT_SHOWS =
            adds(5, "Users feel it and it shows", "What users meet and outsiders see is talked about, and grows.");

    // prioritise/cost.drl
    static final Reason DEEP_CHANGE =
            adds(-2, "It needs a deep change", "A change that needs design first will not help anybody this week.");
    static final Reason NO_SMALL_JOB = adds(
            -2, "It is more than a small job", "What takes an hour is done before it is planned; all else has to be.");

    // prioritise/kind.drl
    static final Reason SOMEBODY_COULD_BE_HARMED = adds(
            3,
            "Somebody could be harmed",
            "A security problem grows while it is open; a security feature is a plan like any other.");
    static final Reason WISH =
            adds(-3, "It is a wish and no fault", "Nothing is broken: it makes things better, or explains them.");
    static final Reason HOW_IT_FEELS =
            adds(-3, "It is about how things feel", "People stumble, and then find their way.");

    // prioritise/progress.drl
    static final Reason NOTHING_IS_BURNING = adds(
            -5,
            "Nothing is burning",
            "It is solved already, or only an idea so far: in both cases nobody is waiting in pain.");

    // prioritise/thresholds.drl
    static final int P0_FROM = 22;
    static final int P1_FROM = 10;
    static final int P2_FROM = -2;
    static final int P3_FROM = -11;
    static final Reason REACHES_P0 = new Reason(
            "A sum that only hazards reach is P0",
            new Effect.Reaches(Priority.P0, P0_FROM),
            "Many users, core functionality and trust at once: it cannot wait for a plan.");
    static final Reason REACHES_P1 = new Reason(
            "A sum of several clear harms is P1",
            new Effect.Reaches(Priority.P1, P1_FROM),
            "Users and the outside feel it, and more than one thing is wrong: this sprint.");
    static final Reason REACHES_P2 = new Reason(
            "A sum of some harm is P2",
            new Effect.Reaches(Priority.P2, P2_FROM),
            "A workflow or a common use case suffers: near term.");
    static final Reason REACHES_P3 = new Reason(
            "A sum of little harm is P3",
            new Effect.Reaches(Priority.P3, P3_FROM),
            "Low impact or an enhancement: when resources allow.");
    static final Reason REACHES_P4 = new Reason(
            "A sum that nothing is left of is P4",
            new Effect.Reaches(Priority.P4, null),
            "All speaks against doing it now: a wish for the future.");

    // prioritise/bounds.drl
    static final Reason HARM_IS_P0 = new Reason(
            "A harm that cannot be undone is never below P0",
            new Effect.NeverBelow(Priority.P0),
            "Every further hour adds victims.");
    static final Reason BLOCKING_MANY_IS_P1 = new Reason(
            "What blocks many users is never below P1",
            new Effect.NeverBelow(Priority.P1),
            "Many people cannot do what they came for.");
    static final Reason SECURITY_OF_MANY_IS_P1 = new Reason(
            "A security problem of many users is never below P1",
            new Effect.NeverBelow(Priority.P1),
            "It waits for no feature, and attackers wait for nobody.");
    static final Reason HARMLESS_WISH_IS_P1 = new Reason(
            "A wish that breaks nothing is never above P1",
            new Effect.NeverAbove(Priority.P1),
            "However much it is wanted, it worked without it yesterday.");

    // prioritise/pinned.drl
    static final Reason PIN_STANDS = new Reason(
            "A pinned priority stands",
            new Effect.Pins(),
            "Somebody who is responsible decided it; what the rules would say is reported beside it.");

    private StandardReasons() {}

    /** The points of a reason that adds some, otherwise 0. */
    static int points(Reason reason) {
        return reason.effect() instanceof Effect.Points points ? points.points() : 0;
    }

    private static Reason adds(int points, String rule, String reason) {
        return new Reason(rule, new Effect.Points(points), reason);
    }
}
