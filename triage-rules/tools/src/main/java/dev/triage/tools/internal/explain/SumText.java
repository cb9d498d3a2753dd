package dev.triage.tools.internal.explain;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Change;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Origin;
import dev.triage.model.decision.Reason;
import dev.triage.model.internal.SignedNumber;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.internal.decide.Assessed;
import dev.triage.rules.internal.decide.Assessor;
import dev.triage.rules.internal.decide.ChangeSearch;
import dev.triage.rules.internal.decide.Prioritiser;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.rule.RuleBase;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Explains a decision in a failed test or case, so that its score can be checked without a debugger. */
public final class SumText {

    private static final String INDENT = "  ";

    private SumText() {}

    /** How an issue is called: {@code #6211 "Hardware wallets cannot connect"}. */
    public static String name(Issue issue) {
        return issue.id() + " \"" + issue.title() + "\"";
    }

    /** The whole score with the assumptions, on some lines. */
    public static String of(Decision decision) {
        StringBuilder text = new StringBuilder("Score:\n");
        for (Reason reason : decision.reasons()) {
            if (reason.effect() instanceof Effect.Points) {
                line(text, String.format("%4s", reason.effect().text()), reason);
            }
        }
        text.append(String.format("%s%4s  points%n", INDENT, SignedNumber.text(decision.points())));
        decision.reasons().stream()
                .filter(reason -> !(reason.effect() instanceof Effect.Points))
                .sorted(Comparator.comparingInt(reason -> turn(reason.effect())))
                .forEach(reason -> line(text, reason.effect().text() + ":", reason));
        if (!decision.assumed().isEmpty()) {
            text.append("Assumed, because not stated: ")
                    .append(decision.assumed().stream().map(SumText::words).collect(Collectors.joining(", ")))
                    .append('\n');
        }
        decision.derived()
                .forEach(one -> text.append("Derived: ")
                        .append(one.what())
                        .append(", because ")
                        .append(one.text())
                        .append('\n'));
        return text.append("Rules: ").append(decision.ruleBase()).toString().replace("\r\n", "\n");
    }

    /** The smallest changes that would give a priority. */
    public static String towards(TriageEngine engine, Issue issue, Priority wanted) {
        RuleBase rules = EngineAccess.rules(engine);
        Assessed assessed = new Assessor(rules).assess(issue);
        List<Change> changes =
                new ChangeSearch(new Prioritiser(rules)).toward(assessed.assessment(), assessed.issue(), wanted);
        if (changes.isEmpty()) {
            return "No small change of its inputs would make it " + wanted + ".";
        }
        return changes.stream()
                .map(change -> "It would be " + change.text() + ".")
                .collect(Collectors.joining("\n"));
    }

    /** When an effect applies: the threshold comes first, then the levels up and down, then the rest. */
    private static int turn(Effect effect) {
        return effect instanceof Effect.Reaches ? 0 : effect instanceof Effect.Moves ? 1 : 2;
    }

    private static void line(StringBuilder text, String effect, Reason reason) {
        Origin origin = reason.origin();
        text.append(INDENT).append(effect).append("  ").append(reason.rule());
        if (origin != null) {
            text.append("  (").append(origin.text()).append(')');
        }
        text.append('\n')
                .append(INDENT)
                .append(" ".repeat(6))
                .append(reason.reason())
                .append('\n');
    }

    private static String words(Assumption assumption) {
        return assumption.input().label() + " " + assumption.value();
    }
}
