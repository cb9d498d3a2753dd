package dev.triage.rules.internal.drools;

import dev.triage.rules.internal.drl.Beyond;
import dev.triage.rules.internal.drl.DrlFile;
import dev.triage.rules.internal.rule.ReadRule;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Model;

/** Rules that go beyond the vocabulary, which Drools has to compile. */
public final class JavaRules {

    private JavaRules() {}

    /**
     * Compiles rules.
     *
     * @param rules the rules
     * @param rulePackage a package that no other rules have
     * @param problems takes what is wrong
     * @return what could be compiled, by the name of the rule
     */
    public static Map<String, DroolsRule> compile(
            List<ReadRule> rules, String rulePackage, List<RuleProblem> problems) {
        if (rules.isEmpty()) {
            return Map.of();
        }
        if (!DrlCompiler.isThere()) {
            rules.forEach(rule -> problems.add(noCompiler(rule)));
            return Map.of();
        }
        List<CompiledText> texts = texts(rules, rulePackage);
        DrlCompiler.Result result = DrlCompiler.compile(texts);
        if (result.models().isEmpty()) {
            explain(texts, result, problems);
        }
        return assign(texts, result.models());
    }

    /**
     * Looks for mistakes in functions and types that no rule of their file uses, so that no rule is compiled with them.
     *
     * @param problems takes what is wrong
     */
    public static void check(DrlFile file, List<RuleProblem> problems) {
        if (file.beyond().stream().allMatch(beyond -> beyond.what().equals(Beyond.IMPORT)) || !DrlCompiler.isThere()) {
            return;
        }
        CompiledText text = new CompiledText("dev.triage.unused", file, List.of());
        problems.addAll(
                JavaErrors.of(text, null, DrlCompiler.compile(List.of(text)).errors()));
    }

    private static RuleProblem noCompiler(ReadRule rule) {
        Beyond beyond = rule.beyond().get(0);
        String version = Model.class.getPackage().getImplementationVersion();
        return rule.file()
                .source()
                .problem(
                        beyond.span(),
                        beyond.what() + " goes beyond the vocabulary, and no compiler is on the class path.",
                        "Maybe use the facts, their properties and levels, or put org.drools:drools-model-codegen"
                                + (version == null ? "" : ":" + version) + " on the class path.");
    }

    /** One text for the rules of a file and a stage. */
    private static List<CompiledText> texts(List<ReadRule> rules, String rulePackage) {
        Map<String, List<ReadRule>> groups = new LinkedHashMap<>();
        Map<String, Integer> files = new HashMap<>();
        for (ReadRule rule : rules) {
            int file = files.computeIfAbsent(rule.file().source().name(), name -> files.size() + 1);
            groups.computeIfAbsent(rulePackage + ".java" + file + "." + rule.stage(), key -> new ArrayList<>())
                    .add(rule);
        }
        List<CompiledText> texts = new ArrayList<>();
        groups.forEach(
                (name, group) -> texts.add(new CompiledText(name, group.get(0).file(), group)));
        return texts;
    }

    private static Map<String, DroolsRule> assign(List<CompiledText> texts, List<Model> models) {
        Map<String, DroolsRule> compiled = new HashMap<>();
        for (Model model : models) {
            if (texts.stream().anyMatch(text -> text.rulePackage().equals(model.getName()))) {
                model.getRules().forEach(rule -> compiled.put(rule.getName(), new DroolsRule(rule, model)));
            }
        }
        return compiled;
    }

    /** Drools does not say which rule an error in Java belongs to; compiled alone, each rule can only speak of itself. */
    private static void explain(List<CompiledText> texts, DrlCompiler.Result all, List<RuleProblem> problems) {
        Set<RuleProblem> found = new LinkedHashSet<>();
        boolean several = texts.size() > 1 || texts.get(0).rules().size() > 1;
        for (CompiledText text : texts) {
            for (ReadRule rule : text.rules()) {
                CompiledText alone = several ? new CompiledText(text.rulePackage(), rule.file(), List.of(rule)) : text;
                DrlCompiler.Result result = several ? DrlCompiler.compile(List.of(alone)) : all;
                found.addAll(JavaErrors.of(alone, rule, result.errors()));
            }
        }
        if (found.isEmpty()) {
            ReadRule first = texts.get(0).rules().get(0);
            found.add(first.file()
                    .source()
                    .problem(first.written().nameSpan(), "Drools cannot compile these rules together.", null));
        }
        problems.addAll(found);
    }
}
