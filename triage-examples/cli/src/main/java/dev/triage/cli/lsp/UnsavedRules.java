package dev.triage.cli.lsp;

import dev.triage.cli.lsp.text.RuleMentions;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleFailedException;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import dev.triage.tools.cases.Case;
import dev.triage.tools.cases.CaseProblemsException;
import dev.triage.tools.cases.Cases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder of rules as it would be if what is open in an editor were saved. The reader of rules reads a copy, so that it says
 * the same as every other command. Immutable.
 *
 * @param folder the folder
 * @param open the texts that are open, by their files in it
 * @param restricted whether rules beyond the vocabulary are refused
 */
record UnsavedRules(Path folder, Map<Path, String> open, boolean restricted) {

    private static final Pattern OVERRIDES = Pattern.compile("@overrides\\s*+\\([^)]*+\\)");

    /** More cases are decided by a command, not while an author types. */
    private static final int MOST_CASES = 1_000;

    /** Larger files are none that people write. */
    private static final long MOST_BYTES = 2_000_000;

    UnsavedRules {
        open = Map.copyOf(open);
    }

    /**
     * What was read.
     *
     * @param from what was read
     * @param engine the rules, or null if they have problems
     * @param words the words of the rules, with their files in the folder itself, or null if the rules have problems
     * @param problems the problems of rules, tables, settings and cases, with the paths in the folder itself
     * @param failing decides the cases, and says at the row of each what is not as expected
     */
    record Result(
            UnsavedRules from,
            @Nullable TriageEngine engine,
            @Nullable RuleWords words,
            List<RuleProblem> problems,
            Supplier<List<RuleProblem>> failing) {

        Result {
            problems = List.copyOf(problems);
        }

        /** Rules of which no case is decided. */
        Result(
                UnsavedRules from,
                @Nullable TriageEngine engine,
                @Nullable RuleWords words,
                List<RuleProblem> problems) {
            this(from, engine, words, problems, List::of);
        }
    }

    /** Reads rules, tables, settings and cases. */
    Result read() {
        try {
            return inCopy(this::read);
        } catch (IOException | UncheckedIOException unreadable) {
            String why = "This folder cannot be read (" + unreadable.getMessage() + ").";
            RuleProblem problem = new RuleProblem(folder.toString(), 0, 0, 0, null, why, null);
            return new Result(this, null, null, List.of(problem));
        }
    }

    /** The same texts, in which a rule of a DRL file overrides no other one. */
    UnsavedRules overridingNothing(RuleDescription rule) throws IOException {
        Path file = Path.of(rule.file());
        String text = text(file);
        int start = -1;
        int end = text.length();
        for (RuleMentions.Mention mention : RuleMentions.in(rule.file(), text)) {
            boolean begins = mention.kind() == RuleMentions.Kind.NAME;
            if (begins && start >= 0) {
                end = mention.start();
                break;
            } else if (begins && mention.word().equals(rule.name())) {
                start = mention.start();
            }
        }
        if (start < 0) {
            return this;
        }
        String without = OVERRIDES.matcher(text.substring(start, end)).replaceAll("");
        return with(file, text.substring(0, start) + without + text.substring(end));
    }

    /** The same texts, in which a table in Markdown or CSV lacks a row. */
    UnsavedRules withoutRow(RuleDescription row) throws IOException {
        Path file = Path.of(row.file());
        List<String> lines = new ArrayList<>(text(file).lines().toList());
        if (row.line() > lines.size()) {
            return this;
        }
        lines.remove(row.line() - 1);
        return with(file, String.join("\n", lines) + "\n");
    }

    private String text(Path file) throws IOException {
        String typed = open.get(file);
        return typed == null ? Files.readString(file) : typed;
    }

    /**
     * The same rules as a later folder could make them.
     *
     * @param off the names of the rules that do not work there
     * @param on the names of the rules that work there, although they are switched off
     * @throws RuleBaseException if these are no rules
     */
    TriageEngine otherwise(List<String> off, List<String> on) throws IOException {
        return inCopy(copy -> {
            Path later = Files.createDirectory(copy.resolveSibling(copy.getFileName() + "-later"));
            Files.writeString(
                    later.resolve("settings.json"), "{\"off\": " + array(off) + ", \"on\": " + array(on) + "}");
            return builder(copy).rules(later, Trust.RESTRICTED).build();
        });
    }

