package dev.triage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.output.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in an issue or a rule, no command prints what controls a terminal or turns the direction of writing around. */
class TerminalTextTest {

    private static final String HARM =
            "\\u001b[31mRED\\u001b[0m \\u001b]0;owned\\u0007 \\u001b]8;;http://evil\\u001b\\\\link"
                    + " \\u009b31m \\u009d0;t\\u009c \\u202egpj.exe \\u0085 \\r \\u007f";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decide",
                "report",
                "report --format text",
                "labels",
                "explain --issue x",
                "decide --rules RULES",
                "decide --format csv",
                "decide --format json",
                "decide --format jsonl",
                "report --format json",
                "report --format html",
                "rules --rules RULES",
                "check --rules RULES"
            })
    void nothingControlsTheTerminal(String command) throws IOException {
        Path issues = folder.resolve("evil.json");
        Files.writeString(issues, """
                {"issues": [{"id": "HARM", "title": "t HARM", "labels": ["HARM", "a: HARM"], "impact": {"user": "HARM"},
                "resources": {"dependencies": ["HARM"], "expertise": ["HARM"]}, "assignees": [{"name": "HARM"}]}]}
                """.replace("HARM", HARM));
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(
                rules.resolve("a.drl"),
                "rule \"\u001b[31m\u202Ex\u009b1m\"\n    @reason(\"\u001b]0;owned\u0007\")\n    @adds(1)\nwhen\n    Issue( )\nthen\nend\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Output out = new Output(bytes);
        String[] words = command.replace("RULES", rules.toString()).split(" ", -1);
        boolean ofIssues = !words[0].equals("rules") && !words[0].equals("check");
        String[] arguments = new String[words.length + (ofIssues ? 1 : 0)];
        System.arraycopy(words, 0, arguments, 0, words.length);
        if (ofIssues) {
            arguments[words.length] = issues.toString();
        }
        Main.run(out, out, arguments);
        out.flush();
        assertThat(bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .isNotEmpty()
                .doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\x7F\\x{80}-\\x{9F}\\x{202A}-\\x{202E}]");
    }
}
