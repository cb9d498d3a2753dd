package dev.triage.cli;

import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.model.Decision;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Reason;
import dev.triage.model.RecommendedPriority;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Compares what the rules say of issues with what their documents recommend. Not thread-safe. */
final class Evaluation {

    private final Function<Issue, Decision> rules;
    private final Agreement agreement = new Agreement();
    private final Set<String> documents = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    /**
     * Makes an empty comparison.
     *
     * @param rules decides an issue
     */
    Evaluation(Function<Issue, Decision> rules) {
        this.rules = rules;
    }

    /** Compares an issue, or notes that there is nothing to compare it with. */
    void add(LocatedIssue located) {
        documents.add(located.document());
        String title = located.issue().title();
        RecommendedPriority recommended = located.issue().recommendedPriority();
        if (recommended == null) {
            skipped.add(new Skipped(located.document(), located.line(), title, "No recommended priority."));
            return;
        }
        Decision decision = rules.apply(located.issue());
        Priority actual = decision.ruled();
        agreement.add(recommended.priority(), actual);
        rows.add(new Row(
                located.document(),
                located.line(),
                located.issue().id(),
                title,
                recommended.priority(),
                actual,
                decision.reasons()));
    }

    /** Notes that something could not be read. */
    void add(Problem problem) {
        if (problem.severity() == Problem.Severity.ERROR) {
            skipped.add(new Skipped(problem.document(), problem.line(), "", problem.message()));
        }
    }

    /** The documents with issues. */
    int documents() {
        return documents.size();
    }

    Agreement agreement() {
        return agreement;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    List<Skipped> skipped() {
        return List.copyOf(skipped);
    }

    /**
     * An issue that was compared.
     *
     * @param document where it was read
     * @param line the line there
     * @param id its id
     * @param title its title
     * @param expected what the document recommends
     * @param actual what the rules say, whatever a person pinned
     * @param reasons the rules that counted
     */
    record Row(
            String document,
            int line,
            String id,
            String title,
            Priority expected,
            Priority actual,
            List<Reason> reasons) {

        int distance() {
            return Agreement.distance(expected, actual);
        }
    }

    /**
     * Something that could not be compared.
     *
     * @param document where it was read
     * @param line the line there, 0 if it concerns the whole document
     * @param title the title of the issue, empty if it is not known
     * @param why why not
     */
    record Skipped(String document, int line, String title, String why) {}
}
