package dev.triage.spark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.spark.Spark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineTest {

    private static final String GOOD = "{\"id\": \"#1\", \"title\": \"Nobody can sign in\"}";
    private static final String BROKEN = "{\"id\": \"#2\", \"title\": \"Over";
    private static final String PARTLY = "{\"id\": \"#3\", \"title\": \"Überall\", \"impact\": {\"user\": \"Hihg\"}}";

    @TempDir
    private Path folder;

    @Test
    void saysWhatIsWrongAndWhereAndHowMany() throws IOException {
        Path backlog = folder.resolve("backlog.jsonl");
        Files.writeString(backlog, GOOD + "\n\n" + BROKEN + "\n" + PARTLY + "\n");
        Path output = folder.resolve("out");

        Spark.Outcome outcome = Spark.run("decide", backlog, "--output", output);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out())
                .isEqualTo("2 issues decided; 2 records with problems, of which 1 left out, in " + output
                        + "/quarantine.\n");
        int broken = GOOD.length() + 2;
        assertThat(Spark.lines(output.resolve("quarantine")))
                .containsExactly(
                        "{\"file\":\"file:" + backlog + "\",\"position\":" + broken
                                + ",\"leftOut\":true,\"problems\":[\"column 28: The line ends inside the object."
                                + " This line was left out.\"],\"record\":\"{\\\"id\\\": \\\"#2\\\", \\\"title\\\": \\\"Over\"}",
                        "{\"file\":\"file:" + backlog + "\",\"position\":" + (broken + BROKEN.length() + 1)
                                + ",\"leftOut\":false,\"problems\":[\"column 53: impact.user: unknown user impact (Hihg):"
                                + " expected Low, Medium, High, Critical, a range of them, or n/a. Did you mean High?\"],\"record\":\""
                                + PARTLY.replace("\"", "\\\"") + "\"}");
    }

    @Test
    void namesARecordOfATableByItsNumber() throws IOException {
        Spark.SESSION
                .sql(
                        "SELECT * FROM VALUES ('#1', 'One', 'P9'), ('#2', 'Two', 'P1') AS issues(id, title, pinnedPriority)")
                .coalesce(1)
                .write()
                .parquet(folder.resolve("issues.parquet").toString());
        Path output = folder.resolve("out");

        Spark.Outcome outcome = Spark.run("decide", folder.resolve("issues.parquet"), "--output", output);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(Spark.lines(output.resolve("quarantine")))
                .singleElement()
                .asString()
                .contains(".parquet\",\"position\":0,\"leftOut\":false,", "P9", "\"record\":\"{\\\"id\\\":\\\"#1\\\"");
    }

    @Test
    void tellsOfBytesThatAreNoText() throws IOException {
        Path backlog = folder.resolve("backlog.jsonl");
        Files.write(backlog, "{\"id\": \"1\", \"title\": \"\u00dcber\"}\n".getBytes(StandardCharsets.ISO_8859_1));
        Path output = folder.resolve("out");

        assertThat(Spark.run("decide", backlog, "--output", output).exitCode()).isEqualTo(2);

        assertThat(Spark.lines(output.resolve("decisions")))
                .singleElement()
                .asString()
                .contains("\uFFFDber");
        assertThat(Spark.lines(output.resolve("quarantine")))
                .singleElement()
                .asString()
                .contains("Not UTF-8");
    }

    @Test
    void anotherRunReplacesAllOfIt() throws IOException {
        Path backlog = folder.resolve("backlog.jsonl");
        Path output = folder.resolve("out");
        Files.writeString(backlog, GOOD + "\n" + BROKEN + "\n");
        Spark.run("decide", backlog, "--output", output, "--parts", 2);
        Files.writeString(backlog, GOOD + "\n");

        Spark.Outcome first = Spark.run("decide", backlog, "--output", output);
        Spark.Outcome second = Spark.run("decide", backlog, "--output", output);

        assertThat(first)
                .isEqualTo(second)
                .isEqualTo(new Spark.Outcome(0, "1 issue decided; everything could be read.\n", ""));
        assertThat(Spark.lines(output.resolve("decisions"))).hasSize(1);
        assertThat(output.toFile().list())
                .containsExactlyInAnyOrder("_SUCCESS", "decisions", "report.json", "report.md");
        assertThat(folder.resolve("out.staged")).doesNotExist();
    }

    @Test
    void nothingThatSomebodyElseWroteIsReplaced() throws IOException {
        Path backlog = Files.writeString(folder.resolve("backlog.jsonl"), GOOD + "\n");
        Path output = Files.createDirectories(folder.resolve("photos"));
        Files.writeString(output.resolve("cat.txt"), "meow");

        Spark.Outcome outcome = Spark.run("decide", backlog, "--output", output);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("contains files that no earlier run wrote");
        assertThat(output.resolve("cat.txt")).hasContent("meow");
    }

    @Test
    void anInputThatIsNotThereIsToldInOneLine() {
        Spark.Outcome outcome = Spark.run("decide", folder.resolve("none.jsonl"), "--output", folder.resolve("out"));

        assertThat(outcome)
                .isEqualTo(new Spark.Outcome(
                        2,
                        "",
                        "triage-spark: No such input (" + folder.resolve("none.jsonl")
                                + "): expected a file or a folder. Maybe it is a table: use --input-format table.\n"));
    }
}
