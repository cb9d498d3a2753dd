package dev.triage.cli.command;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules that are used if the command line gives none.
 *
 * @param folders the folders; a later one overrides an earlier one
 * @param source the variable or file that names them
 * @param trusted whether they may contain Java code: a file of a repository must not run code
 */
record ConfiguredRules(List<Path> folders, String source, boolean trusted) {

    /** The environment variable: one or more folders, separated as in PATH. */
    static final String VARIABLE = "TRIAGE_RULES";

    /** The configuration file, in the working directory or in a folder above it in the same repository. */
    static final String FILE = ".triage/config.properties";

    private static final String KEY = "rules";

    ConfiguredRules {
        folders = List.copyOf(folders);
    }

    /**
     * Finds the rules.
     *
     * @param directory the working directory
     * @param environment the environment variables
     * @return the rules, or null if there are none
     * @throws IllegalArgumentException if the configuration file is invalid
     */
    static @Nullable ConfiguredRules find(Path directory, Map<String, String> environment) {
        String variable = environment.getOrDefault(VARIABLE, "");
        if (!variable.isBlank()) {
            return new ConfiguredRules(folders(Path.of(""), variable), "the variable " + VARIABLE, true);
        }
        for (Path folder = directory.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(FILE);
            if (Files.isRegularFile(file)) {
                return read(folder, file);
            }
            if (Files.exists(folder.resolve(".git"))) {
                return null;
            }
        }
        return null;
    }

    private static ConfiguredRules read(Path folder, Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " cannot be read (" + e.getMessage() + ").", e);
        }
        for (String key : properties.stringPropertyNames()) {
            if (!key.equals(KEY)) {
                throw new IllegalArgumentException(
                        file + ": Unknown setting (" + key + "): expected " + KEY + " = FOLDER.");
            }
        }
        String names = properties.getProperty(KEY, "").strip();
        if (names.isEmpty()) {
            throw new IllegalArgumentException(file + ": No rules are named: expected " + KEY + " = FOLDER.");
        }
        if (names.matches("\".*\"|'.*'")) {
            throw new IllegalArgumentException(file + ": The folder has no quotes around it: expected " + KEY + " = "
                    + names.substring(1, names.length() - 1) + ".");
        }
        List<Path> folders = folders(folder, names);
        if (names.indexOf(',') > 0 && !Files.exists(folders.get(0))) {
            throw new IllegalArgumentException(file + ": Several folders have no comma between them: expected " + KEY
                    + " = "
                    + Stream.of(names.split(",", -1)).map(String::strip).collect(Collectors.joining(File.pathSeparator))
                    + ".");
        }
        return new ConfiguredRules(folders, file.toString(), false);
    }

    private static List<Path> folders(Path base, String names) {
        List<Path> folders = new ArrayList<>();
        for (String name : List.of(names.split(File.pathSeparator, -1))) {
            if (!name.isBlank()) {
                folders.add(base.resolve(name.strip()));
            }
        }
        return folders;
    }
}
