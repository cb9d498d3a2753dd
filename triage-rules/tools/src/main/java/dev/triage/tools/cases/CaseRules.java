package dev.triage.tools.cases;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.cells.Piece;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the rules that cells name. Not thread-safe. */
final class CaseRules {

    /** The stages whose rules a decision on one issue names. */
    private static final Set<String> DECIDING = Set.of("interpret", "assess", "prioritise");

    private final TriageEngine engine;
    private final List<RuleDescription> catalogue;

    CaseRules(TriageEngine engine) {
        this.engine = engine;
        this.catalogue = engine.catalogue();
    }

    /** The rules of a cell, separated by semicolons; those that are none are problems. */
    List<RuleDescription> read(Piece cell, SourceFile file, List<RuleProblem> problems) {
        int before = problems.size();
        List<RuleDescription> rules = new ArrayList<>();
        for (String part : cell.text().split(";", -1)) {
            String word = part.strip();
            if (word.isEmpty()) {
                continue;
            }
            RuleDescription rule = catalogue.stream()
                    .filter(one -> one.isCalled(word))
                    .findFirst()
                    .orElse(null);
            Span span = span(cell, word, file);
            if (rule == null) {
                problems.add(file.problem(span, unknown(word), suggestion(word)));
            } else if (!DECIDING.contains(rule.stage())) {
                problems.add(file.problem(
                        span,
                        "The rule \"" + rule.name() + "\" works in " + rule.stage()
                                + ", so it is no reason for a priority.",
                        "Expected rules that are reasons, such as those with @adds or @neverBelow."));
            } else {
                rules.add(rule);
            }
        }
        if (rules.isEmpty() && problems.size() == before) {
            problems.add(file.problem(cell.span(), "This cell names no rule.", "Maybe leave it empty."));
        }
        return rules;
    }

    private String unknown(String word) {
        for (RetiredRule retired : engine.retired()) {
            if (retired.rule().isCalled(word)) {
                return "The rule \"" + retired.rule().name() + "\" is " + retired.text() + ".";
            }
        }
        return "There is no rule called \"" + word + "\".";
    }

    private String suggestion(String word) {
        for (RetiredRule retired : engine.retired()) {
            if (retired.rule().isCalled(word)) {
                return retired.instead() == null ? "Maybe delete it here." : "Maybe " + retired.instead() + ".";
            }
        }
        List<String> names = new ArrayList<>();
        for (RuleDescription rule : catalogue) {
            names.add(rule.name());
            names.add(rule.id());
        }
        return Nearest.of(word, names) == null && word.contains(",")
                ? "Maybe separate several rules by semicolons."
                : Nearest.rule(word, names);
    }

    private static Span span(Piece cell, String word, SourceFile file) {
        int start = file.text().indexOf(word, cell.span().start());
        return start < 0 || start >= cell.span().end() ? cell.span() : new Span(start, start + word.length());
    }
}
