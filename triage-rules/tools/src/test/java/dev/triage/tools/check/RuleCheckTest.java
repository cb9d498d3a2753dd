package dev.triage.tools.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Priority;
import dev.triage.rules.TriageEngine;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.Combinations;
import dev.triage.tools.check.report.Finding;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The standard rules are right, and every kind of mistake that a team can lay over them is found.
 *
 * <p>After a change of the texts, {@code mvn test -Dtest=RuleCheckTest -Dtriage.golden=write} writes what is expected anew; read
 * the difference before you keep it.
 */
class RuleCheckTest {

    private static final CheckReport STANDARD =
            RuleCheck.of(TriageEngine.standard()).run();

    @Test
    void theStandardRulesAreRight() {
        assertThat(STANDARD.findings()).isEmpty();
        assertThat(STANDARD.clean()).isTrue();
    }

    @Test
    void everyCombinationIsLookedAtAndTheEngineAgrees() {
        Combinations all = STANDARD.combinations();

        // Ranges of four, three, four, four and five levels, any of 19 categories, four statuses, six pins.
        assertThat(all.raw()).isEqualTo(10L * 6 * 10 * 10 * 15 * (1L << 19) * 4 * 6);
        assertThat(all.classes()).isLessThan(all.raw() / 1_000_000);
        assertThat(all.confirmed()).isGreaterThan(400);
        assertThat(all.run()).isZero();
        assertThat(all.distribution().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(all.raw());
        assertThat(all.distribution()).containsOnlyKeys(Priority.values());
    }

    @Test
    void rulesThatLookAtTextsAreNamedAsOpen() {
        assertThat(STANDARD.open()).isNotEmpty().allSatisfy(open -> {
            assertThat(open.rule().stage()).isIn("detect", "summarise");
            assertThat(open.text()).containsAnyOf("says(", "resolved(");
        });
    }

    @Test
    void theSameRulesAlwaysGetTheSameReport() {
        assertThat(RuleCheck.of(TriageEngine.standard()).run()).isEqualTo(STANDARD);
    }

    @Test
    void rulesForManyWordsAreNotTakenForEqual(@TempDir Path folder) throws IOException {
        StringBuilder rules = new StringBuilder();
        for (String word : List.of("crash", "hang", "freeze", "typo", "colour", "login", "export", "import", "panic")) {
            rules.append("rule \"Title says ")
                    .append(word)
                    .append("\" @reason(\"History.\") @adds(2)\n")
                    .append("when Subject( title(\"")
                    .append(word)
                    .append("\") ) then end\n");
        }
        Files.writeString(folder.resolve("words.drl"), rules);

        assertThat(RuleCheck.of(TriageEngine.builder().rules(folder).build())
                        .run()
                        .findings())
                .isEmpty();
    }

    @Test
    void conditionsOnSeveralWordsOfOneTextAreTakenForWhatTheyMean(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("words.drl"), """
                rule "Two words, not a third" @reason("r") @suggests("category: Security")
                when Signal( about("title"), says("alpha"), says("beta", "gamma"), !says("delta") ) then end
                rule "One pair or another" @reason("r") @suggests("category: Security")
                when Signal( ( says("one") && says("two") ) || ( says("three") && says("four") ), !says("five") ) then end
                rule "As it is written" @reason("r") @suggests("category: Security")
                when Signal( about("x"), written contains "Foo", word contains "bar", word str[startsWith] "b" ) then end
                rule "A part of what is overlooked" @reason("r") @suggests("category: Security")
                when Signal( about("title"), says("long", "!long ago"), says("ago") ) then end
                rule "Hint with two words" @reason("r") @strongHint("data-persistence")
                when Text( says("one"), says("two", "three"), !says("four") ) then end
                rule "Hint with one pair or another" @reason("r") @strongHint("data-persistence")
                when Text( says("one") && says("five") || says("two", "three") && says("six"), !says("four") ) then end
                rule "Hint with one word" @reason("r") @strongHint("data-persistence")
                when Text( says("one"), !says("one more") ) then end
                """);
        assertThat(found(folder)).isEmpty();

        Files.writeString(folder.resolve("words.drl"), """
                rule "Never" @reason("r") @suggests("category: Security")
                when Signal( about("x"), says("one"), !says("one", "two") ) then end
                rule "Never both" @reason("r") @suggests("category: Security")
                when Signal( word == "one" || word == "two", word str[startsWith] "th" ) then end
                rule "Never itself" @reason("r") @suggests("category: UX")
                when Signal( ( says("a") && !says("a", "b") ) || ( says("c") && !says("c") ) ) then end
                rule "Few words" @reason("r") @suggests("category: Documentation")
                when Signal( about("y"), says("one") && word != "two" ) then end
                rule "More words" @reason("r") @suggests("category: Documentation")
                when Signal( about("y"), says("one", "two") ) then end
                """);
        assertThat(found(folder))
                .satisfiesExactly(
                        text -> assertThat(text).startsWith("\"Never\" never fires: says(\"one\") and !says("),
                        text -> assertThat(text).startsWith("\"Never both\" never fires: word == "),
                        text -> assertThat(text)
                                .contains(
                                        "( says(\"a\") && !says(\"a\", \"b\") ) || ( says(\"c\") && !says(\"c\") ) never"),
                        text -> assertThat(text).startsWith("\"Few words\" fires only when \"More words\" does"));
    }

