package dev.triage.testkit.internal.mutation;

import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.drl.Annotation;
import dev.triage.rules.internal.drl.DrlFile;
import dev.triage.rules.internal.drl.DrlRule;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.drl.parse.DrlParser;
import dev.triage.rules.internal.layer.ReadRules;
import dev.triage.rules.internal.rule.EffectMutants;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes rules slightly wrong, one change at a time. Immutable. */
public final class RuleMutants {

    private final Map<String, DrlFile> files;

    /**
     * Prepares making mutants.
     *
     * @param files what the rules were written in; of rules that stand in no such file only numbers change
     */
    public RuleMutants(List<SourceFile> files) {
        this.files = files.stream()
                .collect(Collectors.toMap(SourceFile::name, file -> DrlParser.parse(file, new ArrayList<>())));
    }

    /** The mutants of a rule: without it, with other numbers, with another condition. */
    public List<Mutant> of(Rule rule) {
        RuleDescription description = rule.description();
        List<Mutant> mutants = new ArrayList<>();
        mutants.add(new Mutant(description, "removed", null));
        for (RuleEffect effect : EffectMutants.of(description.name(), description.effect())) {
            mutants.add(new Mutant(
                    description,
                    description.effect().text() + " → " + effect.text(),
                    rule.with(new RuleDescription(
                            description.id(),
                            description.name(),
                            description.stage(),
                            effect,
                            description.reason(),
                            description.file(),
                            description.line(),
                            description.origin()))));
        }
        DrlFile file = files.get(description.file());
        if (file != null) {
            file.rules().stream()
                    .filter(written -> written.name().equals(description.name()))
                    .findFirst()
                    .ifPresent(written -> conditions(rule, file.source(), written, mutants));
        }
        return mutants;
    }

    private static void conditions(Rule rule, SourceFile file, DrlRule written, List<Mutant> mutants) {
        Map<String, Mutant> unique = new HashMap<>();
        for (Edit edit : ConditionEdits.of(file, written)) {
            if (edit.span().start() < written.span().start()) {
                continue; // of a rule that this one extends
            }
            String text = text(file, written, edit);
            if (!unique.containsKey(text)) {
                read(file, text).ifPresent(read -> {
                    Mutant mutant = new Mutant(rule.description(), words(file, edit), read.with(rule.description()));
                    unique.put(text, mutant);
                    mutants.add(mutant);
                });
            }
        }
    }

    /** The rule alone, changed, and without the word that it overrides another one, which is not there when it is read. */
    private static String text(SourceFile file, DrlRule written, Edit edit) {
        StringBuilder text = new StringBuilder(file.text(written.span()));
        int offset = written.span().start();
        text.replace(edit.span().start() - offset, edit.span().end() - offset, edit.text());
        written.annotation("overrides").map(Annotation::span).ifPresent(span -> {
            for (int i = span.start(); i < span.end(); i++) { // annotations stand before what was edited
                text.setCharAt(i - offset, ' ');
            }
        });
        return text.toString();
    }

    /** The changed rule, or nothing if it is no longer one: then no author could have written it. */
    private static Optional<Rule> read(SourceFile file, String text) {
        List<RuleProblem> problems = new ArrayList<>();
        List<Rule> read = ReadRules.of(List.of(new SourceFile(file.name(), text)), Trust.RESTRICTED, problems);
        return problems.isEmpty() && read.size() == 1 ? Optional.of(read.get(0)) : Optional.empty();
    }

    /** What changed, in one line; a piece that is long is named by its beginning. */
    private static String words(SourceFile file, Edit edit) {
        Span line = around(file, edit.span());
        String before = file.text(line);
        String after = before.substring(0, edit.span().start() - line.start())
                + edit.text()
                + before.substring(edit.span().end() - line.start());
        return one(before) + " → " + (after.isBlank() ? "nothing" : one(after));
    }

    /** From the begin of the first line to the end of the last one. */
    private static Span around(SourceFile file, Span span) {
        int start = file.text().lastIndexOf('\n', span.start() - 1) + 1;
        int end = file.text().indexOf('\n', span.end());
        return new Span(start, end < 0 ? file.text().length() : end);
    }

    private static String one(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
