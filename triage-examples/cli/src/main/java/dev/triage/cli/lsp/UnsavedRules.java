package dev.triage.cli.lsp;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.cases.CaseProblemsException;
import dev.triage.rules.cases.Cases;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder of rules as it would be if what is open in an editor were saved. The reader of rules reads a copy, so that it says
 * the same as every other command.
 */
final class UnsavedRules {

    private static final int DEEPEST = 10;

    /** Larger files are none that people write. */
    private static final long MOST_BYTES = 2_000_000;

    private UnsavedRules() {}

    /**
     * What was read.
     *
     * @param engine the rules, or null if they have problems
     * @param problems the problems of rules, tables, settings and cases, with the paths in the folder itself
     */
    record Result(@Nullable TriageEngine engine, List<RuleProblem> problems) {

        Result {
            problems = List.copyOf(problems);
        }
    }

    static Result read(Path folder, Map<Path, String> open, boolean restricted) {
        try {
            Path copy = Files.createTempDirectory("triage-lsp");
            try {
                copy(folder, copy, open);
                return read(folder, copy, restricted);
            } finally {
                delete(copy);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            String why = "This folder cannot be read (" + unreadable.getMessage() + ").";
            return new Result(null, List.of(new RuleProblem(folder.toString(), 0, 0, 0, null, why, null)));
        }
    }

    private static Result read(Path folder, Path copy, boolean restricted) {
        TriageEngine engine;
        try {
            engine = TriageEngine.builder()
                    .rules(copy, restricted ? Trust.RESTRICTED : Trust.FULL)
                    .build();
        } catch (RuleBaseException wrong) {
            return new Result(null, inFolder(wrong.problems(), folder, copy));
        }
        try {
            Cases.in(copy, engine);
            return new Result(engine, List.of());
        } catch (CaseProblemsException wrong) {
            return new Result(engine, inFolder(wrong.problems(), folder, copy));
        }
    }

    private static void copy(Path folder, Path copy, Map<Path, String> open) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path name = folder.relativize(file);
            if (!hidden(name) && !open.containsKey(file) && Files.size(file) <= MOST_BYTES) {
                Path target = copy.resolve(name);
                Files.createDirectories(target.getParent());
                if (Files.isSymbolicLink(file) && !file.toRealPath().startsWith(folder.toRealPath())) {
                    Files.createSymbolicLink(target, file.toRealPath());
                } else {
                    Files.copy(file, target);
                }
            }
        }
        for (Map.Entry<Path, String> text : open.entrySet()) {
            Path target = copy.resolve(folder.relativize(text.getKey()));
            Files.createDirectories(target.getParent());
            Files.writeString(target, text.getValue());
        }
    }

    private static boolean hidden(Path name) {
        for (Path part : name) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static List<RuleProblem> inFolder(List<RuleProblem> problems, Path folder, Path copy) {
        List<RuleProblem> all = new ArrayList<>();
        for (RuleProblem problem : problems) {
            String suggestion = problem.suggestion();
            all.add(new RuleProblem(
                    named(problem.file(), folder, copy),
                    problem.line(),
                    problem.column(),
                    problem.length(),
                    problem.source(),
                    named(problem.message(), folder, copy),
                    suggestion == null ? null : named(suggestion, folder, copy)));
        }
        return all;
    }

    private static String named(String text, Path folder, Path copy) {
        return text.replace(
                copy.toString().replace('\\', '/'), folder.toString().replace('\\', '/'));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
