package dev.triage.tools.internal.check.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.tools.internal.check.space.Assessments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Issues at random, and what the engine says of them. Many are like the one before but for one input, which takes less to judge, and go
 * on from where the score is near a threshold. Others are like one for which a rule fired that seldom does, but for one text.
 */
final class IssueWalk {

    /** So many issues have the same texts. */
    private static final int STEPS = 24;

    /** One in so many is judged in both ways. */
    private static final int PROBED = 97;

    /** Scales more often than others. */
    private static final ClosedInput[] INPUTS = {
        ClosedInput.USER,
        ClosedInput.FUNCTIONAL,
        ClosedInput.BRAND,
        ClosedInput.COMPLEXITY,
        ClosedInput.EFFORT,
        ClosedInput.USER,
        ClosedInput.FUNCTIONAL,
        ClosedInput.BRAND,
        ClosedInput.COMPLEXITY,
        ClosedInput.EFFORT,
        ClosedInput.STATUS,
        ClosedInput.PINNED
    };

    private final AttackedRules rules;
    private final RandomIssues issues;
    private final String about;
    private final Map<String, Integer> often = new HashMap<>();
    private final Map<String, Issue> seldom = new LinkedHashMap<>();
    private int left;
    private int steps;
    private @Nullable Fired now;

    /** What the engine says of an issue, and of one that differs in one input, if there is one. */
    record Step(@Nullable Fired before, @Nullable ClosedInput changed, Fired after) {}

    IssueWalk(AttackedRules rules, RandomIssues issues, String about) {
        this.rules = rules;
        this.issues = issues;
        this.about = about;
    }

    Step next() {
        Fired before = now;
        if (left-- <= 0 || before == null) {
            left = STEPS;
            Fired first = rules.fired(fresh());
            note(first);
            now = first;
            return new Step(null, null, first);
        }
        ClosedInput input = issues.one(INPUTS);
        Issue issue = issues.anyLevel(before.issue(), input.label());
        // A word may say that an issue is closed that states another status, and no word counts that what is stated
        // answers.
        boolean whole = input == ClosedInput.STATUS || !Assessments.states(before.issue(), input);
        Fired after = whole ? rules.fired(issue) : rules.restated(before, issue, input);
        if (++steps % PROBED == 0) {
            assertThat(after.words())
                    .as(() -> "The engine says the same of " + issue + "\n" + about)
                    .isEqualTo(rules.fired(issue).words());
        }
        if (distance(after) <= distance(before) || issues.oneIn(3)) {
            now = after;
        }
        return new Step(before, input, after);
    }

    private Issue fresh() {
        if (seldom.isEmpty() || issues.oneIn(2)) {
            return issues.next();
        }
        List<Issue> some = new ArrayList<>(seldom.values());
        return issues.anyText(some.get(issues.below(some.size())));
    }

    private void note(Fired fired) {
        for (String name : fired.names()) {
            int times = often.merge(name, 1, Integer::sum);
            if (times < 100) {
                seldom.put(name, fired.issue());
            } else {
                seldom.remove(name);
            }
        }
    }

    /** How far a score is from where the priority changes. */
    private int distance(Fired fired) {
        int least = Integer.MAX_VALUE;
        for (int needed : rules.needed().values()) {
            least = Math.min(least, Math.min(Math.abs(fired.points() - needed), Math.abs(fired.points() - needed + 1)));
        }
        return least;
    }
}
