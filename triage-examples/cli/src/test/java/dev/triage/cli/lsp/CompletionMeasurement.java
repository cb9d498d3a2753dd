package dev.triage.cli.lsp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures completion with a thousand rules. It is no test, and runs only if it is named; docs/EDITORS.md says how. */
class CompletionMeasurement {

    private static final int RULES = 1000;
    private static final int TIMES = 100;

    @TempDir
    Path temporary;

    @Test
    void measure() throws Exception {
        Path folder = Files.createDirectory(temporary.toRealPath().resolve("many"));
        for (int file = 0; file < 10; file++) {
            StringBuilder rules = new StringBuilder();
            for (int n = file * RULES / 10; n < (file + 1) * RULES / 10; n++) {
                rules.append("rule \"Label %d\"\n    @reason(\"Label %d.\") @adds(1)\n".formatted(n, n))
                        .append("when Subject( label(\"label %d\") )\nthen\nend\n\n".formatted(n));
            }
            Files.writeString(folder.resolve("many" + file + ".drl"), rules);
        }
        Path own = folder.resolve("own.drl");
        String text =
                "rule \"Own\"\n    @reason(\"Own.\") @adds(1) @overrides(\"high-complexity\")\nwhen Subject(  )\nthen\nend\n";
        String asked = text.replace("high-complexity", "label-999");
        LspServer server = LspServer.start();
        try {
            server.open(own, text);
            long start = System.nanoTime();
            server.change(own, asked);
            while (!server.completed(own, asked, "label-999").contains("label-999")) {
                Thread.sleep(10);
            }
            System.out.printf("rules read after %d ms%n", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            print(server, own, asked, "@overrides(\"");
            print(server, own, asked, "@overrides(\"label-99");
            print(server, own, asked, "when Subject( ");
            print(server, own, asked, "    @");
        } finally {
            server.stop();
        }
    }

    private static void print(LspServer server, Path file, String text, String behind) throws Exception {
        List<Long> times = new ArrayList<>();
        int items = 0;
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            items = server.completed(file, text, behind).size();
            times.add(System.nanoTime() - start);
        }
        Collections.sort(times);
        System.out.printf(
                "%-22s %5d items: median %.1f ms, slowest of %d %.1f ms%n",
                behind.strip(), items, times.get(TIMES / 2) / 1e6, TIMES, times.get(TIMES - 1) / 1e6);
    }
}
