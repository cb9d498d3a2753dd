package dev.triage.rules.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.BrandImpact;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Reason;
import dev.triage.model.tracked.Tracked;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.layer.ReadRules;
import dev.triage.rules.internal.layer.RuleReader;
import dev.triage.rules.internal.layer.StandardRules;
import dev.triage.rules.internal.rule.ReadRule;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleFailedException;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * What becomes of what people know from Drools: the first column of each table in docs/DROOLS_USERS.md is tried, and the second
 * one says what happens. {@code -Dtriage.golden=write} writes the second column anew.
 */
class DroolsUsersTest {

    private static final Path PAGE = Path.of("../docs/DROOLS_USERS.md");
    private static final Pattern ROW = Pattern.compile("\\| (`.+`) \\| (.*) \\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final int FEWEST_ROWS = 100;

    private static final List<Issue> ISSUES = List.of(
            issue("A", "Outage", 3, "gold", "old")
                    .tracked(Tracked.builder().milestone("3.2").build())
                    .build(),
            issue("B", "Payment", 1).build(),
            issue("C", "Down", 5, "a").build());

    @TempDir
    Path folder;

    @Test
    void whatHappensIsWhatThePageSays() throws IOException, DroolsParserException {
        List<String> lines = Files.readAllLines(PAGE);
        List<String> tried = new ArrayList<>();
        String section = "";
        int rows = 0;
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            section = line.startsWith("## ") ? line.substring(3) : section;
            if (row.matches()) {
                List<String> codes = codes(row.group(1));
                tried.add("| " + row.group(1) + " | " + cell(tried(section, codes)) + " |");
                rows++;
            } else {
                tried.add(line);
            }
        }
        if ("write".equals(System.getProperty("triage.golden"))) {
            Files.write(PAGE, tried);
        }
        assertThat(lines).containsExactlyElementsOf(tried);
        assertThat(rows).isGreaterThan(FEWEST_ROWS);
    }

    private String tried(String section, List<String> codes) throws IOException, DroolsParserException {
        if (section.equals("Files")) {
            Files.writeString(
                    folder.resolve("other.drl"), rule("", "", "Issue()", "").replace("\"R\"", "\"Other\""));
            return happens(codes.get(0), rule("", "", "Issue()", ""));
        }
        String code = codes.get(0);
        String always = "$a : Assessment( leastEffort > 2 )";
        return happens(
                "rules.drl",
                switch (section) {
                    case "Attributes" -> rule("", code, always, "");
                    case "Around rules" -> rule(code, "", codes.size() > 1 ? codes.get(1) : always, "");
                    case "Conditions" -> rule("", "", code, "");
                    case "Consequences" -> rule("", "", always, code);
                    default -> throw new IllegalArgumentException(section);
                });
    }

    private static String rule(String file, String attribute, String condition, String consequence) {
        return file + "\nrule \"R\" @reason(\"It can be.\") @adds(2)\n" + attribute + "\nwhen\n" + condition
                + "\nthen\n" + consequence + "\nend\n";
    }

    /** What happens with a file. */
    private String happens(String name, String text) throws IOException, DroolsParserException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        try {
            TriageEngine engine = TriageEngine.builder().rules(folder).build();
            if (engine.catalogue().stream().noneMatch(rule -> rule.name().equals("R"))) {
                return "Is no file of rules.";
            }
            String fires = fires(engine);
            return "Works" + asDroolsReadsIt(text, fires) + ": fires for " + fires + ".";
        } catch (RuleBaseException e) {
            assertThat(e.problems())
                    .as(text)
                    .allSatisfy(
                            problem -> assertThat(placed(problem, name, text)).isTrue());
            return "Refused: "
                    + e.problems().stream()
                            .map(problem -> problem.message()
                                    + (problem.suggestion() == null ? "" : " " + problem.suggestion()))
                            .collect(Collectors.joining(" "));
        } finally {
            Files.delete(file);
        }
    }

    /** Whether a problem is told at what is written, and not somewhere near. */
    private static boolean placed(RuleProblem problem, String name, String text) {
        if (!name.endsWith(".drl")) {
            return problem.file().endsWith(name);
        }
        String line = text.lines().toList().get(problem.line() - 1);
        return problem.column() > 0 && !line.isBlank() && !line.equals("when") && !line.equals("end");
    }

    /** Drools reads the rule, and if this library runs it, compiled by Drools it fires for the same issues. */
    private static String asDroolsReadsIt(String text, String fires) throws DroolsParserException {
        for (LanguageLevelOption level : List.of(LanguageLevelOption.DRL6, LanguageLevelOption.DRL10)) {
            var parser = new org.drools.drl.parser.DrlParser(level);
            parser.parse(false, text);
            assertThat(parser.getErrors()).as(text).isEmpty();
        }
        List<RuleProblem> problems = new ArrayList<>();
        SourceFile file = new SourceFile("rules.drl", text);
        List<ReadRule> rules = RuleReader.read(file, Trust.FULL, problems);
        if (rules.stream().anyMatch(rule -> !rule.beyond().isEmpty())) {
            return ", compiled by Drools";
        }
        List<RuleProblem> errors = new ArrayList<>();
        Map<String, DroolsRule> compiled = JavaRules.compile(rules, "dev.triage.users", errors);
        assertThat(errors).as(text).isEmpty();
        List<Rule> all = new ArrayList<>(StandardRules.load().rules());
        ReadRules.of(List.of(file), Trust.FULL, problems)
                .forEach(rule -> all.add(RulesOfJava.compiled(rule, compiled)));
        TriageEngine engine =
                EngineAccess.like(TriageEngine.standard(), StandardRules.load().with(all));
        try {
            assertThat(fires(engine)).as(text).isEqualTo(fires);
            return "";
        } catch (RuleFailedException e) {
            assertThat(e).as(text).hasRootCauseInstanceOf(NullPointerException.class);
            return ", where Drools itself throws if the value is absent";
        }
    }

    private static String fires(TriageEngine engine) {
        List<String> fires = new ArrayList<>();
        for (Issue issue : ISSUES) {
            long count = engine.decide(issue).reasons().stream()
                    .map(Reason::rule)
                    .filter("R"::equals)
                    .count();
            if (count > 0) {
                fires.add(issue.id() + (count > 1 ? " " + count + " times" : ""));
            }
        }
        return fires.isEmpty() ? "none" : String.join(", ", fires);
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell.replace("\\|", "|"))
                .results()
                .map(code -> code.group(1))
                .toList();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
    }

    private static dev.triage.model.IssueBuilder issue(String id, String title, int effort, String... labels) {
        return Issue.named(id, title)
                .impact(UserImpact.HIGH, FunctionalImpact.YES, BrandImpact.LOW)
                .effort(effort)
                .labels(labels);
    }
}
