package dev.triage.tools.internal.check.factor;

import dev.triage.model.Priority;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.tools.internal.check.combination.Decisions;
import dev.triage.tools.internal.check.combination.Verdict;
import dev.triage.tools.internal.check.factor.OpenParts.Part;
import dev.triage.tools.internal.check.facts.Sums;
import dev.triage.tools.internal.check.firing.RuleTable;
import dev.triage.tools.internal.check.space.Dimension;
import dev.triage.tools.internal.check.space.Smallest;
import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What rules say of all combinations, without looking at each: what the {@linkplain OpenParts parts} add is found once, and the
 * combinations of all other rules are put together by what they say. Not thread-safe.
 */
public final class Factors {

    /** So many pairs of outcomes fit into memory. */
    private static final long MOST_PAIRS = 8_000_000;

    private final OpenParts parts;
    private final Space space;
    private final List<RuleTable> adding = new ArrayList<>();
    private final List<RuleTable> judging = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<Outcome, Integer> numbers = new HashMap<>();
    private final List<Smallest> examples = new ArrayList<>();
    private final int[] outcomeOf;
    private final List<OpenOutcome> open;
    private final Map<List<Object>, Verdict> known = new HashMap<>();
    private final Verdict[] verdicts;

    /**
     * What a combination gives without the parts.
     *
     * @param points its points
     * @param firing the judging rules that fire whatever the score is
     * @param rows what the others say of the score
     */
    public record Outcome(int points, BitSet firing, List<Integer> rows) {}

    private Factors(OpenParts parts, List<OpenOutcome> open, Sums sums) {
        this.parts = parts;
        this.open = open;
        this.space = new Space(parts.dimensions());
        for (Rule rule : parts.others()) {
            RuleTable table = new RuleTable(rule, space, sums);
            (table.adds() ? adding : judging).add(table);
        }
        outcomeOf = new int[space.size()];
        int[] classes = new int[space.dimensions().size()];
        for (int i = 0; i < outcomeOf.length; i++) {
            outcomeOf[i] = number(outcome(classes, null));
            examples.get(outcomeOf[i]).add(classes, space.cost(classes), space.weight(classes), null);
            space.next(classes);
        }
        long pairs = (long) outcomes.size() * open.size();
        verdicts = new Verdict[pairs > MOST_PAIRS ? 0 : (int) pairs];
    }

    /** Takes rules apart; null if they are too many even so. */
    public static @Nullable Factors of(List<Rule> rules, List<Dimension> dimensions, Sums sums) {
        OpenParts parts = OpenParts.of(rules, dimensions, sums);
        List<OpenOutcome> open = parts == null ? null : OpenOutcome.all(parts.parts());
        if (parts == null || open == null) {
            return null;
        }
        Factors factors = new Factors(parts, open, sums);
        return factors.verdicts.length == 0 ? null : factors;
    }

