package dev.triage.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Runs the scripts for GitHub and GitLab in a git repository, with the real jar. */
class CiIT {

    private static final Path CI = Path.of("..", "ci");
    private static final Path JAR = Path.of("target", "triage.jar");

    private static final String RULE = """
            rule "Payments come one level earlier"
                @reason("Each day without refunds costs us customers.")
                @raises(%s)
            when Subject( component("Payments") )
            then
            end
            """;

    @TempDir
    Path folder;

    private Path repository;
    private Path work;
    private String base;

    @BeforeEach
    void makeRepository() throws Exception {
        repository = Files.createDirectory(folder.resolve("repository"));
        work = Files.createDirectory(folder.resolve("work"));
        write("my-rules/levels.drl", RULE.formatted("1"));
        write("my-rules/cases.md", """
                | title   | user impact | component | priority |
                | ------- | ----------- | --------- | -------- |
                | refunds | High        | Payments  | P1       |
                """);
        write("triage/backlog.json", """
                [{"id": "#1", "title": "Refunds arrive twice", "impact": {"user": "High", "functional": "No", "brand": "Low"},
                  "classification": {"components": ["Payments"]}}]
                """);
        git("init", "--quiet");
        git("add", ".");
        git("-c", "user.name=A", "-c", "user.email=a@b", "commit", "--quiet", "--message", "Rules");
        base = git("rev-parse", "HEAD").strip();
        program("gh", "echo \"$@\" >> " + work + "/gh.txt\ncat " + work + "/answer.json 2> /dev/null || true\n");
        program("curl", "echo \"$@\" >> " + work + "/curl.txt\n");
    }

    @Test
    void aPullRequestAtGitHubIsTestedCheckedAndCompared() throws Exception {
        write("my-rules/levels.drl", RULE.formatted("2"));

        Run run = script(step("rules/action.yml", "Compare"), ofGitHub("inflation"));

        String comment = Files.readString(work.resolve("comment.md"));
        assertThat(run.exitCode()).as(run.out() + comment).isZero();
        assertThat(comment)
                .contains("Payments come one level earlier", "#1", "P1 → P0")
                .contains("### Cases", "should be P1, but is P0.");
        assertThat(work.resolve("summary.md")).hasContent(comment);
        assertThat(work.resolve("output.txt")).hasContent("failed=1");
    }

    @Test
    void aPullRequestWithoutAnythingWrongPasses() throws Exception {
        write("my-rules/levels.drl", RULE.formatted("1").replace("Each day", "Every day"));

        script(step("rules/action.yml", "Compare"), ofGitHub("any"));

        assertThat(work.resolve("output.txt")).hasContent("failed=0");
        assertThat(Files.readString(work.resolve("comment.md"))).contains("1 case: as expected.");
    }

    @Test
    void mistakesOfRulesAreInTheCommentAndCodeIsNotRun() throws Exception {
        write("my-rules/levels.drl", RULE.formatted("1").replace("then\n", "then\n    System.exit(0);\n"));

        script(step("rules/action.yml", "Compare"), ofGitHub("never"));

        assertThat(work.resolve("output.txt")).hasContent("failed=1");
        assertThat(Files.readString(work.resolve("comment.md"))).contains("### Problems", "is not allowed");
    }

    @Test
    void theCommentIsWrittenOnceAndEdited() throws Exception {
        Files.writeString(work.resolve("comment.md"), "Hello");
        Map<String, String> variables =
                Map.of("NUMBER", "7", "REPOSITORY", "acme/shop", "GH_TOKEN", "t", "WORK", work.toString());

        Run first = script(step("rules/action.yml", "Comment"), variables);
        assertThat(first.exitCode()).isZero();
        assertThat(Files.readString(work.resolve("gh.txt")))
                .startsWith("api repos/acme/shop/issues/7/comments --paginate --jq ")
                .contains("github-actions[bot]", "startswith(\"<!-- triage: rules -->\")")
                .endsWith("api --method POST repos/acme/shop/issues/7/comments -F body=@" + work
                        + "/marked.md --silent\n");
        assertThat(work.resolve("marked.md")).hasContent("<!-- triage: rules -->\nHello");

        Files.writeString(work.resolve("answer.json"), "41\n");
        Run second = script(step("rules/action.yml", "Comment"), variables);
        assertThat(second.exitCode()).isZero();
        assertThat(Files.readString(work.resolve("gh.txt")))
                .endsWith("api --method PATCH repos/acme/shop/issues/comments/41 -F body=@" + work
                        + "/marked.md --silent\n");
    }

    @Test
    void withoutTheRightToReadCommentsNoneIsWritten() throws Exception {
        program("gh", "echo \"$@\" >> " + work + "/gh.txt\nexit 1\n");
        Files.writeString(work.resolve("comment.md"), "Hello");

        Run run = script(
                step("rules/action.yml", "Comment"),
                Map.of("NUMBER", "7", "REPOSITORY", "acme/shop", "GH_TOKEN", "t", "WORK", work.toString()));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("::warning::The comment could not be written");
        assertThat(work.resolve("gh.txt")).content().doesNotContain("POST");
    }

