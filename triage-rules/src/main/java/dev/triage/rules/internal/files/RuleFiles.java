package dev.triage.rules.internal.files;

import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.text.InvisibleCharacters;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /** How the names of decision tables end. */
    private static final List<String> TABLES = List.of(".table.csv", ".table.md");

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

    /** A longer rule file is not written by hand. */
    private static final int MOST_BYTES = 1_000_000;

    private static final int DEEPEST = 10;

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
                            + SETTINGS + "."));
        }
        return new RuleFiles(name, drl, tables, settings, trust);
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
                        .filter(file -> !hidden(file, folder))
                        .filter(file -> trust == Trust.FULL || stays(file, folder, problems))
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
        } else if (NOT_READ.contains(name.substring(name.lastIndexOf('.') + 1))) {
            wrong = "Files that end in " + name.substring(name.lastIndexOf('.')) + " are not read.";
        }
        if (wrong != null) {
            problems.add(new RuleProblem(file.toString().replace('\\', '/'), 0, 0, 0, null, wrong, suggestion));
        }
        return false;
    }

    /**
     * Whether the name of a file, or of a folder that it is in, begins with a dot: editors keep copies under such names, and
     * Kubernetes each state of a mounted configuration, whose files would be read twice.
     */
    private static boolean hidden(Path file, Path folder) {
        for (Path name : folder.relativize(file)) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file is not a link out of the folder, to a file that the author must not read. */
    private static boolean stays(Path file, Path folder, List<RuleProblem> problems) {
        if (!Files.isSymbolicLink(file)) {
            return true;
        }
        String wrong;
        try {
            if (file.toRealPath().startsWith(folder.toRealPath())) {
                return true;
            }
            wrong = "This link leads out of the folder.";
        } catch (IOException e) {
            wrong = "This link has no target.";
        }
        problems.add(new RuleProblem(
                file.toString().replace('\\', '/'), 0, 0, 0, null, wrong, "Maybe put the file itself here."));
        return false;
    }

    private static @Nullable SourceFile read(Path file, Trust trust, List<RuleProblem> problems) {
        String name = file.toString().replace('\\', '/');
        int most = trust == Trust.FULL ? MOST_BYTES : MOST_RESTRICTED_BYTES;
        String wrong;
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(most + 1);
            if (bytes.length <= most) {
                return seen(new SourceFile(name, text(bytes)), problems);
            }
            wrong = "This file is longer than " + most + " bytes.";
        } catch (CharacterCodingException e) {
            problems.add(new RuleProblem(
                    name, 0, 0, 0, null, "This file is not UTF-8.", "Maybe save it as UTF-8; it may be UTF-16."));
            return null;
        } catch (IOException e) {
            wrong = "This file cannot be read (" + e.getMessage() + ").";
        }
        problems.add(new RuleProblem(name, 0, 0, 0, null, wrong, null));
        return null;
    }

    /** The file, or null, with a problem, if it is no DRL and has invisible characters; the reader of DRL refuses them itself. */
    private static @Nullable SourceFile seen(SourceFile file, List<RuleProblem> problems) {
        int unseen = isDrl(Path.of(file.name())) ? -1 : InvisibleCharacters.in(file.text());
        if (unseen < 0) {
            return file;
        }
        problems.add(file.invisible(unseen));
        return null;
    }

    /** The text of a file with one sign for the end of a line, and without the mark that some editors begin it with. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.substring(text.startsWith("\uFEFF") ? 1 : 0).replace("\r\n", "\n");
    }
}