    /** What a combination gives, maybe without one of the rules. */
    public Outcome outcome(int[] classes, @Nullable RuleTable left) {
        int points = 0;
        for (RuleTable table : adding) {
            points += table != left && table.fires(classes, 0) ? Decisions.points(table) : 0;
        }
        BitSet firing = new BitSet(judging.size());
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < judging.size(); i++) {
            RuleTable table = judging.get(i);
            if (table.looksAtSum()) {
                rows.add(table == left ? -1 : table.row(classes));
            } else {
                firing.set(i, table != left && table.fires(classes, 0));
            }
        }
        return new Outcome(points, firing, rows);
    }

    private int number(Outcome outcome) {
        Integer number = numbers.get(outcome);
        if (number == null) {
            number = outcomes.size();
            numbers.put(outcome, number);
            outcomes.add(outcome);
            examples.add(new Smallest());
        }
        return number;
    }

    public OpenParts parts() {
        return parts;
    }

    /** The combinations of the rules that are in no part. */
    public Space space() {
        return space;
    }

    /** The different outcomes of all parts, the cheapest first. */
    public List<OpenOutcome> open() {
        return open;
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** The cheapest combination with an outcome, and how many there are. */
    public Smallest example(int outcome) {
        return examples.get(outcome);
    }

    public int outcomeOf(int combination) {
        return outcomeOf[combination];
    }

    /** The rules in no part. */
    public List<RuleTable> tables() {
        List<RuleTable> all = new ArrayList<>(adding);
        all.addAll(judging);
        return all;
    }

    /** All rules. */
    public List<RuleTable> allTables() {
        List<RuleTable> all = tables();
        parts.parts().forEach(part -> all.addAll(part.tables()));
        return all;
    }

    /** What an outcome and one of the open outcomes, by their numbers, give together. */
    public Verdict verdict(int outcome, int other) {
        int place = outcome * open.size() + other;
        Verdict verdict = verdicts[place];
        if (verdict == null) {
            verdict = verdict(outcomes.get(outcome), open.get(other));
            verdicts[place] = verdict;
        }
        return verdict;
    }

    /** What two outcomes give together. */
    public Verdict verdict(Outcome outcome, OpenOutcome other) {
        int points = outcome.points() + other.points();
        BitSet fired = (BitSet) outcome.firing().clone();
        int row = 0;
        for (int i = 0; i < judging.size(); i++) {
            RuleTable table = judging.get(i);
            if (table.looksAtSum()) {
                int at = outcome.rows().get(row++);
                fired.set(i, at >= 0 && table.firesAt(at, points));
            }
        }
        return known.computeIfAbsent(List.of(fired, other.judges()), key -> {
            List<RuleDescription> rules = new ArrayList<>(other.judging());
            fired.stream().forEach(i -> rules.add(judging.get(i).rule().description()));
            return Verdict.of(rules, points);
        });
    }

    /** Whether a rule that waits for the score fires with some score that there is. */
    public boolean firesWithSomeScore(RuleTable table) {
        int row = 0;
        for (RuleTable one : judging) {
            if (one == table) {
                break;
            }
            row += one.looksAtSum() ? 1 : 0;
        }
        for (Outcome outcome : outcomes) {
            for (OpenOutcome other : open) {
                if (table.firesAt(outcome.rows().get(row), outcome.points() + other.points())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many raw combinations have each priority, with the answers of an issue without any text. */
    public Map<Priority, Long> distribution() {
        OpenOutcome blank = OpenOutcome.blank(parts.parts());
        Map<Priority, Long> distribution = new EnumMap<>(Priority.class);
        Verdict[] of = new Verdict[outcomes.size()];
        Arrays.setAll(of, i -> verdict(outcomes.get(i), blank));
        int[] classes = new int[space.dimensions().size()];
        for (int i = 0; i < outcomeOf.length; i++) {
            Priority ruled = of[outcomeOf[i]].ruled();
            if (ruled != null && space.closed(classes)) {
                distribution.merge(ruled, space.weight(classes), Long::sum);
            }
            space.next(classes);
        }
        return distribution;
    }

    /**
     * One combination, or two that differ in one input.
     *
     * @param classes the classes of the rules in no part
     * @param other what the parts give
     * @param step the step along an input that counts, or null
     * @param along that input
     */
    public Space single(int[] classes, OpenOutcome other, Dimension.@Nullable Step step, int along) {
        List<Dimension> single = new ArrayList<>();
        for (int i = 0; i < classes.length; i++) {
            Dimension whole = space.dimensions().get(i);
            if (step != null && i == along) {
                single.add(new Dimension(whole.name(), whole.input(), whole.classes(), List.of(step)));
            } else {
                single.add(only(whole, classes[i]));
            }
        }
        for (OpenOutcome at = other; at.before() != null; at = at.before()) {
            Part part = Objects.requireNonNull(at.part(), "part");
            int[] answers = part.space().classes(at.combination());
            for (int i = 0; i < answers.length; i++) {
                if (part.space().dimensions().get(i).input() == null) {
                    single.add(only(part.space().dimensions().get(i), answers[i]));
                }
            }
        }
        return new Space(single);
    }

    private static Dimension only(Dimension whole, int choice) {
        return new Dimension(
                whole.name(), whole.input(), List.of(whole.classes().get(choice)), List.of());
    }
}
