package dev.triage.rules.internal.check.combination;

import dev.triage.model.Priority;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.check.report.Contradiction;
import dev.triage.rules.internal.check.space.Smallest;
import dev.triage.rules.internal.check.space.Space;
import dev.triage.rules.internal.check.space.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds floors and caps that cannot both be kept. */
public final class Contradictions {

    private final Decisions decisions;
    private final Confirmation confirmation;

    public Contradictions(Decisions decisions, Confirmation confirmation) {
        this.decisions = decisions;
        this.confirmation = confirmation;
    }

    public List<Contradiction> find() {
        Map<Verdict.Pair, Smallest> found = new LinkedHashMap<>();
        Space space = decisions.space();
        int[] classes = new int[space.dimensions().size()];
        for (int i = 0; i < space.size(); i++) {
            for (Verdict.Pair pair : decisions.verdict(i).contradictions()) {
                found.computeIfAbsent(pair, key -> new Smallest())
                        .add(classes, space.cost(classes), space.weight(classes), null);
            }
            space.next(classes);
        }
        List<Contradiction> contradictions = new ArrayList<>();
        found.forEach((pair, smallest) -> contradictions.add(contradiction(pair, smallest)));
        return contradictions;
    }

    private Contradiction contradiction(Verdict.Pair pair, Smallest smallest) {
        Space space = decisions.space();
        RuleDescription floor = pair.floor();
        RuleDescription cap = pair.cap();
        confirmation.confirm(smallest.classes());
        Priority ruled = decisions.verdict(space.number(smallest.classes())).ruled();
        return new Contradiction(
                text(floor, cap, ruled),
                List.of(floor, cap),
                List.of(space.example(
                        space.choices(smallest.classes()), -1, confirmation.shown(smallest.classes(), -1))),
                smallest.count());
    }

    /** What is wrong, in a sentence. */
    public static String text(RuleDescription floor, RuleDescription cap, @Nullable Priority ruled) {
        return Words.quoted(floor) + " says " + floor.effect().text() + ", but " + Words.quoted(cap) + " says "
                + cap.effect().text() + (ruled == null ? "." : "; the floor wins, so it is " + ruled + ".");
    }
}
