package dev.triage.rules.internal.files;

import dev.triage.io.internal.Phrases;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a team keeps its rules in.
 *
 * @param name what the rules are called
 * @param drl the DRL files, in order
 * @param tables the decision tables, in order
 * @param settings the settings, or null if there are none
 * @param trust how far their author is trusted
 */
public record RuleFiles(
        String name,
        List<SourceFile> drl,
        List<SourceFile> tables,
        @Nullable SourceFile settings,
        Trust trust) {

    /** The name of the settings file. */
    public static final String SETTINGS = "settings.json";

    private static final String DRL = ".drl";

    /** How the names of what is meant as a decision table end. */
    private static final Pattern OTHER_TABLE =
            Pattern.compile("[.-]tables?\\.(?:tsv|tab|txt|markdown|xlsx?|ods|numbers|json|ya?ml|html?)$");

    /** How the names of decision tables end. */
    private static final List<String> TABLES = List.of(".table.csv", ".table.md");

    /** How files are called that hold no rules, but what is expected of them. */
    private static final Pattern CASES = Pattern.compile("(?i)(?:^|\\.)(?:cases|issues)\\.");

    /** How files end that Drools reads. */
    private static final Set<String> NOT_READ = Set.of(
            "dsl",
            "dslr",
            "rdsl",
            "rdslr",
            "rdrl",
            "gdrl",
            "drlx",
            "drt",
            "brl",
            "gdst",
            "xls",
            "xlsx",
            "bpmn",
            "bpmn2",
            "rf",
            "dmn",
            "pmml",
            "scgd",
            "template");

    /** Editors that save plain text may add an ending. */
    private static final Pattern TEXT =
            Pattern.compile("\\.(?:drl|table\\.csv|table\\.md|cases\\.csv|cases\\.md|json)\\.txt$");

    /** Files that other programs keep settings in. */
    private static final Set<String> OTHER_SETTINGS = Set.of(
            "settings.jsonc",
            "settings.json5",
            "settings.yaml",
            "settings.yml",
            "settings.toml",
            "settings.properties");

    private static final int DEEPEST = 10;

    /** So many files of a folder without rules are named. */
    private static final int MOST_FOUND = 3;

    /** The most files of rules that are restricted to the vocabulary, and the most bytes of each. */
    private static final int MOST_RESTRICTED_FILES = 100;

    private static final int MOST_RESTRICTED_BYTES = 100_000;

    /** Makes the record; the list is copied. */
    public RuleFiles {
        drl = List.copyOf(drl);
        tables = List.copyOf(tables);
    }

    /** All files, settings last. */
    public List<SourceFile> all() {
        List<SourceFile> files = new ArrayList<>(drl);
        files.addAll(tables);
        if (settings != null) {
            files.add(settings);
        }
        return files;
    }

    /**
     * Reads a folder, with the folders in it. What begins with a dot is left out.
     *
     * @param folder the folder; files are called by their path from where it was named
     * @param trust how far its author is trusted
     * @param problems takes what is wrong
     */
    public static RuleFiles of(Path folder, Trust trust, List<RuleProblem> problems) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "rules" : last.toString();
        List<SourceFile> drl = new ArrayList<>();
        List<SourceFile> tables = new ArrayList<>();
        SourceFile settings = null;
        int before = problems.size();
        for (Path file : list(folder, trust, problems)) {
            SourceFile source = read(file, trust, problems);
            if (source != null && isDrl(file)) {
                drl.add(source);
            } else if (source != null && isTable(file.toString())) {
                tables.add(source);
            } else if (source != null) {
                settings = source;
            }
        }
        if (drl.isEmpty() && tables.isEmpty() && settings == null && problems.size() == before) {
            problems.add(new RuleProblem(
                    folder.toString(),
                    0,
                    0,
                    0,
                    null,
                    "There is no rule and no setting in this folder.",
                    "Expected files that end in " + DRL + ", " + TABLES.get(0) + " or " + TABLES.get(1) + ", or "
                            + SETTINGS + found(folder)));
        }
        return new RuleFiles(name, drl, tables, settings, trust);
    }

    /** Reads one file, or returns null, with a problem, if it cannot be read. */
    public static @Nullable SourceFile file(Path file, List<RuleProblem> problems) {
        return read(file, Trust.FULL, problems);
    }

    private static List<Path> list(Path folder, Trust trust, List<RuleProblem> problems) {
        if (!Files.isDirectory(folder)) {
            boolean there = Files.exists(folder);
            problems.add(new RuleProblem(
                    folder.toString(),
                    0,
                    0,
                    0,
                    null,
                    there ? "This is a file, but rules are read from folders." : "There is no such folder.",
                    there ? "Maybe use the folder that it is in." : null));
            return List.of();
        }
        try {
            Path real = folder.toRealPath(); // the folder itself may be a link, which a walk would not follow
            List<Path> found;
            try (Stream<Path> files = Files.walk(real, DEEPEST)) {
                found = files.filter(file -> !file.equals(real))
                        .map(file -> folder.resolve(real.relativize(file)))
                        .filter(file -> !FolderFile.hidden(file, folder))
                        .filter(file -> trust == Trust.FULL || FolderFile.stays(file, folder, problems))
                        .filter(Files::isRegularFile)
                        .filter(file -> isRead(file, folder, problems))
                        .sorted()
                        .toList();
            }
            if (trust == Trust.RESTRICTED && found.size() > MOST_RESTRICTED_FILES) {
                String wrong = "There are " + found.size()
                        + " files; the maximum for rules that are restricted to the vocabulary is "
                        + MOST_RESTRICTED_FILES + ".";
                problems.add(new RuleProblem(folder.toString(), 0, 0, 0, null, wrong, null));
                return List.of();
            }
            return found;
        } catch (IOException | java.io.UncheckedIOException e) {
            problems.add(new RuleProblem(
                    folder.toString(), 0, 0, 0, null, "This folder cannot be read (" + e.getMessage() + ").", null));
            return List.of();
        }
    }

    private static boolean isDrl(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(DRL);
    }

    /** Whether a file is a decision table by its name. */
    public static boolean isTable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return TABLES.stream().anyMatch(lower::endsWith);
    }

    /** Whether a file of a folder is one of rules or settings, or is told of as one that its author may take for one. */
    public static boolean concerns(Path file, Path folder) {
        List<RuleProblem> told = new ArrayList<>();
        return isRead(file, folder, told) || !told.isEmpty();
    }

    /** Whether a file is one of rules or settings; one that its author may take for one is told of. */
    private static boolean isRead(Path file, Path folder, List<RuleProblem> problems) {
        if (isDrl(file) || isTable(file.toString()) || file.equals(folder.resolve(SETTINGS))) {
            return true;
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String wrong = null;
        String suggestion = "Maybe write its rules into a file that ends in " + DRL + ".";
        if (name.equals(SETTINGS)) {
            wrong = "Settings are read from " + SETTINGS + " in the folder itself.";
            suggestion = folder.equals(file.getParent())
                    ? "Maybe rename it to " + SETTINGS + "."
                    : "Maybe move it there, or use the folder that it is in as a rule folder.";
        } else if (meantAsSettings(name)) {
            wrong = "This file is not read; settings are read from " + SETTINGS + ".";
            suggestion = name.contains(".json")
                    ? "Maybe rename it to " + SETTINGS + "."
                    : "Maybe write them as JSON into " + SETTINGS + ".";
        } else if (TEXT.matcher(name).find()) {
            String without = file.getFileName().toString();
            wrong = "Files that end in .txt are not read.";
            suggestion = "Maybe rename it to " + without.substring(0, without.length() - ".txt".length()) + ".";
        } else if (OTHER_TABLE.matcher(name).find()) {
            String without = file.getFileName().toString();
            wrong = "This file looks like a decision table, but is not read.";
            suggestion = "Maybe save it as " + without.substring(0, without.lastIndexOf('.')) + ".csv or .md.";
        } else if (NOT_READ.contains(name.substring(name.lastIndexOf('.') + 1))) {
            wrong = "Files that end in " + name.substring(name.lastIndexOf('.')) + " are not read.";
        }
        if (wrong != null) {
            problems.add(new RuleProblem(file.toString().replace('\\', '/'), 0, 0, 0, null, wrong, suggestion));
        }
        return false;
    }

    /** Whether a name is that of the settings with a mistake. */
    private static boolean meantAsSettings(String name) {
        return (name.endsWith(".json") && Phrases.nearest(name, SETTINGS).isPresent()) || OTHER_SETTINGS.contains(name);
    }

    /** "; found a.csv and b.md", if a folder without rules has files that may be meant as such. */
    private static String found(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> found = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("(?i)(?!readme).+\\.(?:csv|md|json)"))
                    .sorted()
                    .limit(MOST_FOUND)
                    .toList();
            return found.isEmpty() ? "." : "; found " + String.join(", ", found) + "." + asTable(found);
        } catch (IOException unreadable) {
            return ".";
        }
    }

    /** What to call a file that may be a decision table. */
    private static String asTable(List<String> found) {
        for (String name : found) {
            int end = name.lastIndexOf('.');
            if (!name.endsWith(".json") && !CASES.matcher(name).find()) {
                return " Maybe rename " + name + " to " + name.substring(0, end) + ".table" + name.substring(end)
                        + " if it is a decision table.";
            }
        }
        return "";
    }

    private static @Nullable SourceFile read(Path file, Trust trust, List<RuleProblem> problems) {
        int most = trust == Trust.FULL ? FolderFile.MOST_BYTES : MOST_RESTRICTED_BYTES;
        SourceFile source = FolderFile.read(file, most, problems);
        return source == null ? null : accepted(source, isDrl(file), problems);
    }

    /** A file that says something that is seen, or null, with a problem; the reader of DRL looks for what is not seen itself. */
    static @Nullable SourceFile accepted(SourceFile source, boolean drl, List<RuleProblem> problems) {
        if (drl && source.text().isBlank()) {
            problems.add(source.problem("This file is empty.", "Maybe write a rule, or delete the file."));
            return null;
        }
        return drl ? source : FolderFile.visible(source, problems);
    }
}
