package dev.triage.cli;

import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Reason;
import java.util.ArrayList;
import java.util.Comparator;
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
        RecommendedPriority recommended = located.issue().recommendedPriority();
        if (recommended == null) {
            skipped.add(new Skipped(
                    located.document(), located.line(), located.issue().title(), "No recommended priority."));
            return;
        }
        Row row = new Row(located, recommended, rules.apply(located.issue()));
        agreement.add(row.expected(), row.actual());
        rows.add(row);
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

    /** The issues whose priorities differ: the largest distances first, then what should be most urgent. */
    List<Row> disagreements() {
        return rows.stream()
                .filter(row -> row.distance() > 0)
                .sorted(Comparator.comparingInt((Row row) -> -row.distance()).thenComparing(Row::expected))
                .toList();
    }

    /**
     * An issue that was compared.
     *
     * @param located the issue and where it stands
     * @param recommended what the document recommends
     * @param decision what the rules say
     */
    record Row(LocatedIssue located, RecommendedPriority recommended, Decision decision) {

        String document() {
            return located.document();
        }

        String id() {
            return located.issue().id();
        }

        String title() {
            return located.issue().title();
        }

        /** What the document recommends. */
        Priority expected() {
            return recommended.priority();
        }

        /** What the rules say, whatever a person pinned. */
        Priority actual() {
            return decision.ruled();
        }

        /** The rules that counted. */
        List<Reason> reasons() {
            return decision.reasons();
        }

        int distance() {
            return Agreement.distance(expected(), actual());
        }

        boolean tooUrgent() {
            return actual().moreUrgentThan(expected());
        }

        boolean tooMild() {
            return expected().moreUrgentThan(actual());
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
    record Skipped(String document, int line, String title, String why) {

        /** Such as "backlog.md:12", or only "backlog.md". */
        String place() {
            return line == 0 ? document : document + ":" + line;
        }
    }
}