    private static String array(List<String> names) {
        return names.isEmpty() ? "[]" : "[\"" + String.join("\", \"", names) + "\"]";
    }

    /** The same with another text of a file. */
    UnsavedRules with(Path file, String text) {
        Map<Path, String> others = new HashMap<>(open);
        others.put(file, text);
        return new UnsavedRules(folder, others, restricted);
    }

    private TriageEngine.Builder builder(Path copy) {
        return TriageEngine.builder().rules(copy, restricted ? Trust.RESTRICTED : Trust.FULL);
    }

    private Result read(Path copy) {
        TriageEngine engine;
        try {
            engine = builder(copy).build();
        } catch (RuleBaseException wrong) {
            return new Result(this, null, null, inFolder(wrong.problems(), copy));
        }
        RuleWords words = RuleWords.of(engine, file -> named(file, copy));
        try {
            Cases cases = Cases.in(copy, engine);
            return new Result(this, engine, words, List.of(), () -> failing(cases, copy));
        } catch (CaseProblemsException wrong) {
            return new Result(this, engine, words, inFolder(wrong.problems(), copy));
        }
    }

    /** What is not as expected, at the rows of the first cases. */
    private List<RuleProblem> failing(Cases cases, Path copy) {
        List<RuleProblem> failing = new ArrayList<>();
        Map<String, List<String>> lines = new HashMap<>();
        for (Case one : cases.all().subList(0, Math.min(MOST_CASES, cases.all().size()))) {
            try {
                for (String failure : cases.run(one).failures()) {
                    String file = named(one.file(), copy);
                    List<String> all = lines.computeIfAbsent(file, this::lines);
                    String row = one.line() <= all.size() ? all.get(one.line() - 1) : null;
                    String message = "\"" + one.issue().title() + "\" " + failure;
                    failing.add(new RuleProblem(file, one.line(), 0, 0, row, message, null));
                }
            } catch (RuleFailedException failed) {
                return inFolder(List.of(failed.problem()), copy); // other cases would say the same
            }
        }
        return failing;
    }

    private List<String> lines(String file) {
        try {
            return text(Path.of(file)).lines().toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** What reads a copy. */
    private interface Reading<T> {
        T read(Path copy) throws IOException;
    }

    private <T> T inCopy(Reading<T> reading) throws IOException {
        Path temporary = Files.createTempDirectory("triage-lsp");
        try {
            Path name = folder.getFileName();
            Path copy = Files.createDirectory(temporary.resolve(name == null ? "rules" : name.toString()));
            copy(copy);
            return reading.read(copy);
        } finally {
            delete(temporary);
        }
    }

    private void copy(Path copy) throws IOException {
        for (Path file : FolderFiles.ofRules(folder)) {
            Path name = folder.relativize(file);
            if (!open.containsKey(file) && !ofBacklog(file) && Files.size(file) <= MOST_BYTES) {
                Path target = copy.resolve(name);
                Files.createDirectories(target.getParent());
                if (Files.isSymbolicLink(file) && !file.toRealPath().startsWith(folder.toRealPath())) {
                    Files.createSymbolicLink(target, file.toRealPath());
                } else {
                    Files.copy(file, target);
                }
            }
        }
        for (Path file : FolderFiles.others(folder)) {
            Files.createFile(copy.resolve(file.getFileName()));
        }
        for (Map.Entry<Path, String> text : open.entrySet()) {
            if (ofBacklog(text.getKey()) || !Cases.concerns(text.getKey(), folder)) {
                continue;
            }
            Path target = copy.resolve(folder.relativize(text.getKey()));
            Files.createDirectories(target.getParent());
            Files.writeString(target, text.getValue());
        }
    }

    /** A backlog and its baseline are large, and not written by people. */
    private static boolean ofBacklog(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".backlog.") || name.endsWith(".baseline.md");
    }

    private List<RuleProblem> inFolder(List<RuleProblem> problems, Path copy) {
        List<RuleProblem> all = new ArrayList<>();
        for (RuleProblem problem : problems) {
            String suggestion = problem.suggestion();
            all.add(new RuleProblem(
                    named(problem.file(), copy),
                    problem.line(),
                    problem.column(),
                    problem.length(),
                    problem.source(),
                    named(problem.message(), copy),
                    suggestion == null ? null : named(suggestion, copy)));
        }
        return all;
    }

    private String named(String text, Path copy) {
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
