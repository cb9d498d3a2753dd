package dev.triage.rules.internal.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.rules.RuleProblem;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.Trust;
import dev.triage.rules.internal.CompiledRules;
import dev.triage.rules.internal.EngineMaker;
import dev.triage.rules.internal.LoadedRule;
import dev.triage.rules.internal.RuleBase;
import dev.triage.rules.internal.StandardRules;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.testkit.IssueArbitraries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The standard rules that are read and not compiled are DRL all the same: compiled by Drools they say the same. */
class InterpretCompiledProperties {

    private static final RuleBase READ = StandardRules.load();
    private static final Map<String, CompiledRules.Compiled> COMPILED = compiled();
    private static final TriageEngine ONE = TriageEngine.standard();
    private static final TriageEngine OTHER = engine();

    @Example
    void noRuleIsMissing() {
        assertThat(COMPILED.keySet())
                .containsExactlyInAnyOrderElementsOf(READ.rules().stream()
                        .filter(InterpretCompiledProperties::isRead)
                        .map(rule -> rule.description().name())
                        .toList())
                .hasSizeGreaterThan(100);
    }

    @Property
    void signalsMeanTheSame(@ForAll("tracked") Issue issue) {
        assertThat(OTHER.signals(issue)).isEqualTo(ONE.signals(issue));
        assertThat(OTHER.decide(issue)).isEqualTo(ONE.decide(issue));
    }

    @Provide
    Arbitrary<Issue> tracked() {
        return IssueArbitraries.trackedIssues();
    }

    private static boolean isRead(LoadedRule rule) {
        return rule.description().stage().equals(RuleBase.INTERPRET);
    }

    private static Map<String, CompiledRules.Compiled> compiled() {
        List<RuleProblem> problems = new ArrayList<>();
        List<CompiledText> texts = new ArrayList<>();
        for (SourceFile file : StandardRules.files()) {
            if (file.name().startsWith(RuleBase.INTERPRET)) {
                texts.add(new CompiledText(
                        "dev.triage.standard.interpret.file" + texts.size(),
                        TeamRuleReader.read(file, Trust.FULL, problems)));
            }
        }
        DrlCompiler.Result result = DrlCompiler.compile(texts);
        assertThat(problems).isEmpty();
        assertThat(result.errors()).isEmpty();
        return CompiledRules.byName(result.models());
    }

    private static TriageEngine engine() {
        RuleBase rules = READ.with(READ.rules().stream()
                .map(rule -> isRead(rule) ? compiled(rule) : rule)
                .toList());
        return EngineMaker.like(TriageEngine.standard(), rules, rules);
    }

    private static LoadedRule compiled(LoadedRule rule) {
        CompiledRules.Compiled compiled = COMPILED.get(rule.description().name());
        return new LoadedRule(rule.description(), compiled.rule(), compiled.model());
    }
}
