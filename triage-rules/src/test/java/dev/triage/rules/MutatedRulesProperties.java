package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.files.RuleFiles;
import dev.triage.rules.internal.layer.LayeredRules;
import dev.triage.rules.internal.layer.StandardRules;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/** Whatever slip of a hand changes in rules: they still work, or the author is told where they do not. */
class MutatedRulesProperties {

    private static final RuleBase STANDARD = StandardRules.load();

    private static final Pattern TOKEN = Pattern.compile("\\w+|\"[^\"]*\"|\\s+|[=<>!&|]+|.");

    private static final List<Issue> ISSUES = List.of(
            Issue.named("#1", "Payments fail for everybody")
                    .impact(UserImpact.CRITICAL, FunctionalImpact.YES, BrandImpact.HIGH)
                    .categories(Category.BUG)
                    .components("Payments")
                    .build(),
            Issue.named("#2", "Something else").build());

    private static final String RULES = """
            // What matters to us.
            package our.rules

            rule "Payments come first"
                @reason("Money stops when they fail.")
                @adds(3)
            when
                Issue( classification.components contains "Payments", $title : title )
                Assessment( leastUserImpact >= UserImpact.HIGH || leastEffort * 2 + 1 > 4, status != StatusKind.CLOSED )
            then
            end

            rule "A cheap fix is welcome"
                @reason("It costs less than talking about it.")
                @adds(1)
            when
                Assessment( leastEffort in (1, 2), categories not contains Category.COST )
                not Issue( title == "x" && pinnedPriority == null )
                exists Issue( title.length > 3 )
            then
            end

            rule "What nobody can pay for is urgent"
                @reason("Every hour costs.")
                @neverBelow(P1)
            when
                $issue : Issue( !(title == "y"), $length : title.length )
                $a : Assessment( noneOf(Category.UX, Category.COST), leastEffort < $length, mostEffort >= leastEffort )
                Sum( points > neededFor(Priority.P2) )
            then
            end

            rule "It speaks of money"
                @reason("The words say so.")
                @strongHint("cost-and-business-model")
            when
                Text( place != Place.STATUS, says("payment", "money") )
            then
            end

            rule "Ask who pays"
                @reason("Nobody else knows.")
                @nextStep("Ask the people who pay.")
            when
                Issue( nextSteps.size == 0 )
            then
            end
            """;

    private static final String SETTINGS = """
            {
              // What we see otherwise.
              "off": ["Affects many users"],
              "values": {
                "Affects users": 4,
                "P1 floor: many users blocked": "P2",
                "Weight of words in the title": { "strong": 3, "weak": 1 }
              },
              "labels": { "sev1": ["user impact: Critical"] },
            }
            """;

    private static final List<String> PIECES = List.of(
            "(",
            ")",
            ",",
            ";",
            ".",
            "!",
            "\"",
            "'",
            "@",
            "{",
            "}",
            "[",
            "]",
            ":",
            "=",
            "==",
            "=>",
            "&&",
            "||",
            "&",
            "+",
            "-",
            "*",
            "/",
            "//",
            "/*",
            "*/",
            "\\",
            "\\u0041",
            "\n",
            "\t",
            "\r",
            "\u0000",
            "\u202E",
            "\u200B",
            "\uFEFF",
            "\u201C",
            "\uD83D",
            "\uD83D\uDE00",
            "end",
            "rule",
            "when",
            "then",
            "not",
            "exists",
            "in",
            "null",
            "true",
            "this",
            "new",
            "eval",
            "from",
            "or",
            "and",
            "contains",
            "memberOf",
            "matches",
            "$issue",
            "$text",
            "$x : ",
            "title",
            "pinned",
            "Issue( )",
            "Assessment( )",
            "Text( )",
            "UserImpact.HIGH",
            "HIGH",
            "Category",
            "99999999999",
            "1.5",
            "-1",
            "é",
            "import",
            "global",
            "function",
            "package",
            "declare",
            "@adds(1)",
            "@reason(\"x\")",
            "category",
            "status");

    /** One slip: where it happens in ten thousandths of the text, what happens, and what comes in. */
    record Slip(int place, int kind, String piece) {}

    @Example
    void withoutASlipTheRulesWork() {
        assertThat(problems(RULES, SETTINGS)).isEmpty();
    }

    @Property(tries = 400)
    void rulesWorkOrTheirProblemsHaveAPlace(@ForAll("slips") List<Slip> slips) {
        String text = changed(RULES, slips);

        check(problems(text, SETTINGS), "rules.drl", text);
    }

    @Property(tries = 200)
    void settingsWorkOrTheirProblemsHaveAPlace(@ForAll("slips") List<Slip> slips) {
        String text = changed(SETTINGS, slips);

        check(problems(RULES, text), "settings.json", text);
    }

    @Provide
    Arbitrary<List<Slip>> slips() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9_999).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(PIECES))
                .as(Slip::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** What is said of the rules; nothing if they work, which is tried then. */
    private static List<RuleProblem> problems(String rules, String settings) {
        RuleFiles files = new RuleFiles(
                "team",
                List.of(new SourceFile("rules.drl", rules)),
                List.of(),
                new SourceFile("settings.json", settings),
                Trust.RESTRICTED);
        RuleBase base;
        try {
            base = LayeredRules.over(STANDARD, List.of(files), List.of());
        } catch (RuleBaseException e) {
            assertThat(e.getMessage()).isNotBlank();
            return e.problems();
        }
        assertThat(TriageEngine.on(base).report(ISSUES).issues()).hasSize(ISSUES.size());
        return List.of();
    }

    private static void check(List<RuleProblem> problems, String changed, String text) {
        List<String> lines = text.lines().toList();
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.file()).isIn("rules.drl", "settings.json");
            assertThat(problem.message()).endsWith(".").doesNotContain("Exception");
            if (problem.file().equals(changed) && problem.line() > 0 && !text.contains("\r")) {
                assertThat(problem.line()).isBetween(1, lines.size() + 1);
                int length = problem.line() > lines.size()
                        ? 0
                        : lines.get(problem.line() - 1).length();
                assertThat(problem.column()).isBetween(1, length + 1);
            }
        });
    }

    private static String changed(String text, List<Slip> slips) {
        String changed = text;
        for (Slip slip : slips) {
            changed = changed(changed, slip);
        }
        return changed;
    }

    private static String changed(String text, Slip slip) {
        List<String> parts = slip.kind() < 3 ? characters(text) : tokens(text);
        if (parts.size() < 2) {
            return text + slip.piece();
        }
        int at = slip.place() * (parts.size() - 1) / 10_000;
        switch (slip.kind() < 3 ? slip.kind() : slip.kind() - 3) {
            case 0 -> parts.remove(at);
            case 1 -> parts.add(at, slip.piece());
            case 2 -> parts.set(at, parts.set(at + 1, parts.get(at)));
            default -> parts.add(at, parts.get(at));
        }
        return String.join("", parts);
    }

    private static List<String> characters(String text) {
        List<String> characters = new ArrayList<>();
        text.chars().forEach(c -> characters.add(String.valueOf((char) c)));
        return characters;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }
}
