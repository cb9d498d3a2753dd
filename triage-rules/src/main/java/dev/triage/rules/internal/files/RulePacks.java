package dev.triage.rules.internal.files;

import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.source.RulePack;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the rules that jars on the class path bring along. */
public final class RulePacks {

    private static final String FILES = "files.txt";

    private RulePacks() {}

    /**
     * All packs on the class path, in the order of their names.
     *
     * @param problems takes what is wrong
     */
    public static List<RuleFiles> onClassPath(List<RuleProblem> problems) {
        Map<String, RulePack> packs = new TreeMap<>();
        try {
            for (RulePack pack : ServiceLoader.load(RulePack.class)) {
                RulePack other = packs.putIfAbsent(pack.name(), pack);
                if (other != null) {
                    problems.add(problem(
                            pack.name(),
                            "Two rule packs have this name: " + other.getClass().getName() + " and "
                                    + pack.getClass().getName() + ".",
                            "Maybe two versions of a jar are on the class path."));
                }
            }
        } catch (ServiceConfigurationError broken) {
            problems.add(problem(
                    "META-INF/services/" + RulePack.class.getName(),
                    "A rule pack on the class path cannot be loaded (" + broken.getMessage() + ").",
                    "Maybe a jar is missing, or a builder without rule packs will do."));
        }
        List<RuleFiles> files = new ArrayList<>();
        for (RulePack pack : packs.values()) {
            files.add(read(pack, problems));
        }
        return files;
    }

    private static RuleFiles read(RulePack pack, List<RuleProblem> problems) {
        List<SourceFile> drl = new ArrayList<>();
        List<SourceFile> tables = new ArrayList<>();
        boolean set = has(pack, RuleFiles.SETTINGS);
        boolean listed = has(pack, FILES);
        if (!listed && !set) {
            problems.add(problem(
                    pack.name(),
                    "This rule pack has no " + pack.folder() + "/" + FILES + " on the class path.",
                    "Maybe it has another name, or the build left it out."));
        }
        SourceFile list = listed ? read(pack, FILES, false, problems) : null;
        for (String file : list == null
                ? List.<String>of()
                : list.text().lines().map(String::strip).toList()) {
            if (!file.isEmpty() && !has(pack, file)) {
                problems.add(problem(
                        pack.name() + "/" + FILES,
                        "There is no " + pack.folder() + "/" + file + " on the class path.",
                        "Maybe the build left it out."));
            } else if (!file.isEmpty()) {
                boolean table = RuleFiles.isTable(file);
                SourceFile source = read(pack, file, !table, problems);
                if (source != null) {
                    (table ? tables : drl).add(source);
                }
            }
        }
        return new RuleFiles(
                pack.name() + " " + pack.version(),
                drl,
                tables,
                set ? read(pack, RuleFiles.SETTINGS, false, problems) : null,
                Trust.FULL);
    }

    private static boolean has(RulePack pack, String file) {
        return pack.getClass().getClassLoader().getResource(pack.folder() + "/" + file) != null;
    }

    /** A file of a pack, with the limits of one in a folder. */
    private static @Nullable SourceFile read(RulePack pack, String file, boolean drl, List<RuleProblem> problems) {
        String name = pack.name() + "/" + file;
        try (InputStream stream = pack.getClass().getClassLoader().getResourceAsStream(pack.folder() + "/" + file)) {
            SourceFile source = stream == null ? null : FolderFile.read(stream, name, FolderFile.MOST_BYTES, problems);
            return source == null ? null : RuleFiles.accepted(source, drl, problems);
        } catch (IOException e) {
            problems.add(problem(name, "This file cannot be read (" + e.getMessage() + ").", null));
            return null;
        }
    }

    private static RuleProblem problem(String where, String message, @Nullable String suggestion) {
        return new RuleProblem(where, 0, 0, 0, null, message, suggestion);
    }
}
