package dev.triage.tools.cases;

import dev.triage.io.LocatedIssue;
import dev.triage.model.Issue;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.files.FolderFile;
import dev.triage.rules.source.RuleProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A backlog and the file with the decisions on it.
 *
 * @param backlog the issues
 * @param baseline the decisions, which may not be there yet
 */
record BaselineFiles(Path backlog, Path baseline) {

    static final String ACCEPT = "Maybe triage test --accept, which writes what is decided now.";

    private static final Pattern BACKLOG = Pattern.compile("^(.+)\\.backlog\\." + IssueFile.FORMATS);
    private static final Pattern BASELINE = Pattern.compile("^(.+)\\.baseline\\.md");

    /** Larger backlogs belong into a database. */
    private static final int MOST_BYTES = 100_000_000;

    /** Whether a file is a backlog or a baseline by its name. */
    static boolean isOne(Path file) {
        return name(file, BACKLOG) != null || name(file, BASELINE) != null;
    }

    private static @Nullable String name(Path file, Pattern pattern) {
        Matcher matcher = pattern.matcher(String.valueOf(file.getFileName()));
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** The backlogs of a folder and of those in it, or the one of a file; a baseline without a backlog is a problem. */
    static List<BaselineFiles> in(Path place, List<RuleProblem> problems) {
        List<Path> files = Files.isDirectory(place)
                ? CaseFiles.list(place, BaselineFiles::isOne, problems)
                : beside(place, problems);
        Map<Path, BaselineFiles> byBaseline = new HashMap<>();
        List<BaselineFiles> found = new ArrayList<>();
        for (Path file : files) {
            String name = name(file, BACKLOG);
            if (name != null) {
                BaselineFiles pair = new BaselineFiles(file, file.resolveSibling(name + ".baseline.md"));
                BaselineFiles other = byBaseline.putIfAbsent(pair.baseline(), pair);
                if (other == null) {
                    found.add(pair);
                } else {
                    problems.add(CaseFiles.problem(
                            file,
                            "There is another backlog of the same name, " + other.backlog.getFileName() + ".",
                            "Maybe delete or rename one of them."));
                }
            }
        }
        for (Path file : files) {
            if (name(file, BACKLOG) == null && !byBaseline.containsKey(file)) {
                problems.add(CaseFiles.problem(
                        file,
                        "There is no backlog beside this baseline.",
                        "Expected a file such as " + name(file, BASELINE) + ".backlog.json."));
            }
        }
        return found;
    }

    /** The file and the other one of the same name. */
    private static List<Path> beside(Path place, List<RuleProblem> problems) {
        Path parent = place.getParent();
        String name = stem(place);
        return CaseFiles.list(
                parent == null ? Path.of("") : parent,
                file -> Objects.equals(file.getParent(), parent) && isOne(file) && Objects.equals(stem(file), name),
                problems);
    }

    private static @Nullable String stem(Path file) {
        String backlog = name(file, BACKLOG);
        return backlog == null ? name(file, BASELINE) : backlog;
    }

    /** The issues of the backlog, no two of the same id. */
    List<Issue> issues(List<RuleProblem> problems) {
        SourceFile source = FolderFile.read(backlog, MOST_BYTES, problems);
        List<Issue> issues = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (LocatedIssue located : source == null ? List.<LocatedIssue>of() : IssueFile.read(source, problems)) {
            Integer other = lines.putIfAbsent(located.issue().id(), located.line());
            if (other == null) {
                issues.add(located.issue());
            } else {
                problems.add(IssueFile.problem(
                        Objects.requireNonNull(source),
                        located.line(),
                        0,
                        "The issue " + located.issue().id() + " is in line " + other + ", too.",
                        "Maybe delete one of them."));
            }
        }
        return issues;
    }

    /** The decisions as they are written, or null, with a problem, if they cannot be read. */
    @Nullable
    SourceFile decisions(List<RuleProblem> problems) {
        if (!Files.exists(baseline)) {
            problems.add(CaseFiles.problem(
                    backlog, "There is no " + baseline.getFileName() + " beside this backlog.", ACCEPT));
            return null;
        }
        return FolderFile.read(baseline, MOST_BYTES, problems);
    }
}
