package dev.triage.tools.internal.check.combination;

import dev.triage.model.Priority;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.check.report.Contradiction;
import dev.triage.tools.check.report.Example;
import dev.triage.tools.internal.check.firing.RuleTable;
import dev.triage.tools.internal.check.space.Assessments;
import dev.triage.tools.internal.check.space.Smallest;
import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds floors and caps that cannot both be kept. */
public final class Contradictions {

    private final Decisions decisions;
    private final Confirmation confirmation;
    private final Alike alike;

    public Contradictions(Decisions decisions, Confirmation confirmation) {
        this(
                decisions,
                confirmation,
                new Alike(decisions.tables().stream().map(RuleTable::rule).toList()));
    }

    public Contradictions(Decisions decisions, Confirmation confirmation, Alike alike) {
        this.decisions = decisions;
        this.confirmation = confirmation;
        this.alike = alike;
    }

    public List<Contradiction> find() {
        return find(pair -> true);
    }

    /** Finds those of some pairs. */
    public List<Contradiction> find(Predicate<Verdict.Pair> wanted) {
        Map<Integer, Smallest> byVerdict = new LinkedHashMap<>(); // verdicts are few, pairs of rules may be many
        Space space = decisions.space();
        int[] classes = new int[space.dimensions().size()];
        for (int i = 0; i < space.size(); i++) {
            if (!decisions.verdict(i).floors().isEmpty()) {
                byVerdict
                        .computeIfAbsent(decisions.judged(i), key -> new Smallest())
                        .add(classes, space.cost(classes), space.weight(classes), null);
            }
            space.next(classes);
        }
        Map<Verdict.Pair, Smallest> found = new LinkedHashMap<>();
        byVerdict.values().forEach(smallest -> {
            Verdict verdict = decisions.verdict(space.number(smallest.classes()));
            for (RuleDescription floor : verdict.floors()) {
                for (RuleDescription cap : verdict.caps()) {
                    Verdict.Pair pair = new Verdict.Pair(floor, cap);
                    if (Verdict.contradict(floor, cap) && alike.tells(floor, cap) && wanted.test(pair)) {
                        found.computeIfAbsent(pair, key -> new Smallest())
                                .add(smallest.classes(), smallest.cost(), smallest.count(), null);
                    }
                }
            }
        });
        List<Contradiction> contradictions = new ArrayList<>();
        found.forEach((pair, smallest) -> contradictions.add(contradiction(pair, smallest)));
        return contradictions;
    }

    private Contradiction contradiction(Verdict.Pair pair, Smallest smallest) {
        confirmation.confirm(smallest.classes());
        return of(pair, alike, decisions, confirmation, smallest.classes(), smallest.count());
    }

    /** That a floor and a cap contradict each other for a combination, with an issue that shows it, and all that are like them. */
    static Contradiction of(
            Verdict.Pair pair, Alike alike, Decisions decisions, Confirmation confirmation, int[] classes, long count) {
        List<RuleDescription> floors = alike.with(pair.floor(), pair.cap());
        List<RuleDescription> caps = alike.with(pair.cap(), pair.floor());
        List<RuleDescription> both = new ArrayList<>(floors);
        both.addAll(caps);
        Space space = decisions.space();
        Priority ruled = decisions.verdict(space.number(classes)).ruled();
        boolean decided = Redundancy.decides(decisions.firing(classes));
        Example example = space.example(space.choices(classes), -1, confirmation.shown(classes, -1));
        Confirmation.Shown other = confirmation.showing(classes, both);
        if (other != null && !other.issue().equals(example.issue())) { // texts may stand for what need not be stated
            ruled = other.ruled();
            decided = other.decided();
            example = example(example, other);
        }
        return new Contradiction(text(floors, caps, ruled, decided), both, List.of(example), count);
    }

    /** The example with what the engine reads from the issue where nothing is stated. */
    private static Example example(Example example, Confirmation.Shown shown) {
        Set<String> stated = new HashSet<>();
        shown.stated().forEach(input -> stated.add(input.label()));
        List<Example.Value> assumed = new ArrayList<>();
        Assessments.values(shown.assessment()).forEach((input, value) -> {
            if (!stated.contains(input.label())) {
                assumed.add(new Example.Value(input.label(), Assessments.words(input, value)));
            }
        });
        List<Example.Value> said = example.stated().stream()
                .filter(value -> stated.contains(value.input()))
                .toList();
        return new Example(said, assumed, example.open(), shown.issue());
    }

    private static String text(
            List<RuleDescription> floors, List<RuleDescription> caps, @Nullable Priority ruled, boolean decided) {
        String wins = floors.size() > 1 ? "; the floors win, so it is " : "; the floor wins, so it is ";
        String so = decided ? "; another rule decides, so it is " : wins;
        return says(floors) + ", but " + says(caps) + (ruled == null ? "." : so + ruled + ".");
    }

    private static String says(List<RuleDescription> rules) {
        return Alike.names(rules)
                + (rules.size() > 1 ? " say " : " says ")
                + rules.get(0).effect().text();
    }
}
