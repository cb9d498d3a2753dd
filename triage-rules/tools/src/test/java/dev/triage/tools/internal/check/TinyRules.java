package dev.triage.tools.internal.check;

import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Value;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.layer.ReadRules;
import dev.triage.rules.internal.layer.StandardRules;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.Contradiction;
import dev.triage.tools.check.report.FailingRule;
import dev.triage.tools.check.report.Finding;
import dev.triage.tools.check.report.Gap;
import dev.triage.tools.check.report.MonotonicityViolation;
import dev.triage.tools.check.report.UnreachableRule;
import dev.triage.tools.internal.check.combination.Budget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rule bases of a few rules, so that checking one takes no time. */
final class TinyRules {

    /** Nine rules that are right together, and use every input. */
    static final String SOUND = """
            rule "Many" @reason("r") @adds(2) when Assessment( leastUserImpact >= UserImpact.HIGH ) then end
            rule "Broken" @reason("r") @adds(1) when Assessment( mostFunctionalImpact == FunctionalImpact.YES ) then end
            rule "Seen" @reason("r") @adds(1) when Assessment( leastBrandImpact >= BrandImpact.HIGH ) then end
            rule "Hard" @reason("r") @adds(-1) when Assessment( leastComplexity >= Complexity.COMPLEX_SOLUTION ) then end
            rule "Long" @reason("r") @adds(-1) when Assessment( leastEffort >= 4 ) then end
            rule "Over" @reason("r") @adds(-3) when Assessment( status == StatusKind.CLOSED ) then end
            rule "Hole" @reason("r") @neverBelow(P1) when Assessment( categories contains Category.SECURITY ) then end
            rule "Pinned" @reason("r") @pins when Assessment( pinned != null ) then end
            """;

    /** Every sum gets one of three priorities. */
    static final String THRESHOLDS = """
            rule "From 3" @reason("r") @gives(P0) @from(3) when Sum( points >= neededFor(Priority.P0) ) then end
            rule "From 0" @reason("r") @gives(P2) @from(0)
            when Sum( points >= neededFor(Priority.P2), points < neededFor(Priority.P0) ) then end
            rule "Else" @reason("r") @gives(P4) when Sum( points < neededFor(Priority.P2) ) then end
            """;

    private static final RuleBase STANDARD = StandardRules.load();

    private TinyRules() {}

    /** The standard assumptions, but those for some inputs, and these rules. */
    static RuleBase base(String drl, Set<String> unassumed) {
        List<Rule> rules = new ArrayList<>(assumptions());
        rules.removeIf(rule -> rule.description().effect() instanceof CatalogueEffect.Assumes assumes
                && unassumed.contains(assumes.input().label()));
        rules.addAll(read(drl));
        return STANDARD.with(rules);
    }

    /** The standard assumptions, and these rules. */
    static RuleBase base(String drl, Rule... more) {
        List<Rule> rules = new ArrayList<>(assumptions());
        rules.addAll(read(drl));
        rules.addAll(List.of(more));
        return STANDARD.with(rules);
    }

    static List<Rule> assumptions() {
        return STANDARD.rules().stream()
                .filter(rule -> rule.description().effect() instanceof CatalogueEffect.Assumes)
                .toList();
    }

    static List<Rule> read(String drl) {
        List<RuleProblem> problems = new ArrayList<>();
        List<Rule> rules = ReadRules.of(List.of(new SourceFile("tiny.drl", drl)), Trust.RESTRICTED, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0).text());
        }
        return rules;
    }

    /** The same rules without those of these names. */
    static String without(String drl, String... names) {
        String rest = drl;
        for (String name : names) {
            String fewer = rest.replaceAll("(?s)rule \"" + name + "\".*? end\n", "");
            if (fewer.equals(rest)) {
                throw new IllegalArgumentException("There is no rule (" + name + ").");
            }
            rest = fewer;
        }
        return rest;
    }

    /** A rule whose condition is Java, so that nobody can read it. */
    static Rule java(String name, String stage, RuleEffect effect, Class<?> fact, Value.Opaque condition) {
        return java(name, stage, effect, fact, condition, (any, bound) -> any);
    }

    /** The same with a consequence. */
    static Rule java(
            String name,
            String stage,
            RuleEffect effect,
            Class<?> fact,
            Value.Opaque condition,
            Value.Opaque consequence) {
        RuleDescription description = new RuleDescription(name, stage, effect, "r", "java.drl", 1);
        return RulesOfJava.of(description, fact, condition, consequence);
    }

    static CheckReport check(String drl, Rule... more) {
        return Checker.check(base(drl, more), new Budget(null, step -> {}));
    }

    /** All findings, as people would read them. */
    static String text(CheckReport report) {
        StringBuilder text = new StringBuilder();
        Map<String, List<? extends Finding>> kinds = new LinkedHashMap<>();
        kinds.put("gap", report.gaps());
        kinds.put("order", report.nondeterministic());
        kinds.put("direction", report.monotonicityViolations());
        kinds.put("irrelevant", report.irrelevantInputs());
        kinds.put("unreachable", report.unreachableRules());
        kinds.put("redundant", report.redundantRules());
        kinds.put("contradiction", report.contradictions());
        kinds.put("failing", report.failing());
        kinds.forEach((kind, findings) -> findings.forEach(finding -> {
            text.append(kind).append(": ").append(finding.text()).append('\n');
            finding.examples()
                    .forEach(example -> text.append("  such as ")
                            .append(example.text())
                            .append("; unsaid ")
                            .append(example.assumed())
                            .append('\n'));
            text.append(numbers(finding));
            finding.rules()
                    .forEach(rule -> text.append("  ").append(rule.name()).append('\n'));
        }));
        report.open()
                .forEach(open -> text.append("open: ")
                        .append(open.rule().name())
                        .append(": ")
                        .append(open.text())
                        .append('\n'));
        return text.toString();
    }

    private static String numbers(Finding finding) {
        if (finding instanceof Gap gap) {
            return "  " + gap.points() + " points, " + gap.combinations() + " combinations\n";
        }
        if (finding instanceof MonotonicityViolation violation) {
            return "  " + violation.input() + " " + violation.from() + " to " + violation.to() + ", "
                    + violation.before() + " to " + violation.after() + ", " + violation.combinations()
                    + " combinations\n";
        }
        if (finding instanceof UnreachableRule unreachable) {
            return "  " + unreachable.questions() + "\n";
        }
        if (finding instanceof FailingRule failing) {
            return failing.endless() ? "  for ever\n" : "";
        }
        return finding instanceof Contradiction contradiction
                ? "  " + contradiction.combinations() + " combinations\n"
                : "";
    }
}
