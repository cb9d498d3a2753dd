package dev.triage.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neovim without a screen, set up by the lines of the documentation. It needs an installed Neovim. */
class NeovimIT {

    private static final Path JAR = Path.of("target", "triage.jar").toAbsolutePath();
    private static final Path EDITORS = Path.of("..", "..", "docs", "EDITORS.md");
    private static final Pattern BLOCK = Pattern.compile("```lua\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void anAuthorSeesAProblemTakesTheFixAndCompletesAWord() throws Exception {
        assumeThat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1)))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "nvim")));
        Path rules = Files.writeString(folder.resolve("rules.drl"), LspIT.WRONG);
        Path result = folder.resolve("result.txt");
        ProcessBuilder command = new ProcessBuilder(List.of(
                        "nvim",
                        "--headless",
                        "-n",
                        "-i",
                        "NONE",
                        "-u",
                        Files.writeString(folder.resolve("init.lua"), setUp()).toString(),
                        rules.toString(),
                        "-S",
                        Path.of("src", "test", "resources", "dev", "triage", "cli", "lsp", "author.lua")
                                .toAbsolutePath()
                                .toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("screen.txt").toFile());
        command.environment().put("TRIAGE_RESULT", result.toString());
        Process editor = command.start();
        editor.getOutputStream().close();
        assertThat(editor.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(result).as(Files.readString(folder.resolve("screen.txt"))).exists();
        assertThat(Files.readString(result)).isEqualTo("""
                problem: 3:47 There is no Category.COSTS. Maybe Category.COST.
                fix: Write Category.COST
                problems then: 0
                line: when Assessment( categories contains Category.COST )
                completed: COST COMPATIBILITY COMMUNITY
                """);
    }

    /** The last of the two set-ups, which works with every version. */
    private static String setUp() throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(EDITORS));
        String last = "";
        while (blocks.find()) {
            last = blocks.group(1);
        }
        return last.replace("/tools/triage.jar", JAR.toString());
    }
}