    @Test
    void conditionsOnNumbersAndListsAreTakenForWhatTheyMean(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("counts.drl"), """
                rule "Two thirds urgent" @reason("r") @warns("a")
                when Backlog( size > 10, urgent * 3 > size * 2, unassessed * 5 > size ) then end
                rule "Some sizes" @reason("r") @warns("b") when Backlog( size % 7 == 3, size - urgent == 13 ) then end
                rule "As many pinned as alike" @reason("r") @warns("c")
                when Backlog( pinned > 10, alike > 10, pinned == alike ) then end
                rule "All of many urgent" @reason("r") @warns("d") when Backlog( size > 10, size < 20, urgent == size ) then end
                rule "Both components" @reason("r") @suits(1)
                when Fit( sharedComponents contains "a" && not contains "c", sharedComponents contains "b" ) then end
                rule "Many components" @reason("r") @suits(2) when Fit( sharedComponents.size > 30 ) then end
                """);
        assertThat(found(folder)).isEmpty();

        Files.writeString(folder.resolve("counts.drl"), """
                rule "Never" @reason("r") @warns("a") when Backlog( size > 10, size < 5 ) then end
                rule "Never both" @reason("r") @suits(1)
                when Fit( sharedComponents contains "a", sharedComponents not contains "a" ) then end
                rule "Larger" @reason("r") @warns("b") when Backlog( size > 10 ) then end
                rule "Large" @reason("r") @warns("b") when Backlog( size > 5 ) then end
                rule "One label" @reason("r") @nextStep("Ask.") when Subject( label("a") ) then end
                rule "One of two labels" @reason("r") @nextStep("Ask.") when Subject( label("a", "b") ) then end
                """);
        assertThat(found(folder))
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).startsWith("\"Never\" never fires: size > 10 and size < 5 never"),
                        text -> assertThat(text).startsWith("\"Never both\" never fires: sharedComponents contains"),
                        text -> assertThat(text).startsWith("\"Larger\" fires only when \"Large\" does"),
                        text -> assertThat(text).startsWith("\"One label\" fires only when \"One of two labels\""));
    }

    @Test
    void noSharesAreStatedIfARuleAsksWhatTheIssueStates(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("pins.drl"), """
                rule "Pinned" @reason("r") @adds(-5) when Issue( pinnedPriority != null ) then end
                """);

        assertThat(RuleCheck.of(TriageEngine.builder().rules(folder).build())
                        .run()
                        .combinations()
                        .distribution())
                .isEmpty();
        assertThat(STANDARD.combinations().distribution()).isNotEmpty();
    }

    private static List<String> found(Path folder) throws IOException {
        return RuleCheck.of(TriageEngine.builder().rules(folder).build()).run().findings().stream()
                .map(finding -> finding.text())
                .toList();
    }

    static Stream<Path> mistakes() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(RuleCheckTest.class.getResource("."), "folder")
                .toURI());
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @Test
    void thereAreMistakesOfEachKind() throws IOException, URISyntaxException {
        List<String> names =
                mistakes().map(folder -> folder.getFileName().toString()).toList();
        for (String kind : List.of(
                "gap",
                "order",
                "monotone",
                "direction",
                "irrelevant",
                "unreachable",
                "redundant",
                "contradicting",
                "endless")) {
            assertThat(names).filteredOn(name -> name.startsWith(kind + "-")).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsFoundWithASmallestExample(Path folder) throws IOException {
        CheckReport report =
                RuleCheck.of(TriageEngine.builder().rules(folder).build()).run();

        String said = text(report).replace(folder.toString().replace('\\', '/') + "/", "");
        if ("write".equals(System.getProperty("triage.golden"))) {
            Path sources = Path.of("src/test/resources/dev/triage/tools/check");
            Files.writeString(sources.resolve(folder.getFileName()).resolve("expected.txt"), said);
            return;
        }
        assertThat(said)
                .isEqualTo(Files.readString(folder.resolve("expected.txt")).replace("\r\n", "\n"));
        assertThat(report.findings()).isNotEmpty();
    }

    private static String text(CheckReport report) {
        StringBuilder text = new StringBuilder();
        Map<String, List<? extends Finding>> kinds = new LinkedHashMap<>();
        kinds.put("gaps", report.gaps());
        kinds.put("nondeterministic", report.nondeterministic());
        kinds.put("monotonicity violations", report.monotonicityViolations());
        kinds.put("irrelevant inputs", report.irrelevantInputs());
        kinds.put("unreachable rules", report.unreachableRules());
        kinds.put("redundant rules", report.redundantRules());
        kinds.put("contradictions", report.contradictions());
        kinds.put("failing", report.failing());
        kinds.forEach((kind, findings) -> findings.forEach(finding -> {
            text.append(kind).append(": ").append(finding.text()).append('\n');
            finding.examples()
                    .forEach(example ->
                            text.append("    such as ").append(example.text()).append('\n'));
            finding.rules()
                    .forEach(rule -> text.append("    ")
                            .append(rule.file())
                            .append(':')
                            .append(rule.line())
                            .append(": ")
                            .append(rule.name())
                            .append(" (")
                            .append(rule.effect().text())
                            .append(")\n"));
        }));
        return text.toString();
    }
}
