package dev.triage.cli.output;

import dev.triage.model.tracked.ScalePlace;

/** What was found about a level in a backlog, in words. */
public final class ScalePlaceText {

    private ScalePlaceText() {}

    /** Such as "a default, on 95 of 100 issues" or "level 2 of 5". */
    public static String of(ScalePlace scale) {
        if (scale.usual()) {
            return "a default, on " + scale.percent() + " of 100 issues";
        }
        return scale.place() == 0
                ? "on a scale of " + scale.places() + " levels of unknown direction"
                : "level " + scale.place() + " of " + scale.places();
    }
}
