package dev.triage.cli.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import dev.triage.cli.command.ExitCode;
import dev.triage.io.labels.PriorityLabels;
import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions on their way back to where the issues are: {@code --format github-commands} and {@code --format csv}. */
class WritingBackTest {

    private static final String BACKLOG = """
            [
            {"id": "#12", "title": "Sign-in\\nfails `for all`", "impact": {"user": "High", "functional": "Yes", "brand": "High"},
             "classification": {"categories": ["Bug"], "complexity": "Simple fix"}, "resources": {"effort": 2},
             "status": "open", "labels": ["bug", "Triage: p2", "sev1"]},
            {"id": "#13", "title": "A typo", "impact": {"user": "Low", "functional": "No", "brand": "Low"},
             "classification": {"categories": ["Documentation"], "complexity": "Simple fix"}, "resources": {"effort": 1},
             "status": "open", "labels": ["Triage: P3"]},
            {"id": "#14", "title": "The owner wants it", "pinnedPriority": "P0", "labels": ["triage: P3"]},
            {"id": "SHOP-7", "title": "=1+1", "impact": {"user": "Low", "functional": "No", "brand": "Low"}},
            {"id": "tools/build#9", "title": "No release", "url": "https://github.com/tools/build/issues/9",
             "impact": {"user": "Low", "functional": "Yes", "brand": "Low"}},
            {"id": "#16", "title": "Somebody said so", "labels": ["priority: P1", "triage: P2"]}
            ]
            """;

    private static final String COMMANDS =
            """
            # Labels for the priorities of triage, as commands for the GitHub command line (gh).
            # Read the commands before you run them in a shell.
            # Rules: RULES
            #
            # These labels must exist in acme/shop. To create them, run the lines without the #:
            # gh label create --repo acme/shop --color b60205 --description 'system failure or security vulnerability' -- 'triage: P0' || true
            # gh label create --repo acme/shop --color d93f0b --description 'many users or core functionality' -- 'triage: P1' || true
            # gh label create --repo acme/shop --color fbca04 --description 'a workflow or a common use case' -- 'triage: P2' || true
            # gh label create --repo acme/shop --color 0e8a16 --description 'low impact or an enhancement' -- 'triage: P3' || true
            # gh label create --repo acme/shop --color c5def5 --description wishlist -- 'triage: P4' || true
            #
            # #12 P0, 25 points: Sign-in fails `for all`
            gh issue edit 12 --repo acme/shop --add-label 'triage: P0' --remove-label 'Triage: p2'
            # #13 already has triage: P3
            # #14 is pinned at P0, and not changed
            #
            # These labels must exist in tools/build. To create them, run the lines without the #:
            # gh label create --repo tools/build --color b60205 --description 'system failure or security vulnerability' -- 'triage: P0' || true
            # gh label create --repo tools/build --color d93f0b --description 'many users or core functionality' -- 'triage: P1' || true
            # gh label create --repo tools/build --color fbca04 --description 'a workflow or a common use case' -- 'triage: P2' || true
            # gh label create --repo tools/build --color 0e8a16 --description 'low impact or an enhancement' -- 'triage: P3' || true
            # gh label create --repo tools/build --color c5def5 --description wishlist -- 'triage: P4' || true
            #
            # tools/build#9 P2, 5 points: No release
            gh issue edit 9 --repo tools/build --add-label 'triage: P2'
            # #16 is pinned at P1 by label priority: P1, and not changed
            #
            # 2 issues to change, 1 with the right label, 2 pinned, 1 that cannot be found at GitHub, see the problems
            """.replace("RULES", TriageEngine.standard().ruleBase());

    /** Lines end as RFC 4180 wants it; the break in a title stays what it is. */
    private static final String TABLE = """
            "id","title","url","priority","level","points","main reasons","assumed","derived","pinned","labels","rule base"
            "#12","Sign-in
            fails `for all`","","P0","P0","25","Affects many users (+6); High brand impact (+4); Core functionality blocked (+3)","","","","bug; Triage: p2; sev1","RULES"
            "#13","A typo","","P3","P3","-2","Documentation or UX (−2)","","","","Triage: P3","RULES"
            "#14","The owner wants it","","P0","P0","2","May affect many users (+1); Core functionality may be blocked (+1)","user impact Low–High; functional impact No–Yes; brand impact Low–High; complexity Simple fix–Architectural change; effort 1–5; categories none; status open","","P0","triage: P3","RULES"
            "SHOP-7","'=1+1","","P3","P3","0","","complexity Simple fix–Architectural change; effort 1–5; categories none; status open","","","","RULES"
            "tools/build#9","No release","https://github.com/tools/build/issues/9","P2","P2","5","Core functionality blocked (+3); Functionality impaired (+2)","complexity Simple fix–Architectural change; effort 1–5; categories none; status open","","","","RULES"
            "#16","Somebody said so","","P1","P1","2","May affect many users (+1); Core functionality may be blocked (+1)","user impact Low–High; functional impact No–Yes; brand impact Low–High; complexity Simple fix–Architectural change; effort 1–5; categories none; status open","priority P1 (label priority: P1)","P1","priority: P1; triage: P2","RULES"
            """.replace(
                    "RULES", TriageEngine.standard().ruleBase())
            .replace("\n", "\r\n")
            .replace("Sign-in\r\n", "Sign-in\n");

