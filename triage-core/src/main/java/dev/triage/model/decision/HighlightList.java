package dev.triage.model.decision;

import dev.triage.model.Labelled;

/** The lists of a summary. */
public enum HighlightList implements Labelled {
    /** What to do first. */
    MOST_URGENT("most urgent"),
    /** Much gained for little effort. */
    QUICK_WINS("quick wins"),
    /** Much to gain, and much to do: worth a plan of its own. */
    BIG_BETS("big bets"),
    /** Closed, and somebody should see that it really is. */
    TO_VERIFY("to verify");

    private final String label;

    HighlightList(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
