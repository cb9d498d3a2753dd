package dev.triage.tools.cases;

import dev.triage.io.LocatedIssue;
import dev.triage.model.RecommendedPriority;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.internal.cells.TableDocument;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.files.FolderFile;
import dev.triage.rules.source.RuleProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the files of cases in a folder, and reads them. Not thread-safe; for one use. */
final class CaseFiles {

    static final String NAMES =
            "cases.md, NAME.cases.md, NAME.cases.csv, NAME.cases.json, NAME.issues.json, or NAME.backlog.json"
                    + " with NAME.baseline.md";

    private static final Pattern TABLES = Pattern.compile("(?:.*\\.)?cases\\.(?:md|csv|json)");
    private static final Pattern ISSUES = Pattern.compile(".*\\.issues\\." + IssueFile.FORMATS);

    /** Names that their author may take for names of cases. */
    private static final Pattern NEARLY =
            Pattern.compile("(?:.*\\.)?cases?\\.[^.]+|.+\\.(?:issues?|backlogs?|baselines?)\\.[^.]+");

    private static final int DEEPEST = 10;

    private final TriageEngine engine;
    private final List<RuleProblem> problems;
    private final List<Case> cases = new ArrayList<>();

    CaseFiles(TriageEngine engine, List<RuleProblem> problems) {
        this.engine = engine;
        this.problems = problems;
    }

    List<Case> cases() {
        return cases;
    }

    /** Reads all files of cases of a folder and of those in it, or one file. */
    void read(Path place) {
        if (!Files.exists(place)) {
            problems.add(problem(place, "There is no such file or folder.", null));
            return;
        }
        boolean baseline = !Files.isDirectory(place) && BaselineFiles.isOne(place);
        for (Path file : baseline ? List.<Path>of() : list(place, this::isRead, problems)) {
            SourceFile source = FolderFile.read(file, FolderFile.MOST_BYTES, problems);
            if (source != null) {
                read(source);
            }
        }
        if (baseline || Files.isDirectory(place)) {
            for (BaselineFiles files : BaselineFiles.in(place, problems)) {
                cases.addAll(BaselineReader.read(files, problems));
            }
        }
    }

    /** Reads a text, whose name says what it is. */
    void read(SourceFile source) {
        SourceFile file = FolderFile.visible(source, problems);
        if (file == null) {
            return;
        }
        String name = file.name().substring(file.name().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int before = problems.size();
        int casesBefore = cases.size();
        if (ISSUES.matcher(name).matches()) {
            issues(file);
        } else {
            CaseReader reader = new CaseReader(file, engine, problems);
            if (name.endsWith(".csv")) {
                TableDocument.csv(file, problems).forEach(reader::read);
            } else if (name.endsWith(".json")) {
                JsonCases.in(file, problems).forEach(reader::read);
            } else if (name.endsWith(".md")) {
                TableDocument.markdown(file, problems).forEach(reader::read);
            } else {
                problems.add(file.problem("This is no file of cases.", "Expected " + NAMES + "."));
            }
            cases.addAll(reader.cases());
        }
        if (problems.size() == before && cases.size() == casesBefore) {
            problems.add(
                    file.problem(
                            "There is no case in this file.",
                            "Expected a table with the columns title, user impact and priority, for example, and a row for each case."));
        }
    }

    private void issues(SourceFile file) {
        for (LocatedIssue located : IssueFile.read(file, problems)) {
            RecommendedPriority expected = located.issue().recommendedPriority();
            if (expected == null) {
                problems.add(IssueFile.problem(
                        file,
                        located.line(),
                        0,
                        "The issue " + located.issue().id() + " has no recommended priority, so nothing is expected.",
                        "Maybe write the priority that you expect as its recommended priority."));
            } else {
                cases.add(new Case(
                        file.name(),
                        located.line(),
                        located.issue(),
                        expected.priority(),
                        null,
                        List.of(),
                        List.of(),
                        null));
            }
        }
    }

    /** The files of a folder and of those in it that a name is right for, in their order, or one file. */
    static List<Path> list(Path place, Predicate<Path> isRead, List<RuleProblem> problems) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try {
            Path real = place.toRealPath();
            try (Stream<Path> files = Files.walk(real, DEEPEST)) {
                return files.filter(file -> !file.equals(real))
                        .map(file -> place.resolve(real.relativize(file)))
                        .filter(file -> !FolderFile.hidden(file, place))
                        .filter(Files::isRegularFile)
                        .filter(isRead)
                        .filter(file -> FolderFile.stays(file, place, problems))
                        .sorted()
                        .toList();
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(problem(place, "This folder cannot be read (" + e.getMessage() + ").", null));
            return List.of();
        }
    }

    /** Whether a file is one of cases, or is told of as one that its author may take for one. */
    static boolean concerns(Path file) {
        String name = file.getFileName().toString();
        return TABLES.matcher(name).matches()
                || ISSUES.matcher(name).matches()
                || NEARLY.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    private boolean isRead(Path file) {
        String name = file.getFileName().toString();
        if (TABLES.matcher(name).matches() || ISSUES.matcher(name).matches()) {
            return true;
        }
        if (!BaselineFiles.isOne(file) && concerns(file)) {
            problems.add(problem(file, "This file looks like cases, but is not read.", "Expected " + NAMES + "."));
        }
        return false;
    }

    /** A problem of a file or folder as a whole. */
    static RuleProblem problem(Path place, String message, @Nullable String suggestion) {
        return new RuleProblem(place.toString().replace('\\', '/'), 0, 0, 0, null, message, suggestion);
    }
}
