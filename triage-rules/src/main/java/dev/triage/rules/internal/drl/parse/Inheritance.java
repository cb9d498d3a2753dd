package dev.triage.rules.internal.drl.parse;

import dev.triage.io.internal.Phrases;
import dev.triage.rules.internal.drl.DrlRule;
import dev.triage.rules.internal.drl.FactPattern;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Token;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives rules that extend another one of their file the facts that the other looks for. Not thread-safe. */
final class Inheritance {

    private final SourceFile file;
    private final List<RuleProblem> problems;
    private final Map<String, DrlRule> byName = new HashMap<>();

    private Inheritance(SourceFile file, List<RuleProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The rules, each with all facts that it looks for; those that extend nothing known are left out. */
    static List<DrlRule> resolve(SourceFile file, List<DrlRule> rules, List<RuleProblem> problems) {
        Inheritance inheritance = new Inheritance(file, problems);
        for (DrlRule rule : rules) {
            inheritance.byName.putIfAbsent(rule.name(), rule);
        }
        List<DrlRule> resolved = new ArrayList<>();
        for (DrlRule rule : rules) {
            List<FactPattern> inherited = new ArrayList<>();
            if (inheritance.collect(rule, inherited, new HashSet<>())) {
                resolved.add(inherited.isEmpty() ? rule : rule.with(inherited));
            }
        }
        return resolved;
    }

    private boolean collect(DrlRule rule, List<FactPattern> inherited, Set<String> below) {
        Token extended = rule.parent();
        if (extended == null) {
            return true;
        }
        DrlRule parent = byName.get(extended.text());
        if (parent == null) {
            String nearest = Phrases.nearest(extended.text(), byName.keySet().toArray(String[]::new))
                    .map(name -> "Maybe \"" + name + "\".")
                    .orElse("Only a rule of the same file can be extended.");
            return refuse(extended, "There is no rule called \"" + extended.text() + "\" in this file.", nearest);
        }
        if (!below.add(rule.name()) || below.contains(parent.name())) {
            return refuse(extended, "These rules extend each other.", "Maybe delete extends and the name after it.");
        }
        boolean known = collect(parent, inherited, below);
        inherited.addAll(parent.patterns());
        return known;
    }

    /** Says what is wrong once, though several rules may extend the one that is wrong. */
    private boolean refuse(Token place, String message, String suggestion) {
        RuleProblem problem = file.problem(place.span(), message, suggestion);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
        return false;
    }
}
