package dev.triage.model.decision;

import dev.triage.model.Labelled;

/** The lists of a summary. */
public enum HighlightList implements Labelled {
    /** The most urgent issues. */
    MOST_URGENT("most urgent"),
    /** High impact and low effort. */
    QUICK_WINS("high impact and low effort"),
    /** High impact and high effort: it needs a plan of its own. */
    BIG_BETS("high impact and high effort"),
    /** Closed, not yet verified. */
    TO_VERIFY("closed, not yet verified");

    private final String label;

    HighlightList(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
