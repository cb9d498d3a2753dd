package dev.triage.rules.internal.match;

import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which rules fired, and about what. Not thread-safe. */
public final class Firings {

    private final List<Firing> fired = new ArrayList<>();

    /** Notes a firing. */
    public void add(Firing firing) {
        fired.add(firing);
    }

    /** The points that the rules added so far. */
    public int points() {
        int points = 0;
        for (Firing firing : fired) {
            points += firing.effect() instanceof Effect.Points effect ? effect.points() : 0;
        }
        return points;
    }

    /** The rules that fired, in the order of the catalogue. */
    public List<Firing> inOrder() {
        List<Firing> inOrder = new ArrayList<>(fired);
        inOrder.sort(ByCatalogue.ORDER);
        return inOrder;
    }

    /** The rules that fired, each as often as it did, in the order of the catalogue. */
    public List<RuleDescription> rules() {
        List<RuleDescription> rules = new ArrayList<>(fired.size());
        for (Firing firing : inOrder()) {
            rules.add(firing.description());
        }
        return rules;
    }

    /** No lambda: at the start of a program that costs more than a class. */
    private static final class ByCatalogue implements Comparator<Firing> {

        static final ByCatalogue ORDER = new ByCatalogue();

        @Override
        public int compare(Firing one, Firing other) {
            return Integer.compare(one.position(), other.position());
        }
    }
}
