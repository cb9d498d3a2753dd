package dev.triage.tools.cases;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Reason;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.RuleProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The decisions on whole backlogs, in files under version control. The review of such a file shows which decisions a changed rule
 * changes, so that no decision changes by accident.
 *
 * <pre>
 * | id     | title                | priority | points | fires                                   |
 * | ------ | -------------------- | -------- | ------ | --------------------------------------- |
 * | SHOP-1 | Refunds arrive twice | P1       | 14     | affects-many-users; payments-come-first |
 * </pre>
 *
 * <p>The decisions on {@code NAME.backlog.json} stand in {@code NAME.baseline.md} beside it. {@link Cases} reads both: each row is a
 * case. Has no state.
 */
public final class Baselines {

    private static final String HEADER =
            "| id | title | priority | points | fires |\n| --- | --- | --- | --- | --- |\n";

    private Baselines() {}

    /**
     * A baseline that was written.
     *
     * @param file the file
     * @param rows how many decisions it holds
     * @param changed how many of its rows are new or other ones
     */
    public record Written(Path file, int rows, int changed) {

        /**
         * Makes the record.
         *
         * @param file the file
         * @param rows how many decisions it holds
         * @param changed how many of its rows are new or other ones
         */
        public Written {
            requireNonNull(file, "file");
        }
    }

    /**
     * {@return decisions as a table: the issue, its priority, its points, and the ids of the rules that are reasons}
     *
     * @param decisions the decisions, in the order of the table
     */
    public static String text(Collection<Decision> decisions) {
        StringBuilder text = new StringBuilder(HEADER);
        for (Decision decision : decisions) {
            text.append("| ");
            cell(text, decision.id());
            text.append(" | ");
            cell(text, decision.title().equals(decision.id()) ? "-" : decision.title());
            text.append(" | ")
                    .append(decision.priority())
                    .append(" | ")
                    .append(decision.points())
                    .append(" | ");
            List<Reason> reasons = decision.reasons();
            for (int i = 0; i < reasons.size(); i++) {
                text.append(i == 0 ? "" : "; ").append(reasons.get(i).id());
            }
            text.append(reasons.isEmpty() ? "- |\n" : " |\n");
        }
        return text.toString();
    }

    /** Appends words on one line, in which a bar separates nothing. */
    private static void cell(StringBuilder text, String words) {
        boolean blank = false;
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            boolean space = letter <= ' ' || Character.isWhitespace(letter) || Character.isISOControl(letter);
            if (space && !blank) {
                text.append(' ');
            } else if (!space) {
                text.append(letter == '|' ? "\\|" : letter);
            }
            blank = space;
        }
    }

    /**
     * Decides the backlogs of a folder and of those in it, and writes what is decided now into their baselines.
     *
     * @param place the folder, or the file of a backlog or of a baseline
     * @param engine the engine that decides
     * @return the baselines, in the order of the backlogs
     * @throws CaseProblemsException if a backlog has errors, and then nothing is written; or if a file cannot be written
     */
    public static List<Written> accept(Path place, TriageEngine engine) {
        List<RuleProblem> problems = new ArrayList<>();
        List<BaselineFiles> found = BaselineFiles.in(place, problems);
        List<List<Issue>> backlogs = new ArrayList<>();
        for (BaselineFiles files : found) {
            backlogs.add(files.issues(problems));
        }
        if (!problems.isEmpty()) {
            throw new CaseProblemsException(problems);
        }
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Path file = found.get(i).baseline();
            try {
                written.add(write(file, text(engine.decide(backlogs.get(i)))));
            } catch (IOException full) {
                problems.add(CaseFiles.problem(file, "This file cannot be written (" + full.getMessage() + ").", null));
            }
        }
        if (!problems.isEmpty()) {
            throw new CaseProblemsException(problems);
        }
        return List.copyOf(written);
    }

    private static Written write(Path file, String text) throws IOException {
        Set<String> before = new HashSet<>();
        if (Files.exists(file)) {
            before.addAll(Files.readString(file).lines().toList());
        }
        List<String> rows = text.lines().skip(2).toList();
        int changed = (int) rows.stream().filter(row -> !before.contains(row)).count();
        Files.writeString(file, text);
        return new Written(file, rows.size(), changed);
    }
}