    @Test
    void aNewIssueIsTriagedAndItsLabelIsSetOnlyIfAskedFor() throws Exception {
        Files.writeString(work.resolve("answer.json"), """
                {"number": 12, "title": "Refunds arrive twice", "state": "open", "user": {"login": "a"},
                 "html_url": "https://github.com/acme/shop/issues/12", "labels": [{"name": "severity: high"}], "body": ""}
                """);
        Map<String, String> variables = new HashMap<>(ofGitHub("never"));
        variables.putAll(Map.of("NUMBER", "12", "REPOSITORY", "acme/shop", "APPLY", "false"));

        Run run = script(step("issue/action.yml", "Decide"), variables);
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(Files.readString(work.resolve("summary.md"))).contains("Refunds arrive twice", "gh issue edit 12");
        assertThat(work.resolve("gh.txt")).hasContent("api repos/acme/shop/issues/12");

        variables.put("APPLY", "true");
        assertThat(script(step("issue/action.yml", "Decide"), variables).exitCode())
                .isZero();
        assertThat(Files.readString(work.resolve("gh.txt"))).contains("issue edit 12 --repo acme/shop --add-label");
    }

    @Test
    void aMergeRequestAtGitLabIsTheSame() throws Exception {
        write("my-rules/levels.drl", RULE.formatted("2"));
        Run run = script(gitLabScript(), ofGitLab(work));

        assertThat(run.exitCode()).as(run.out()).isEqualTo(1);
        assertThat(Files.readString(repository.resolve("comment.md"))).contains("P1 → P0");
        assertThat(Files.readString(repository.resolve("triage-cases.xml"))).contains("failures=\"1\"");
        assertThat(Files.readString(work.resolve("curl.txt")))
                .contains("https://gitlab.example/api/v4/projects/3/merge_requests/7/notes");
    }

    @Test
    void aResultThatIsTooLongForACommentIsCut() throws Exception {
        program("java", "yes 'An issue moves.' | head -c 70000\n");

        script(step("rules/action.yml", "Compare"), ofGitHub("never"));

        String comment = Files.readString(work.resolve("comment.md"));
        assertThat(comment.length()).isLessThan(65_536);
        assertThat(comment).contains("the summary of the job has more");
        assertThat(Files.size(work.resolve("summary.md"))).isGreaterThan(comment.length());
    }

    @Test
    void aMergeRequestIsComparedWithItsBaseOnlyAndACommentThatFailsDoesNotFailIt() throws Exception {
        write("triage-before/my-rules/stale.drl", RULE.formatted("3").replace("come one", "once came one"));
        program("curl", "exit 22\n");
        write("my-rules/levels.drl", RULE.formatted("1").replace("Each day", "Every day"));

        Run run = script(gitLabScript(), ofGitLab(repository));

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("The comment could not be written");
        assertThat(Files.readString(repository.resolve("comment.md"))).doesNotContain("once came");
    }

    private static String gitLabScript() throws IOException {
        Map<?, ?> job = (Map<?, ?>) yaml("gitlab/triage.gitlab-ci.yml").get("triage-rules");
        return String.join(
                "\n",
                ((List<?>) job.get("script")).stream().map(String::valueOf).toList());
    }

    private Map<String, String> ofGitLab(Path builds) throws IOException {
        Map<String, String> variables = new HashMap<>();
        ((Map<?, ?>) yaml("gitlab/triage.gitlab-ci.yml").get("variables"))
                .forEach((name, value) -> variables.put(String.valueOf(name), String.valueOf(value)));
        variables.putAll(Map.of(
                "TRIAGE_BACKLOG", "triage",
                "TRIAGE_JAR", JAR.toAbsolutePath().toString(),
                "TRIAGE_TOKEN", "secret",
                "CI_BUILDS_DIR", builds.toString(),
                "CI_MERGE_REQUEST_DIFF_BASE_SHA", base,
                "CI_MERGE_REQUEST_IID", "7",
                "CI_PROJECT_ID", "3",
                "CI_API_V4_URL", "https://gitlab.example/api/v4"));
        return variables;
    }

    private Map<String, String> ofGitHub(String failOn) {
        Map<String, String> variables = new HashMap<>();
        variables.put("RULES", "my-rules");
        variables.put("BACKLOG", "triage");
        variables.put("JAR", JAR.toAbsolutePath().toString());
        variables.put("FAIL_ON", failOn);
        variables.put("BASE", base);
        variables.put("WORK", work.toString());
        variables.put("GITHUB_STEP_SUMMARY", work.resolve("summary.md").toString());
        variables.put("GITHUB_OUTPUT", work.resolve("output.txt").toString());
        return variables;
    }

    /** The script of a step of a composite action. */
    private static String step(String file, String name) throws IOException {
        Map<?, ?> runs = (Map<?, ?>) yaml(file).get("runs");
        for (Object step : (List<?>) runs.get("steps")) {
            if (name.equals(((Map<?, ?>) step).get("name"))) {
                return String.valueOf(((Map<?, ?>) step).get("run"));
            }
        }
        throw new AssertionError("There is no step called " + name + ".");
    }

    private static Map<?, ?> yaml(String file) throws IOException {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(CI.resolve(file)));
    }

    private Run script(String script, Map<String, String> variables) throws Exception {
        return start(List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script), variables);
    }

    private String git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Run run = start(command, Map.of());
        assertThat(run.exitCode()).as(run.out()).isZero();
        return run.out();
    }

    private Run start(List<String> command, Map<String, String> variables) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        String java = Path.of(System.getProperty("java.home"), "bin").toString();
        builder.environment().putAll(variables);
        builder.environment().put("PATH", folder.resolve("bin") + ":" + java + ":" + System.getenv("PATH"));
        int exitCode = builder.start().waitFor();
        return new Run(exitCode, Files.readString(out, UTF_8), "");
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void write(String name, String text) throws IOException {
        Path file = repository.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
