package dev.triage.rules.internal;

import dev.triage.model.decision.Change;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.List;

/**
 * One input taken to another level.
 *
 * @param scale which one
 * @param range the number of the new range, which is a single level
 * @param levels how far, in levels
 * @param change the same in words
 */
record Step(Scale scale, int range, int levels, Change.InputChange change) {

    /** A change of more levels than this is another issue, not a reading of this one. */
    static final int MOST_LEVELS = 4;

    /** All steps from a range, those to lower levels first. */
    static List<Step> from(Scale scale, int range) {
        String from = scale.text(range);
        List<Step> steps = new ArrayList<>();
        for (int level = 0; level < scale.size(); level++) {
            int far = Math.max(Math.abs(level - scale.low(range)), Math.abs(level - scale.high(range)));
            if (far > 0 && far <= MOST_LEVELS) {
                int to = scale.range(level, level);
                steps.add(new Step(scale, to, far, new Change.InputChange(scale.input(), from, scale.text(to))));
            }
        }
        return List.copyOf(steps);
    }

    /** The assessment with this input at the new level. */
    Assessment apply(Assessment assessment) {
        return scale.with(assessment, range);
    }
}