    @TempDir
    private Path folder;

    private Path backlog;

    @BeforeEach
    void writeBacklog() throws IOException {
        backlog = Files.writeString(folder.resolve("backlog.json"), BACKLOG);
    }

    @Test
    void theDocumentShowsWhatIsWritten() throws IOException {
        Path three = Files.writeString(
                folder.resolve("three.json"),
                BACKLOG.substring(0, BACKLOG.indexOf(",\n{\"id\": \"SHOP-7\""))
                                .replace("\\nfails `for all`", " fails")
                                .replace("Triage: p2", "triage: P2")
                        + "]");
        String written = Run.triage("decide", three, "--format", "github-commands", "--repo", "acme/shop")
                .out()
                .replaceAll("\\([0-9a-f]{8}\\)", "(...)")
                .replaceFirst("(?<=triage: P0' \\|\\| true\n)(?:# gh label .*\n)+", "# ...\n");

        assertThat(Files.readString(Path.of("..", "..", "docs", "WRITING_BACK.md")))
                .contains("```\n" + written + "```\n");
    }

    @Test
    void eachIssueWhoseLabelIsNotRightGetsACommand() {
        Run run = Run.triage("decide", backlog, "--format", "github-commands", "--repo", "acme/shop");
        assertThat(run.out()).isEqualTo(COMMANDS);
        assertThat(run.err()).isEqualTo("""
                BACKLOG:9: No command for "=1+1". It has no number of GitHub: expected an id such as #12 or owner/name#12,\
                 or its address, but found (SHOP-7).
                """.replace("BACKLOG", backlog.toString()));
        assertThat(run.exitCode()).isEqualTo(ExitCode.ANSWERED_IN_PART);
    }

