package dev.triage.tools.internal.check.difference;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.tools.internal.check.facts.StatedReadings;
import dev.triage.tools.internal.check.space.Dimensions;
import dev.triage.tools.internal.check.space.Questions;
import dev.triage.tools.internal.check.space.Smallest;
import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what two rule bases say of every combination that one of them can distinguish. For one use. */
public final class Comparison {

    private final ComparedRules.Rules was;
    private final ComparedRules.Rules is;
    private final AnswerGroups groups;
    private final List<String> stated;
    private final Map<ComparedSpace.Kind, Smallest> moves = new LinkedHashMap<>();
    private final Map<ComparedSpace.Kind, Move> open = new LinkedHashMap<>();

    private Comparison(RuleBase before, RuleBase after) {
        this.was = ComparedRules.Rules.of(before);
        this.is = ComparedRules.Rules.of(after);
        List<Rule> all = new ArrayList<>(was.understood());
        all.addAll(is.understood());
        Dimensions dimensions =
                new Dimensions(new Questions(all), List.of(before, after), List.of(was.unsaid(), is.unsaid()));
        Set<String> changed = new HashSet<>();
        was.understood().stream()
                .filter(rule -> !is.has(rule))
                .forEach(rule -> changed.addAll(Questions.open(rule.vocabulary())));
        is.understood().stream()
                .filter(rule -> !was.has(rule))
                .forEach(rule -> changed.addAll(Questions.open(rule.vocabulary())));
        this.groups = new AnswerGroups(dimensions.all(), changed);
        this.stated = StatedReadings.levels(all);
    }

    /**
     * Compares the rules that two engines decide with.
     *
     * @throws IllegalArgumentException if the rules distinguish too many combinations to check them all, or if a condition
     *     fails
     * @throws dev.triage.rules.source.RuleFailedException if rules assume nothing for an input that is not stated
     */
    public static ComparisonReport between(TriageEngine before, TriageEngine after) {
        return between(EngineAccess.rules(before), EngineAccess.rules(after));
    }

    /** Compares rule bases. */
    public static ComparisonReport between(RuleBase before, RuleBase after) {
        return new Comparison(before, after).report(before.version(), after.version());
    }

    private ComparisonReport report(String before, String after) {
        List<Space> spaces = groups.spaces();
        ComparedSpace first = new ComparedSpace(was, is, spaces.get(0));
        look(first, true);
        for (Space space : spaces.subList(1, spaces.size())) {
            look(new ComparedSpace(was, is, space), false);
        }
        Set<ComparedSpace.Kind> told = new HashSet<>();
        moves.keySet().forEach(kind -> told.add(kind.whateverPoints()));
        open.keySet().removeAll(told);
        List<RuleDescription> leftOut = new ArrayList<>(was.leftOut());
        is.leftOut().stream().filter(rule -> !leftOut.contains(rule)).forEach(leftOut::add);
        return new ComparisonReport(
                before,
                after,
                spaces.get(0).raw(),
                first.counts(),
                first.undecided(),
                moves.values().stream().map(first::move).toList(),
                List.copyOf(open.values()),
                groups.apart(),
                stated,
                leftOut);
    }

    private void look(ComparedSpace compared, boolean closed) {
        Map<ComparedSpace.Kind, Smallest> found = new LinkedHashMap<>();
        compared.find(
                (kind, smallest) -> {
                    if (closed && stated.isEmpty()) {
                        add(moves, kind, smallest);
                    } else if (closed) { // no combination tells what an issue answers
                        add(found, kind.whateverPoints(), smallest);
                    }
                },
                (kind, smallest) -> add(found, kind.whateverPoints(), smallest));
        found.forEach((kind, smallest) -> open.computeIfAbsent(kind, key -> compared.move(smallest)));
    }

    private static void add(Map<ComparedSpace.Kind, Smallest> to, ComparedSpace.Kind kind, Smallest found) {
        to.computeIfAbsent(kind, key -> new Smallest()).add(found.classes(), found.cost(), found.count(), null);
    }
}
