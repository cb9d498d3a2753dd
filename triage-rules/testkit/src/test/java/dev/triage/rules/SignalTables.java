package dev.triage.rules;

import dev.triage.model.Issue;
import dev.triage.rules.catalogue.SignalMeaning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.provider.Arguments;

/** Tables of what trackers say, each row with what it is expected to mean. */
public final class SignalTables {

    private static final Path FOLDER = Path.of("../src/test/resources/dev/triage/rules/signals");

    private SignalTables() {}

    /**
     * A row of a table.
     *
     * @param group the heading above it
     * @param words what a tracker says
     * @param meanings what that means; empty for nothing
     */
    public record Row(String group, String words, Set<String> meanings) {}

    /** The rows of a table. */
    public static List<Row> rows(String file) {
        List<Row> rows = new ArrayList<>();
        String group = "";
        for (String line : lines(file)) {
            int arrow = line.lastIndexOf(" => ");
            if (line.startsWith("## ")) {
                group = line.substring(3);
            } else if (arrow > 0) {
                String meanings = line.substring(arrow + 4);
                rows.add(new Row(
                        group,
                        line.substring(0, arrow),
                        new TreeSet<>(meanings.equals("nothing") ? Set.of() : Set.of(meanings.split("; ")))));
            }
        }
        return rows;
    }

    static List<Arguments> arguments(String file) {
        return rows(file).stream()
                .map(row -> Arguments.of(row.words(), row.meanings()))
                .toList();
    }

    /** What all that is said of an issue means. */
    static Set<String> meanings(TriageEngine engine, Issue issue) {
        Set<String> meanings = new TreeSet<>();
        for (SignalMeaning signal : engine.signals(issue)) {
            signal.senses().forEach(sense -> meanings.add(sense.meaning()));
        }
        return meanings;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