    @Test
    void aTableIsForSpreadsheets() {
        Run run = Run.triage("decide", backlog, "--format", "csv");
        assertThat(run.out()).isEqualTo(TABLE);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void nothingToDecideIsATableWithoutLinesAndCommandsWithoutAny() throws IOException {
        Files.writeString(backlog, "[]");
        assertThat(Run.triage("decide", backlog, "--format", "csv").out()).hasLineCount(1);
        assertThat(Run.triage("decide", backlog, "--format", "github-commands").out())
                .endsWith("#\n# 0 issues to change, 0 with the right label, 0 pinned\n");
    }

    @Test
    void labelsCanBeTheOnesThatATeamHas() {
        Run run = Run.triage(
                "decide",
                backlog,
                "--format",
                "github-commands",
                "--repo",
                "acme/shop",
                "--label-format",
                "prio/{priority}",
                "--label",
                "P0=drop, \"everything\"",
                "--label",
                "P1=drop, \"everything\"");
        assertThat(run.out())
                .contains("gh issue edit 12 --repo acme/shop --add-label '\"drop, \"\"everything\"\"\"'\n")
                .contains(" -- 'drop, \"everything\"' || true\n")
                .containsOnlyOnce("gh label create --repo acme/shop --color b60205")
                .contains("gh issue edit 13 --repo acme/shop --add-label prio/P3\n");
    }

    @Test
    void theStandardLabelsMeanNothingToTheStandardRules() {
        TriageEngine engine = TriageEngine.standard();
        Decision without = engine.decide(Issue.named("#1", "Slow").build());
        PriorityLabels.standard()
                .labels()
                .values()
                .forEach(label -> assertThat(engine.decide(
                                Issue.named("#1", "Slow").labels(label).build()))
                        .isEqualTo(without));
    }

    @Test
    void labelsThatRulesTakeForWhatAPersonWantsAreNamed() {
        assertThat(Run.triage("decide", backlog, "--format", "github-commands", "--label", "P1=prio/high")
                        .out())
                .contains("""

                        # These rules read some of the labels as pinned priorities: prio/high.
                        # An issue with one of them keeps it. Maybe choose other labels with --label-format.
                        """);
        assertThat(Run.triage("decide", backlog, "--format", "github-commands").out())
                .doesNotContain("These rules take");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // id                            | address                                  | --repo             |
                // command
                "#12                             | -                                        | acme/shop          | 12 --repo acme/shop",
                "PR #012                         | -                                        | acme/shop          | 12 --repo acme/shop",
                "Tools/Build#12                  | -                                        | acme/shop          | 12 --repo tools/build",
                "tools/build#12                  | -                                        | -                  | 12 --repo tools/build",
                "#12                             | -                                        | ghe.acme.org/a/b   | 12 --repo ghe.acme.org/a/b",
                "tools/build#12                  | -                                        | ghe.acme.org/a/b   | 12 --repo ghe.acme.org/tools/build",
                "#12                             | https://github.com/Acme/.github/issues/12 | -                 | 12 --repo Acme/.github",
                "#12                             | https://github.com/a/b/pull/12/files#x   | c/d                | 12 --repo a/b",
                "fails                           | https://www.github.com/a/b/issues/12?x=1 | -                  | 12 --repo a/b",
                "fails                           | https://acme.ghe.com/a/b/issues/12       | -                  | 12 --repo acme.ghe.com/a/b",
                "fails                           | https://ghe.acme.org/a/b/issues/12       | ghe.acme.org/c/d   | 12 --repo ghe.acme.org/a/b",
                "https://github.com/a/b/issues/3 | -                                        | -                  | 3 --repo a/b",
            })
    void anIssueIsFoundByItsAddressOrItsId(String id, String url, String repository, String command) throws Exception {
        assertThat(commands(id, url, repository)).isEqualTo(new Run(0, "gh issue edit " + command, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "SHOP-7                            | -                                    | a/b | It has no number of GitHub",
                "#0                                | -                                    | a/b | It has no number of GitHub",
                "#99999999999                      | -                                    | a/b | It has no number of GitHub",
                "#12                               | -                                    | -   | Its repository is unknown",
                "#12                               | https://gitlab.com/a/b/-/issues/12   | a/b | Its address is not an issue at GitHub",
                "#12                               | https://codeberg.org/a/b/issues/12   | a/b | Its address is not an issue at GitHub",
                "#12                               | https://github.com/a/b/discussions/1 | a/b | Its address is not an issue at GitHub",
                "#12                               | http://evil.org/github.com/a/b/issues/12 | a/b | Its address is not an issue at GitHub",
                "https://gitlab.com/a/b/issues/12  | -                                    | a/b | Its address is not an issue at GitHub",
                "#12                               | https://github.com/a/b/issues/13     | a/b | Its id and its address name two different issues",
                "c/d#12                            | https://github.com/a/b/issues/12     | a/b | Its id and its address name two different issues",
            })
    void whateverIsNotCertainlyAnIssueOfGitHubIsToldAndNotTouched(String id, String url, String repository, String why)
            throws Exception {
        Run run = commands(id, url, repository);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(backlog + ":1: No command for \"Slow\". " + why)
                .hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(ExitCode.ANSWERED_IN_PART);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "a/b/c/d", "a/b c", "-a/b", "a/b;rm", "a/", "https://github.com/a/b"})
    void aRepositoryHasAName(String repository) {
        Run run = Run.triage("decide", backlog, "--format", "github-commands", "--repo", repository);
        assertThat(run.err())
                .startsWith("triage: --repo names no repository: expected OWNER/NAME or HOST/OWNER/NAME, but found ("
                        + repository + ").\n");
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void labelsThatGitHubWouldRefuseAreRefused() {
        assertThat(Run.triage("decide", backlog, "--format", "github-commands", "--label-format", "prio")
                        .err())
                .startsWith("triage: A label format needs {priority} for the priority");
        assertThat(Run.triage("decide", backlog, "--format", "github-commands", "--label", "P1=a\nb")
                        .err())
                .startsWith("triage: The label of P1 is not one plain line of text");
        assertThat(Run.triage("decide", backlog, "--format", "github-commands", "--label", "P1=" + "x".repeat(51))
                        .err())
                .contains("is too long: GitHub takes at most 50 letters.");
    }

    @Test
    void optionsOfCommandsWouldDoNothingElsewhere() {
        assertThat(Run.triage("decide", backlog, "--format", "csv", "--repo", "a/b")
                        .err())
                .startsWith("triage: The option --repo is for --format github-commands, but the format is csv.\n");
        assertThat(Run.triage("decide", backlog, "--label", "P0=now").err())
                .startsWith("triage: The option --label is for --format github-commands, but the format is text.\n");
    }

    /** The only command for one issue, if there is one, without the label. */
    private Run commands(String id, String url, String repository) throws IOException {
        Files.writeString(
                backlog,
                "[{\"id\": \"" + id + "\", \"title\": \"Slow\"" + (url == null ? "" : ", \"url\": \"" + url + "\"")
                        + "}]");
        Run run = repository == null
                ? Run.triage("decide", backlog, "--format", "github-commands")
                : Run.triage("decide", backlog, "--format", "github-commands", "--repo", repository);
        String commands = run.out().replaceAll("(?m)^#.*\n", "").replaceAll(" --add-label.*\n", "");
        return new Run(run.exitCode(), commands, run.err());
    }
}
