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
            "Assumed user impact: Low to High",
            "The number of affected users is not known; a report usually names critical harm.");
    static final Assumption UNSAID_FUNCTIONAL_IMPACT = new Assumption(
            Input.FUNCTIONAL_IMPACT,
            "No–Yes",
            "Assumed functional impact: No to Yes",
            "No test shows yet whether the functionality works.");
    static final Assumption UNSAID_BRAND_IMPACT = new Assumption(
            Input.BRAND_IMPACT,
            "Low–Medium",
            "Assumed brand impact: Low to Medium",
            "A loss of trust usually causes public complaints, and none is stated.");
    static final Assumption UNSAID_COMPLEXITY = new Assumption(
            Input.COMPLEXITY,
            "Simple fix–Architectural change",
            "Assumed complexity: all levels",
            "The depth of the change is not known before an analysis.");
    static final Assumption UNSAID_EFFORT = new Assumption(
            Input.EFFORT,
            "1–5",
            "Assumed effort: 1 to 5",
            "The work is not estimated yet, and a guess would make the plan unreliable.");
    static final Assumption UNSAID_CATEGORIES = new Assumption(
            Input.CATEGORIES,
            "none",
            "Assumed categories: none",
            "A wrong category sends the issue to the wrong person first.");
    static final Assumption UNSAID_STATUS = new Assumption(
            Input.STATUS,
            "open",
            "Assumed status: open",
            "An open issue must not get lost, and no input clearly says that it is solved.");

    // prioritise/impact.drl
    static final Reason USERS_FEEL_IT =
            adds(3, "user-impact-medium", "Affects users", "The issue affects a group of users, not a single one.");
    static final Reason MANY_USERS_FEEL_IT =
            adds(6, "user-impact-high", "Affects many users", "Each hour of delay costs many users time.");
    static final Reason IT_HARMS_USERS = adds(
            5,
            "user-impact-critical",
            "Critical user impact",
            "Lost money, data loss or a security breach cannot be fixed later.");
    static final Reason MANY_USERS_MAY_FEEL_IT = adds(
            1,
            "user-impact-may-be-high",
            "May affect many users",
            "The impact is uncertain, and an estimate that is too low costs many users time.");
    static final Reason SOMETHING_DOES_NOT_WORK = adds(
            4,
            "functionality-impaired",
            "Functionality impaired",
            "Users cannot work as expected; a feature request does not cause this harm.");
    static final Reason CORE_IS_BLOCKED = adds(
            3,
            "core-functionality-blocked",
            "Core functionality blocked",
            "Users cannot continue, because there is no workaround.");
    static final Reason SOMETHING_MAY_NOT_WORK = adds(
            1,
            "functionality-may-be-impaired",
            "Functionality may be impaired",
            "The impact is uncertain, and some users may be unable to work as expected.");
    static final Reason IT_COSTS_TRUST = adds(
            6, "high-brand-impact", "High brand impact", "Users who see the issue leave, and trust returns slowly.");
    static final Reason TRUST_IS_AT_STAKE = adds(
            2,
            "critical-brand-impact",
            "Critical brand impact",
            "Without trust, users leave and other fixes do not bring them back.");
    static final Reason IT_MAY_COST_TRUST = adds(
            1,
            "brand-impact-may-be-high",
            "Brand impact may be high",
            "The impact is uncertain, and lost trust returns slowly.");
    static final Reason USERS_FEEL_IT_AND_IT_SHOWS = adds(
            5,
            "user-and-brand-impact-medium",
            "Medium or higher user and brand impact",
            "The issue affects users and is publicly visible, so the damage grows.");

    // prioritise/cost.drl
    static final Reason DEEP_CHANGE = adds(
            -2,
            "high-complexity",
            "High complexity",
            "The change needs a design first, so users get no help this week.");
    static final Reason NO_SMALL_JOB = adds(
            -2,
            "effort-2-or-more",
            "Effort of 2 or more",
            "The work needs a plan and delays other work; a small fix does not.");

    // prioritise/kind.drl
    static final Reason SOMEBODY_COULD_BE_HARMED =
            adds(3, "security-defect", "Security defect", "The risk of an attack grows while the defect stays open.");
    static final Reason WISH = adds(
            -3,
            "feature-request",
            "Feature request, not a defect",
            "Nothing is broken; a feature, documentation or UX change only adds value.");
    static final Reason HOW_IT_FEELS =
            adds(-3, "ux-issue", "UX issue", "Users lose some time, but they reach their goal.");

    // prioritise/progress.drl
    static final Reason NOTHING_IS_BURNING = adds(
            -5,
            "not-active",
            "Not active: closed or proposed",
            "The issue is already solved or only proposed, so a delay harms no user.");

    // prioritise/thresholds.drl
    static final int P0_FROM = 22;
    static final int P1_FROM = 10;
    static final int P2_FROM = -2;
    static final int P3_FROM = -11;
    static final Reason REACHES_P0 = new Reason(
            "threshold-p0",
            "Score reaches P0",
            new Effect.Reaches(Priority.P0, P0_FROM),
            "Many users, core functionality and trust suffer together; the issue cannot wait for a plan.",
            null);
    static final Reason REACHES_P1 = new Reason(
            "threshold-p1",
            "Score reaches P1",
            new Effect.Reaches(Priority.P1, P1_FROM),
            "Users are affected and several impacts are high; users need a fix in this sprint.",
            null);
    static final Reason REACHES_P2 = new Reason(
            "threshold-p2",
            "Score reaches P2",
            new Effect.Reaches(Priority.P2, P2_FROM),
            "A workflow or a common use case suffers; a fix in the near term is enough.",
            null);
    static final Reason REACHES_P3 = new Reason(
            "threshold-p3",
            "Score reaches P3",
            new Effect.Reaches(Priority.P3, P3_FROM),
            "The impact is low, or the change is an enhancement; it can wait for free resources.",
            null);
    static final Reason REACHES_P4 = new Reason(
            "threshold-p4",
            "Score below the P3 threshold",
            new Effect.Reaches(Priority.P4, null),
            "The benefit is too small to do the work now; it stays an idea for the future.",
            null);

    // prioritise/bounds.drl
    static final Reason HARM_IS_P0 = new Reason(
            "p0-floor-critical-user-impact",
            "P0 floor: critical user impact",
            new Effect.NeverBelow(Priority.P0),
            "The harm is permanent, functionality or brand suffers too, and each hour adds affected users.",
            null);
    static final Reason BLOCKING_MANY_IS_P1 = new Reason(
            "p1-floor-core-functionality-blocked",
            "P1 floor: many users blocked",
            new Effect.NeverBelow(Priority.P1),
            "Many users cannot use core functionality.",
            null);
    static final Reason SECURITY_OF_MANY_IS_P1 = new Reason(
            "p1-floor-security-defect",
            "P1 floor: security defect, many users",
            new Effect.NeverBelow(Priority.P1),
            "Attackers can use the defect against many users while it stays open.",
            null);
    static final Reason HARMLESS_WISH_IS_P1 = new Reason(
            "p1-cap-feature-request",
            "P1 cap: feature request",
            new Effect.NeverAbove(Priority.P1),
            "The product works without the change, so a delay breaks nothing.",
            null);

    // prioritise/pinned.drl
    static final Reason PIN_STANDS = new Reason(
            "pinned-priority",
            "Pinned priority",
            new Effect.Pins(),
            "A responsible person decides with more context; the calculated priority is reported beside it.",
            null);

    private StandardReasons() {}

    /** The points of a reason that adds some, otherwise 0. */
    static int points(Reason reason) {
        return reason.effect() instanceof Effect.Points points ? points.points() : 0;
    }

    private static Reason adds(int points, String id, String rule, String reason) {
        return new Reason(id, rule, new Effect.Points(points), reason, null);
    }
}
