package dev.triage.cli.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts the jar on long inputs, with little memory, and ends it in the middle. */
@DisabledOnOs(OS.WINDOWS)
class StreamsIT {

    private static final Path JAR = Path.of("target", "triage.jar").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    /** Some 75 megabytes of lines. */
    private static final int MANY = 200_000;

    /** What Ctrl-C sends; a shell lets its background jobs ignore it, and all that these start. */
    private static final String SIGNAL = ignoresInterrupts() ? "TERM" : "INT";

    private static final int INTERRUPTED = SIGNAL.equals("INT") ? 130 : 143;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"decide, jsonl", "decide, text", "decide, csv", "report, text"})
    void manyIssuesNeedLittleMemory(String command, String format) throws Exception {
        Path input = Streams.write(folder.resolve("many.jsonl"), MANY);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");

        int exitCode = new ProcessBuilder(
                        JAVA, "-Xmx48m", "-jar", JAR.toString(), command, input.toString(), "--format", format)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();

        assertThat(err).hasContent("");
        assertThat(exitCode).isZero();
        try (var lines = Files.lines(out)) {
            if (format.equals("jsonl")) {
                assertThat(lines).hasSize(MANY);
            } else {
                assertThat(lines.findFirst().orElseThrow())
                        .contains(format.equals("csv") ? "priority" : MANY + " issues: ");
            }
        }
    }

    @Test
    void nobodyIsTroubledWhenTheReaderGoesAway() throws Exception {
        Path input = Streams.write(folder.resolve("many.jsonl"), MANY);
        String command = "\"%s\" -jar \"%s\" decide \"%s\" --format jsonl | head -n 1; echo \"${PIPESTATUS[0]}\" >&2"
                .formatted(JAVA, JAR, input);
        Path err = folder.resolve("err");

        Process shell = new ProcessBuilder("bash", "-c", command)
                .redirectError(err.toFile())
                .start();
        List<String> out = shell.inputReader(UTF_8).lines().toList();

        assertThat(shell.waitFor()).isZero();
        assertThat(out)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("{\"id\":\"#1\"")
                .endsWith("}");
        assertThat(err).hasContent("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void anInterruptionLeavesWholeLinesAndSaysHowMany(String threads) throws Exception {
        Path err = folder.resolve("err");
        Process process =
                triage(err, "decide", "-", "--input-format", "jsonl", "--format", "jsonl", "--threads", threads);
        Thread feeder = feed(process);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader(UTF_8)) {
            while (lines.size() < 1000) {
                lines.add(out.readLine());
            }
            interrupt(process);
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        }

        assertThat(process.waitFor()).isEqualTo(INTERRUPTED);
        feeder.join();
        assertThat(err).hasContent("triage: Stopped; " + lines.size() + " decisions were written.");
        for (int at = 0; at < lines.size(); at++) {
            assertThat(lines.get(at))
                    .startsWith("{\"id\":\"#" + (at + 1) + "\",")
                    .endsWith("}");
        }
    }

    @Test
    void anInterruptedListIsWhole() throws Exception {
        Path err = folder.resolve("err");
        Process process = triage(err, "decide", "-", "--input-format", "jsonl", "--format", "json");
        Thread feeder = feed(process);
        StringBuilder list = new StringBuilder();
        try (BufferedReader out = process.inputReader(UTF_8)) {
            for (int line = 0; line < 1000; line++) {
                list.append(out.readLine()).append('\n');
            }
            interrupt(process);
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                list.append(line).append('\n');
            }
        }

        assertThat(process.waitFor()).isEqualTo(INTERRUPTED);
        feeder.join();
        assertThat(list.toString()).startsWith("[\n  {").endsWith("  }\n]\n");
        int decisions = list.toString().split("\n    \"ruleBase\": ", -1).length - 1;
        assertThat(err).hasContent("triage: Stopped; " + decisions + " decisions were written.");
    }

    @Test
    void aReportThatIsInterruptedIsNotWritten() throws Exception {
        Path err = folder.resolve("err");
        Path output = Files.writeString(folder.resolve("report.html"), "yesterday's");
        Process process = triage(err, "report", "-", "--input-format", "jsonl", "-o", output.toString());
        Random random = new Random(1);
        // More than a pipe holds: when all this is taken, the command is at work.
        OutputStream in = process.getOutputStream();
        for (int number = 1; number <= 2000; number++) {
            in.write((Streams.line(number, random) + "\n").getBytes(UTF_8));
        }
        in.flush();
        interrupt(process);

        assertThat(process.waitFor()).isEqualTo(INTERRUPTED);
        assertThat(err).hasContent("triage: Stopped; no report was written.");
        assertThat(output).hasContent("yesterday's");
    }

    /** Whoever writes a line now and then wants it decided now, not when a buffer is full. */
    @Test
    void aLineIsAnsweredBeforeTheNextOneComes() throws Exception {
        Path err = folder.resolve("err");
        Process process = triage(err, "decide", "-", "--input-format", "jsonl", "--format", "jsonl");
        Random random = new Random(1);
        OutputStream in = process.getOutputStream();
        try (BufferedReader out = process.inputReader(UTF_8)) {
            for (int number = 1; number <= 3; number++) {
                in.write((Streams.line(number, random) + "\n").getBytes(UTF_8));
                in.flush();
                assertThat(out.readLine()).startsWith("{\"id\":\"#" + number + "\",");
            }
            in.close();
            assertThat(out.readLine()).isNull();
        }
        assertThat(process.waitFor()).isZero();
        assertThat(err).hasContent("");
    }

    private static Process triage(Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA, "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(err.toFile()).start();
    }

    /** Writes issues for as long as somebody reads them. */
    private static Thread feed(Process process) {
        Thread feeder = new Thread(() -> {
            Random random = new Random(1);
            try (OutputStream in = process.getOutputStream()) {
                for (int number = 1; ; number++) {
                    in.write((Streams.line(number, random) + "\n").getBytes(UTF_8));
                }
            } catch (IOException ended) {
                // As it should.
            }
        });
        feeder.setDaemon(true);
        feeder.start();
        return feeder;
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + SIGNAL, String.valueOf(process.pid())).start();
        assertThat(kill.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private static boolean ignoresInterrupts() {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(status, UTF_8)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
        } catch (IOException unknown) {
            return false;
        }
    }
}
