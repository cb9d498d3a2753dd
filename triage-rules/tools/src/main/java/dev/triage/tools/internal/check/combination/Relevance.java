package dev.triage.tools.internal.check.combination;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.tools.check.report.IrrelevantInput;
import dev.triage.tools.internal.check.firing.RuleTable;
import dev.triage.tools.internal.check.space.Questions;
import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds inputs that change no decision. */
public final class Relevance {

    private final Decisions decisions;

    public Relevance(Decisions decisions) {
        this.decisions = decisions;
    }

    public List<IrrelevantInput> find() {
        List<IrrelevantInput> irrelevant = new ArrayList<>();
        for (ClosedInput input : ClosedInput.values()) {
            if (!matters(input)) {
                irrelevant.add(irrelevant(input, looking(input, decisions.tables())));
            }
        }
        return irrelevant;
    }

    /** Whether a priority depends on an input. */
    public boolean matters(ClosedInput input) {
        return matters(decisions.space().dimension(input)) || (input == ClosedInput.PINNED && anyPinStands());
    }

    /** The rules that look at an input. */
    public static List<RuleDescription> looking(ClosedInput input, List<RuleTable> tables) {
        return tables.stream()
                .filter(table -> Questions.inputs(table.rule().vocabulary()).contains(input))
                .map(table -> table.rule().description())
                .toList();
    }

    /** That an input changes no decision. */
    public static IrrelevantInput irrelevant(ClosedInput input, List<RuleDescription> looking) {
        return new IrrelevantInput(
                input.label(),
                "No priority depends on the " + input.label()
                        + (looking.isEmpty()
                                ? "; no rule looks at it."
                                : "; the rules that look at it never make a difference."),
                looking);
    }

    private boolean matters(int dimension) {
        Space space = decisions.space();
        int stride = space.stride(dimension);
        for (int i = 0; i < space.size(); i++) {
            if (space.classOf(i, dimension) > 0
                    && !Objects.equals(
                            decisions.verdict(i).ruled(),
                            decisions.verdict(i - stride).ruled())) {
                return true;
            }
        }
        return false;
    }

    private boolean anyPinStands() {
        Space space = decisions.space();
        for (int i = 0; i < space.size(); i++) {
            if (decisions.verdict(i).pins() && decisions.pinned(space.classes(i))) {
                return true;
            }
        }
        return false;
    }
}
