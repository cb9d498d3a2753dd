package dev.triage.rules.internal.files;

import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.rule.Resources;
import dev.triage.rules.source.RulePack;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

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
        ClassLoader loader = pack.getClass().getClassLoader();
        String folder = pack.folder() + "/";
        List<SourceFile> drl = new ArrayList<>();
        List<SourceFile> tables = new ArrayList<>();
        String settings = Resources.text(loader, folder + RuleFiles.SETTINGS);
        String list = Resources.text(loader, folder + FILES);
        if (list == null && settings == null) {
            problems.add(problem(
                    pack.name(),
                    "This rule pack has no " + folder + FILES + " on the class path.",
                    "Maybe it has another name, or the build left it out."));
        }
        for (String file : list == null
                ? List.<String>of()
                : list.lines().map(String::strip).toList()) {
            String text = file.isEmpty() ? null : Resources.text(loader, folder + file);
            if (text != null) {
                (RuleFiles.isTable(file) ? tables : drl).add(source(pack, file, text));
            } else if (!file.isEmpty()) {
                problems.add(problem(
                        pack.name() + "/" + FILES,
                        "There is no " + folder + file + " on the class path.",
                        "Maybe the build left it out."));
            }
        }
        return new RuleFiles(
                pack.name() + " " + pack.version(),
                drl,
                tables,
                settings == null ? null : source(pack, RuleFiles.SETTINGS, settings),
                Trust.FULL);
    }

    private static SourceFile source(RulePack pack, String file, String text) {
        return new SourceFile(pack.name() + "/" + file, text.replace("\r\n", "\n"));
    }

    private static RuleProblem problem(String where, String message, String suggestion) {
        return new RuleProblem(where, 0, 0, 0, null, message, suggestion);
    }
}
