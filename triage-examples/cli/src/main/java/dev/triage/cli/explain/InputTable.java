package dev.triage.cli.explain;

import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.StatedInputs;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Prints the inputs of an issue: the stated values, and the assumed values for all others. */
final class InputTable {

    private static final String INDENT = "  ";

    private final Screen screen;

    InputTable(Screen screen) {
        this.screen = screen;
    }

    void print(Issue issue, Decision decision) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Input input : Input.values()) {
            rows.put(input.label(), value(input, issue, decision));
        }
        rows.put("labels", issue.labels().stream().map(Layout::oneLine).collect(Collectors.joining(", ")));
        rows.put("component", derived(decision, one -> one.what().equals(Derivation.COMPONENT)));
        rows.put("priority", derived(decision, one -> one.what().equals(Derivation.PRIORITY)));
        rows.values().removeIf(String::isEmpty);
        int columns = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        rows.forEach((name, value) -> {
            String start = INDENT + Layout.left(name, columns) + INDENT;
            int indent = Layout.width(start);
            List<String> lines = Layout.wrap(value, screen.columns() - indent);
            screen.line(start + lines.get(0));
            screen.lines(indent, lines.subList(1, lines.size()));
        });
    }

    private static String value(Input input, Issue issue, Decision decision) {
        String stated = StatedInputs.text(input, issue);
        String derived = derived(decision, one -> one.gives(input));
        if (!derived.isEmpty()) {
            return (stated.isEmpty() ? "not stated" : stated) + "; " + derived;
        }
        String assumed = decision.assumed().stream()
                .filter(assumption -> assumption.input() == input)
                .map(InputTable::assumption)
                .collect(Collectors.joining(" "));
        if (assumed.isEmpty()) {
            return stated.isEmpty() ? "not stated" : stated;
        }
        return (stated.isEmpty() ? "not stated" : stated) + "; assumed " + assumed;
    }

    /** Such as "label sev1 stands for Critical". */
    private static String derived(Decision decision, Predicate<Derivation> wanted) {
        return decision.derived().stream()
                .filter(wanted)
                .map(derivation -> Layout.oneLine(derivation.text()))
                .collect(Collectors.joining(", "));
    }

    private static String assumption(Assumption assumption) {
        return assumption.value() + ". " + assumption.reason();
    }
}
