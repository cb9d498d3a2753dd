package dev.triage.cli.test;

import dev.triage.cli.command.RuleFolders;
import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are run with which rules.
 *
 * @param cases the folders or files of cases
 * @param engine the rules
 */
record TestedFolders(List<Path> cases, TriageEngine engine) {

    private static final int DEEPEST = 10;

    TestedFolders {
        cases = List.copyOf(cases);
    }

    static TestedFolders of(@Nullable Path place, RuleFolders rules) {
        if (place == null) {
            return new TestedFolders(rules.folders(), rules.builder().build());
        }
        Path folder = Files.isDirectory(place) ? place : place.toAbsolutePath().getParent();
        boolean own = !rules.named() && folder != null && hasRules(folder);
        TriageEngine.Builder builder = own && folder != null ? rules.builderOf(List.of(folder)) : rules.builder();
        return new TestedFolders(List.of(place), builder.build());
    }

    /** Their names. */
    List<String> names() {
        return cases.stream().map(Path::toString).toList();
    }

    private static boolean hasRules(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.anyMatch(file -> isRule(file.getFileName().toString().toLowerCase(Locale.ROOT)));
        } catch (IOException | UncheckedIOException unreadable) {
            return true; // reading the rules says what is wrong
        }
    }

    private static boolean isRule(String name) {
        return name.endsWith(".drl")
                || name.endsWith(".table.csv")
                || name.endsWith(".table.md")
                || name.equals("settings.json");
    }
}
