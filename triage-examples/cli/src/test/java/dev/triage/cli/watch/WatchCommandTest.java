package dev.triage.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Main;
import dev.triage.cli.Run;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {

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

    private final Lines lines = new Lines();
    private FutureTask<Integer> watching;
    private Thread thread;

    @BeforeEach
    void start() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("my-rules"));
        Path backlog = Files.writeString(folder.resolve("backlog.json"), """
                [{"id": "#1", "title": "Refunds arrive twice", "impact": {"user": "High", "functional": "No", "brand": "Low"},
                  "classification": {"components": ["Payments"]}},
                 {"id": "#2", "title": "The basket jumps", "impact": {"user": "High", "functional": "No", "brand": "Low"}}]
                """);
        write("levels.drl", RULE.formatted("1"));
        write("cases.md", """
                | title   | user impact | component | priority |
                | ------- | ----------- | --------- | -------- |
                | refunds | High        | Payments  | P1       |
                """);
        PrintWriter out = new PrintWriter(lines);
        watching = new FutureTask<>(() -> Main.run(out, out, "watch", backlog.toString(), "--rules", rules.toString()));
        thread = new Thread(watching, "watching");
        thread.start();
        assertThat(lines.until("1 case: as expected."))
                .first()
                .asString()
                .startsWith("Watching ")
                .endsWith("with 2 issues.");
    }

    @AfterEach
    void end() throws Exception {
        thread.interrupt();
        assertThat(watching.get(30, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void aSaveShowsWhichIssuesMoveByWhichRuleAndWhichCasesFail() throws Exception {
        write("levels.drl", RULE.formatted("2"));

        assertThat(lines.until("  ", "should be P1"))
                .contains(
                        "Saved levels.drl",
                        "1 of 2 issues moves:",
                        "  P1 → P0  #1 Refunds arrive twice",
                        "1 case: 0 as expected, 1 not:")
                .anyMatch(line -> line.contains("Payments come one level earlier"))
                .last()
                .asString()
                .endsWith("cases.md:3 \"refunds\" should be P1, but is P0.");
    }

    @Test
    void mistakesAreShownAndTheNextGoodRulesAreComparedWithTheLastGoodOnes() throws Exception {
        write("levels.drl", RULE.formatted("1").replace("component", "componnt"));
        assertThat(lines.until("1 problem in the rules."))
                .contains("Maybe component.")
                .anyMatch(line -> line.contains("levels.drl:4:"));

        write("levels.drl", RULE.formatted("1"));
        assertThat(lines.until("1 case: as expected.")).contains("No issue moves.");
    }

    @Test
    void mistakesOfCasesAreShownAndNewFoldersAreWatched() throws Exception {
        write("cases.md", "| titel | priority |\n| ----- | -------- |\n| a | P1 |\n");
        assertThat(lines.until("1 problem in the cases.")).contains("Maybe title.");

        write("more/off.drl", RULE.formatted("1").replace("come one", "come a whole"));
        assertThat(lines.until("1 problem in the cases.")).anyMatch(line -> line.startsWith("Saved "));
        write("more/off.drl", RULE.formatted("1").replace("come one", "come yet a whole"));
        assertThat(lines.until("1 problem in the cases.")).anyMatch(line -> line.startsWith("Saved off.drl"));
    }

    @Test
    void filesThatEditorsMakeForThemselvesAreNoSaves() throws Exception {
        write(".levels.drl.swp", "x");
        write("levels.drl~", "x");
        write("levels.drl", RULE.formatted("2"));

        assertThat(lines.until("1 case: 0 as expected, 1 not:"))
                .filteredOn(line -> line.startsWith("Saved"))
                .containsExactly("Saved levels.drl");
    }

    @Test
    void whatAnEditorWritesAndRenamesIsOneSave() throws Exception {
        write("levels.drl.tmp", RULE.formatted("2"));
        Path rules = folder.resolve("my-rules");
        Files.move(rules.resolve("levels.drl.tmp"), rules.resolve("levels.drl"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(lines.until("1 case: 0 as expected, 1 not:"))
                .filteredOn(line -> line.startsWith("Saved"))
                .containsExactly("Saved levels.drl");
    }

    @Test
    void aFileThatIsDeletedOrRenamedIsToldSo() throws Exception {
        Path rules = folder.resolve("my-rules");
        Files.move(rules.resolve("levels.drl"), rules.resolve("payments.drl"));
        assertThat(lines.until("1 case: as expected.")).contains("Saved payments.drl; deleted levels.drl");

        Files.delete(rules.resolve("cases.md"));
        assertThat(lines.until("No issue moves.")).contains("Deleted cases.md");
    }

    @Test
    void aFolderThatComesBackIsWatchedAgain() throws Exception {
        Path rules = folder.resolve("my-rules");
        Files.move(rules, folder.resolve("away"));
        lines.until("1 problem in the rules.");
        Files.move(folder.resolve("away"), rules);
        lines.until("1 case: as expected.");

        write("levels.drl", RULE.formatted("2"));
        assertThat(lines.until("1 case: 0 as expected, 1 not:")).contains("Saved levels.drl");
    }

    @Test
    void aSavedBacklogIsDecidedAgain() throws Exception {
        Path backlog = folder.resolve("backlog.json");
        String text = Files.readString(backlog);
        Files.writeString(folder.resolve("other.json"), "[]");
        Files.writeString(backlog, text.replace("\"High\"", "\"Low\"").replace("}}]", "}},\n{\"id\": \"#3\"}]"));
        assertThat(lines.until("1 case: as expected."))
                .contains("Saved backlog.json", "The backlog has 3 issues.")
                .anyMatch(line -> line.matches("  P1 → P[2-4]  #1 Refunds arrive twice"))
                .anyMatch(line -> line.startsWith("  new → "));

        Files.writeString(backlog, "[{");
        assertThat(lines.until("1 case: as expected."))
                .contains("The backlog has no issues that can be read; the last ones are kept.");

        Files.writeString(folder.resolve("backlog.tmp"), text);
        Files.move(folder.resolve("backlog.tmp"), backlog, StandardCopyOption.REPLACE_EXISTING);
        assertThat(lines.until("1 case: as expected.")).contains("The backlog has 2 issues.");

        write("levels.drl", RULE.formatted("2"));
        assertThat(lines.until("1 case: 0 as expected, 1 not:")).contains("1 of 2 issues moves:");
    }

    @Test
    void aProgramThatGoesOnWritingDelaysNoAnswer() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        Thread other = new Thread(() -> {
            try {
                while (writing.get()) {
                    write("program.log", "x");
                    Thread.sleep(1);
                }
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        other.start();
        try {
            write("levels.drl", RULE.formatted("2"));
            lines.until("1 case: 0 as expected, 1 not:");
        } finally {
            writing.set(false);
            other.join();
        }
    }

    @Test
    void wrongUseIsTold() {
        Run run = Run.triage("watch", folder.resolve("backlog.json"), "--no-config");
        assertThat(run.err()).contains("Missing --rules DIR: expected the folder to watch.");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(Run.triage("watch", folder.resolve("backlog.json"), "--rules", folder.resolve("none"))
                        .err())
                .contains("cannot be watched");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("my-rules").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** What is printed, line by line, to wait for. */
    private static final class Lines extends Writer {

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final StringBuilder line = new StringBuilder();

        @Override
        public void write(char[] letters, int start, int length) {
            for (int i = start; i < start + length; i++) {
                if (letters[i] == '\n') {
                    lines.add(line.toString());
                    line.setLength(0);
                } else {
                    line.append(letters[i]);
                }
            }
        }

        /** All lines up to one that begins so and contains all of these. */
        List<String> until(String start, String... parts) {
            List<String> all = new ArrayList<>();
            try {
                while (true) {
                    String next = lines.poll(60, TimeUnit.SECONDS);
                    assertThat(next).as("a line after " + all).isNotNull();
                    all.add(next);
                    if (next.startsWith(start) && List.of(parts).stream().allMatch(next::contains)) {
                        return all;
                    }
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
