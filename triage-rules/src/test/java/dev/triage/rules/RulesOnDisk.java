package dev.triage.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two versions of a team's rules, which differ in points, reasons, settings and words. */
final class RulesOnDisk {

    static final String COSTS = """
            rule "It costs money every day"
                @reason("Each day that it waits is paid for.")
                @adds(2)
            when
                Assessment( categories contains Category.COST )
            then
            end

            rule "Words of ours"
                @reason("Only we use this word.")
                @strongHint("observability")
            when
                Text( says("grafana") )
            then
            end
            """;

    static final String COSTS_MORE = COSTS.replace("@adds(2)", "@adds(5)")
            .replace("is paid for", "is paid for twice")
            .replace("categories contains Category.COST", "leastUserImpact >= UserImpact.MEDIUM")
            .replace("\"grafana\"", "\"grafana\", \"kibana\"");

    private RulesOnDisk() {}

    static void costs(Path folder) {
        write(folder.resolve("costs.drl"), COSTS);
        write(folder.resolve("settings.json"), "{ \"values\": { \"Affects users\": 4 } }");
    }

    static void costsMore(Path folder) {
        write(folder.resolve("costs.drl"), COSTS_MORE);
        write(folder.resolve("settings.json"), "{ \"values\": { \"Affects users\": 1 } }");
    }

    static void broken(Path folder) {
        write(folder.resolve("costs.drl"), COSTS.replace("categories", "catgories"));
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
