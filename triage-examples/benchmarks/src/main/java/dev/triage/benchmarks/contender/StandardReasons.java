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
    static final Assumption ASSUMED_USER_IMPACT = new Assumption(
            Input.USER_IMPACT,
            "Low–High",
            "Assumed user impact: Low to High",
            "The number of affected users is not known; a report usually names critical harm.");
    static final Assumption ASSUMED_FUNCTIONAL_IMPACT = new Assumption(
            Input.FUNCTIONAL_IMPACT,
            "No–Yes",
            "Assumed functional impact: No to Yes",
            "No test shows yet whether the functionality works.");
    static final Assumption ASSUMED_BRAND_IMPACT = new Assumption(
            Input.BRAND_IMPACT,
            "Low–High",
            "Assumed brand impact: Low to High",
            "The brand impact is not assessed; it can be low or high.");
    static final Assumption ASSUMED_COMPLEXITY = new Assumption(
            Input.COMPLEXITY,
            "Simple fix–Architectural change",
            "Assumed complexity: all levels",
            "The depth of the change is not known before an analysis.");
    static final Assumption ASSUMED_EFFORT = new Assumption(
            Input.EFFORT,
            "1–5",
            "Assumed effort: 1 to 5",
            "The work is not estimated yet, and a guess would make the plan unreliable.");
    static final Assumption ASSUMED_CATEGORIES = new Assumption(
            Input.CATEGORIES,
            "none",
            "Assumed categories: none",
            "A wrong category sends the issue to the wrong person first.");
    static final Assumption ASSUMED_STATUS = new Assumption(
            Input.STATUS,
            "open",
            "Assumed status: open",
            "An open issue must not get lost, and no input clearly says that it is solved.");

    // prioritise/impact.drl
    static final Reason USER_IMPACT_MEDIUM =
            adds(2, "user-impact-medium", "Affects users", "The issue affects a group of users, not a single one.");
    static final Reason USER_IMPACT_HIGH =
            adds(6, "user-impact-high", "Affects many users", "Each hour of delay costs many users time.");
    static final Reason USER_IMPACT_CRITICAL = adds(
            4,
            "user-impact-critical",
            "Critical user impact",
            "Lost money, data loss or a security breach cannot be fixed later.");
    static final Reason USER_IMPACT_MAY_BE_HIGH = adds(
            1,
            "user-impact-may-be-high",
            "May affect many users",
            "The impact is uncertain, and an estimate that is too low costs many users time.");
    static final Reason FUNCTIONALITY_IMPAIRED = adds(
            2,
            "functionality-impaired",
            "Functionality impaired",
            "Users cannot work as expected; a feature request does not cause this harm.");
    static final Reason CORE_FUNCTIONALITY_BLOCKED = adds(
            3,
            "core-functionality-blocked",
            "Core functionality blocked",
            "Users cannot continue, because there is no workaround.");
    static final Reason CORE_FUNCTIONALITY_MAY_BE_BLOCKED = adds(
            1,
            "core-functionality-may-be-blocked",
            "Core functionality may be blocked",
            "The impact is uncertain, and some users may be unable to continue.");
    static final Reason USER_AND_FUNCTIONAL_IMPACT = adds(
            3,
            "user-and-functional-impact",
            "Users affected and functionality impaired",
            "Several users meet a defect in their work, so support requests and workarounds add up.");
    static final Reason BRAND_IMPACT_MEDIUM =
            adds(2, "brand-impact-medium", "Medium brand impact", "People outside the team see the issue.");
    static final Reason HIGH_BRAND_IMPACT = adds(
            4, "high-brand-impact", "High brand impact", "Users who see the issue leave, and trust returns slowly.");
    static final Reason USER_AND_BRAND_IMPACT_MEDIUM = adds(
            3,
            "user-and-brand-impact-medium",
            "Medium or higher user and brand impact",
            "The issue affects users and is publicly visible, so the damage grows.");

    // prioritise/cost.drl
    static final Reason HIGH_COMPLEXITY = adds(
            -2,
            "high-complexity",
            "High complexity",
            "The change needs a design first, so users get no help this week.");
    static final Reason EFFORT_2_OR_MORE = adds(
            -1,
            "effort-2-or-more",
            "Effort of 2 or more",
            "The work needs a plan and delays other work; a small fix does not.");

    // prioritise/kind.drl
    static final Reason SECURITY_DEFECT =
            adds(5, "security-defect", "Security defect", "The risk of an attack grows while the defect stays open.");
    static final Reason BUG = adds(
            1,
            "bug",
            "Bug that may impair functionality",
            "The product does not do what it promises, and users lose trust in what still works.");
    static final Reason FEATURE_REQUEST = adds(
            -1, "feature-request", "Feature request, not a defect", "Nothing is broken; the change only adds value.");
    static final Reason DOCUMENTATION_OR_UX =
            adds(-2, "documentation-or-ux", "Documentation or UX", "Users lose some time, but they reach their goal.");

    // prioritise/progress.drl
    static final Reason CLOSED = adds(-1, "closed", "Closed", "The issue is solved already, so a delay harms no user.");
    static final Reason CLOSED_COMPLEX = adds(
            -4,
            "closed-complex",
            "Closed, moderate or higher complexity",
            "The large part of the work is done, so the rest can wait.");
    static final Reason PROPOSED =
            adds(-1, "proposed", "Only proposed", "The work is an idea so far, and no user waits for a promised date.");

    // prioritise/thresholds.drl
    static final int P0_FROM = 22;
    static final int P1_FROM = 11;
    static final int P2_FROM = 1;
    static final int P3_FROM = -5;
    static final Reason THRESHOLD_P0 = new Reason(
            "threshold-p0",
            "Score reaches P0",
            new Effect.Reaches(Priority.P0, P0_FROM),
            "Many users, core functionality and trust suffer together; the issue cannot wait for a plan.",
            null);
    static final Reason THRESHOLD_P1 = new Reason(
            "threshold-p1",
            "Score reaches P1",
            new Effect.Reaches(Priority.P1, P1_FROM),
            "Users are affected and several impacts are high; users need a fix in this sprint.",
            null);
    static final Reason THRESHOLD_P2 = new Reason(
            "threshold-p2",
            "Score reaches P2",
            new Effect.Reaches(Priority.P2, P2_FROM),
            "A workflow or a common use case suffers; a fix in the near term is enough.",
            null);
    static final Reason THRESHOLD_P3 = new Reason(
            "threshold-p3",
            "Score reaches P3",
            new Effect.Reaches(Priority.P3, P3_FROM),
            "The impact is low, or the change is an enhancement; it can wait for free resources.",
            null);
    static final Reason THRESHOLD_P4 = new Reason(
            "threshold-p4",
            "Score below the P3 threshold",
            new Effect.Reaches(Priority.P4, null),
            "The benefit is too small to do the work now; it stays an idea for the future.",
            null);

    // prioritise/bounds.drl
    static final Reason P0_FLOOR_CRITICAL_USER_IMPACT = new Reason(
            "p0-floor-critical-user-impact",
            "P0 floor: critical user impact",
            new Effect.NeverBelow(Priority.P0),
            "The harm is permanent, functionality or brand suffers too, and each hour adds affected users.",
            null);
    static final Reason P0_FLOOR_CORE_FUNCTIONALITY_BLOCKED = new Reason(
            "p0-floor-core-functionality-blocked",
            "P0 floor: many users blocked, brand at risk",
            new Effect.NeverBelow(Priority.P0),
            "Many users cannot use core functionality, and the public notices it.",
            null);
    static final Reason P1_FLOOR_CORE_FUNCTIONALITY_BLOCKED = new Reason(
            "p1-floor-core-functionality-blocked",
            "P1 floor: many users blocked",
            new Effect.NeverBelow(Priority.P1),
            "Many users cannot use core functionality.",
            null);
    static final Reason P1_FLOOR_SECURITY_DEFECT = new Reason(
            "p1-floor-security-defect",
            "P1 floor: security defect",
            new Effect.NeverBelow(Priority.P1),
            "Attackers can use the defect while it stays open, and its impact on users may be high.",
            null);

    // prioritise/pinned.drl
    static final Reason PINNED_PRIORITY = new Reason(
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
