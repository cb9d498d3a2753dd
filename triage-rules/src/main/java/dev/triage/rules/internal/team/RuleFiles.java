package dev.triage.rules.internal.team;

import dev.triage.rules.RuleProblem;
import dev.triage.rules.Trust;
import dev.triage.rules.internal.drl.SourceFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a team keeps its rules in.
 *
 * @param name what the rules are called
 * @param drl the DRL files, in order
 * @param settings the settings, or null if there are none
 * @param trust how far their author is trusted
 */
public record RuleFiles(
        String name, List<SourceFile> drl, @Nullable SourceFile settings, Trust trust) {

    /** The name of the settings file. */
    public static final String SETTINGS = "settings.json";

    private static final String DRL = ".drl";

    /** A rule file that is longer is not one that anybody wrote. */
    private static final long MOST_BYTES = 1_000_000;

    private static final int DEEPEST = 10;

    /** Makes the record; the list is copied. */
    public RuleFiles {
        drl = List.copyOf(drl);
    }

    /** All files, settings last. */
    List<SourceFile> all() {
        List<SourceFile> files = new ArrayList<>(drl);
        if (settings != null) {
            files.add(settings);
        }
        return files;
    }

    /**
     * Reads a folder, with the folders in it.
     *
     * @param folder the folder; files are called by their path from where it was named
     * @param trust how far its author is trusted
     * @param problems takes what is wrong
     */
    public static RuleFiles of(Path folder, Trust trust, List<RuleProblem> problems) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "rules" : last.toString();
        List<SourceFile> drl = new ArrayList<>();
        SourceFile settings = null;
        for (Path file : list(folder, problems)) {
            SourceFile source = read(file, problems);
            if (source != null && file.toString().endsWith(DRL)) {
                drl.add(source);
            } else if (source != null) {
                settings = source;
            }
        }
        if (drl.isEmpty() && settings == null && problems.isEmpty()) {
            problems.add(new RuleProblem(
                    folder.toString(),
                    0,
                    0,
                    0,
                    null,
                    "There is no rule and no setting in this folder.",
                    "Expected files that end in " + DRL + ", or " + SETTINGS + "."));
        }
        return new RuleFiles(name, drl, settings, trust);
    }

    private static List<Path> list(Path folder, List<RuleProblem> problems) {
        if (!Files.isDirectory(folder)) {
            boolean there = Files.exists(folder);
            problems.add(new RuleProblem(
                    folder.toString(),
                    0,
                    0,
                    0,
                    null,
                    there ? "This is a file, but rules are read from folders." : "There is no such folder.",
                    there ? "Maybe name the folder that it is in." : null));
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(DRL) || file.equals(folder.resolve(SETTINGS)))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            problems.add(new RuleProblem(
                    folder.toString(), 0, 0, 0, null, "This folder cannot be read (" + e.getMessage() + ").", null));
            return List.of();
        }
    }

    private static @Nullable SourceFile read(Path file, List<RuleProblem> problems) {
        String name = file.toString().replace('\\', '/');
        String wrong;
        try {
            if (Files.size(file) <= MOST_BYTES) {
                return new SourceFile(name, Files.readString(file).replace("\r\n", "\n"));
            }
            wrong = "This file is longer than " + MOST_BYTES + " bytes.";
        } catch (CharacterCodingException e) {
            wrong = "This file is not UTF-8.";
        } catch (IOException e) {
            wrong = "This file cannot be read (" + e.getMessage() + ").";
        }
        problems.add(new RuleProblem(name, 0, 0, 0, null, wrong, null));
        return null;
    }
}
