package dev.triage.rules.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Reason;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.layer.ReadRules;
import dev.triage.rules.internal.layer.RuleReader;
import dev.triage.rules.internal.layer.StandardRules;
import dev.triage.rules.internal.rule.ReadRule;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every operator means the same whether this library reads it or Drools compiles it, and says yes and no. */
class OperatorsTest {

    private static final List<String> CONDITIONS = List.of(
            "Issue( title matches \"Pay.*\" )",
            "Issue( title not matches \"Pay.*\" )",
            "Issue( title matches \"[Pp]ay.*s?\" )",
            "Issue( title matches \"P.*\" && matches \".*s\" )",
            "Issue( title == \"Refunds\" || matches \"x\" )",
            "Issue( title str[startsWith] \"Pay\" )",
            "Issue( title not str[startsWith] \"Pay\" )",
            "Issue( title str[endsWith] \"fails\" )",
            "Issue( title not str[endsWith] \"fails\" )",
            "Issue( title str[length] 7 )",
            "Issue( title not str[length] 7 )",
            "Issue( title str[startsWith] \"Pay\" || str[startsWith] \"Ref\" )",
            "Issue( title contains \"und\" )",
            "Issue( title not contains \"und\" )",
            "Issue( title in (\"Refunds\", \"x\") )",
            "Issue( title not in (\"Refunds\", \"x\") )",
            "Issue( labels contains \"gold\" )",
            "Issue( labels not contains \"gold\" )",
            "Issue( labels excludes \"gold\" )",
            "Issue( labels not excludes \"gold\" )",
            "Issue( \"gold\" memberOf labels )",
            "Issue( \"gold\" not memberOf labels )",
            "Issue( labels contains \"gold\" && contains \"old\" )",
            "Assessment( leastEffort / 2 == 1 )",
            "Assessment( leastEffort % 2 == 1 )",
            "Assessment( (leastEffort + 1) * 2 - 3 > 6 )",
            "Assessment( leastEffort * 0.5 >= 1.5 )",
            "Assessment( leastEffort > 1 && < 4 )",
            "Assessment( leastEffort == 1 || == 5 )",
            "Assessment( leastEffort ( > 1 && < 4 ) )",
            "Assessment( leastEffort ( < 2 || > 4 ), mostEffort > 1 )",
            "Assessment( leastEffort > 1 && < 4 || leastUserImpact == UserImpact.LOW )",
            "Assessment( !(leastEffort > 2) )",
            "Assessment( pinned == null, leastEffort != 3 )",
            "Assessment( leastEffort in (1, 3) )",
            "Assessment( leastEffort not in (1, 3) )",
            "Assessment( leastUserImpact > UserImpact.LOW && < UserImpact.CRITICAL )",
            "Assessment( $effort : leastEffort ) Issue( title.length > $effort * 2 )",
            "Subject( number(\"cvss\") >= 9 )",
            "Subject( number(\"cvss\") >= 9.5 || number(\"cvss\") < 9 )",
            "Subject( number(\"cvss\") == null )",
            "Subject( number(\"cvss\") > 9 && < 9.9 )",
            "Subject( number(\"cvss\") != null && number(\"cvss\") * number(\"reach\") / number(\"effort\") >= 10 )",
            "Subject( milestone(\"2*\") || label(\"gold\") )",
            "Subject( openFor(3) || inactiveFor(3) || dueWithin(3) || label(\"gold\") )",
            "Subject( number(\"reach\") != null && number(\"reach\") - number(\"zero\") > 2 )",
            "Subject( 2 < number(\"reach\") )");

    private static final List<Issue> ISSUES = List.of(
            issue("Payment fails", 1, UserImpact.LOW, "gold", "cvss:9.8", "reach: 5,000", "zero: 0"),
            issue("Refunds", 3, UserImpact.HIGH, "old", "gold"),
            issue("A page", 5, UserImpact.CRITICAL));

    @Test
    void readAndCompiledRulesFireAlike() {
        List<RuleProblem> problems = new ArrayList<>();
        SourceFile file = new SourceFile("operators.drl", rules());
        List<ReadRule> rules = RuleReader.read(file, Trust.FULL, problems);
        List<Rule> read = ReadRules.of(List.of(file), Trust.FULL, problems);
        Map<String, DroolsRule> compiled = JavaRules.compile(rules, "dev.triage.operators", problems);
        assertThat(problems).isEmpty();
        TriageEngine one = engine(read);
        TriageEngine other = engine(
                read.stream().map(rule -> RulesOfJava.compiled(rule, compiled)).toList());

        for (int i = 0; i < CONDITIONS.size(); i++) {
            String name = "Rule " + i;
            List<Boolean> answers =
                    ISSUES.stream().map(issue -> fires(one, issue, name)).toList();
            assertThat(ISSUES.stream().map(issue -> fires(other, issue, name)))
                    .as(CONDITIONS.get(i))
                    .containsExactlyElementsOf(answers);
            assertThat(answers).as(CONDITIONS.get(i)).containsAnyOf(true);
        }
        assertThat(rules).allSatisfy(rule -> assertThat(rule.beyond()).isEmpty());
    }

    private static String rules() {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < CONDITIONS.size(); i++) {
            rules.append("rule \"Rule ").append(i).append("\" @reason(\"x\") @adds(1)\nwhen\n    ");
            rules.append(CONDITIONS.get(i)).append("\nthen\nend\n");
        }
        return rules.toString();
    }

    private static TriageEngine engine(List<Rule> more) {
        List<Rule> rules = new ArrayList<>(StandardRules.load().rules());
        rules.addAll(more);
        return EngineAccess.like(TriageEngine.standard(), StandardRules.load().with(rules));
    }

    private static boolean fires(TriageEngine engine, Issue issue, String rule) {
        return engine.decide(issue).reasons().stream().map(Reason::rule).anyMatch(rule::equals);
    }

    private static Issue issue(String title, int effort, UserImpact users, String... labels) {
        return Issue.named("#1", title)
                .impact(users, FunctionalImpact.NO, BrandImpact.LOW)
                .categories(Category.BUG)
                .effort(effort)
                .labels(labels)
                .build();
    }
}
