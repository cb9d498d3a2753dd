package dev.triage.tools.cases;

import dev.triage.io.internal.Phrases;
import dev.triage.io.scale.RatingText;
import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Priority;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import dev.triage.rules.internal.cells.Piece;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.input.InvalidValue;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.scale.ValueSet;
import dev.triage.rules.internal.text.MisspeltCategory;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what the cells of a row state of an issue. Not thread-safe; for one row. */
final class StatedIssue {

    private static final Pattern NOTE = Pattern.compile("\\([^()]*+\\)");

    private static final Pattern RANGE = Pattern.compile("(?:(?<!\\s)\\s++)?+\\.\\.\\s*+");

    private static final Pattern ENDS = Pattern.compile("(?:(?<!\\s)\\s++)?+(?:\\.\\.|[-\u2013\u2014\u2192])\\s*+");

    /** An arrow stands between the levels of a range. */
    private static final Pattern COMPARISON =
            Pattern.compile("(?i)<|(?<![-=\u2013])>|[\u2264\u2265]|\\+$|\\bat (?:least|most)\\b");

    private static final Pattern PRIORITIES = Pattern.compile("(?i)P[0-4].*P[0-4]");

    private final SourceFile file;
    private final TeamScales scales;
    private final List<RuleProblem> problems;
    private final IssueBuilder issue;
    private final TrackedBuilder tracked = Tracked.builder();
    private final List<String> labels = new ArrayList<>();

    /** Begins a row; {@code scales} knows the other words for values. */
    StatedIssue(SourceFile file, String id, String title, TeamScales scales, List<RuleProblem> problems) {
        this.file = file;
        this.scales = scales;
        this.issue = Issue.named(id, title);
        this.problems = problems;
    }

    void pin(@Nullable Priority priority) {
        issue.pinnedPriority(priority);
    }

    /** Takes what a cell states. */
    void state(CaseColumn column, Piece cell) {
        String text = cell.text();
        if (column.kind().level() && COMPARISON.matcher(text).find()) {
            problems.add(file.problem(
                    cell.span(),
                    "A case states a level or a range, and does not compare.",
                    "Maybe two levels with .. between them."));
            return;
        }
        try {
            switch (column.kind()) {
                case USER_IMPACT -> issue.userImpact(RatingText.userImpact(range(text)));
                case FUNCTIONAL_IMPACT -> issue.functionalImpact(RatingText.functionalImpact(range(text)));
                case BRAND_IMPACT -> issue.brandImpact(RatingText.brandImpact(range(text)));
                case COMPLEXITY -> issue.complexity(RatingText.complexity(range(text)));
                case EFFORT -> issue.effort(RatingText.effort(range(text)));
                case STATUS -> issue.status(status(meant(text)));
                case CATEGORY -> issue.categories(categories(cell));
                case COMPONENT -> issue.components(words(text));
                case LABELS -> labels.addAll(words(text));
                case MILESTONE -> tracked.milestone(text);
                case LABEL -> value(column, cell, value -> labels.add(column.name() + ":" + value));
                case FIELD -> value(column, cell, value -> tracked.field(column.name(), value));
                default -> throw new IllegalStateException("No input is stated by " + column.kind() + ".");
            }
        } catch (IllegalArgumentException wrong) {
            InvalidValue objection = InvalidValue.of(Objects.requireNonNullElse(wrong.getMessage(), "?"));
            problems.add(file.problem(cell.span(), objection.message(), objection.suggestion()));
        }
    }

    /** The issue. */
    Issue issue() {
        return issue.labels(labels).tracked(tracked.build()).build();
    }

    private void value(CaseColumn column, Piece cell, java.util.function.Consumer<String> take) {
        String text = cell.text();
        if (text.equalsIgnoreCase(ValueSet.UNSTATED)) {
            return;
        }
        SpokenScale scale = column.scale();
        if (scale != null && scale.number(text) == null) {
            problems.add(file.problem(
                    cell.span(),
                    "\"" + text + "\" is no value of " + scale.name() + ".",
                    Nearest.orAll(text, scale.values())));
            return;
        }
        take.accept(text);
    }

    private List<Category> categories(Piece cell) {
        List<Category> categories = new ArrayList<>();
        for (String word : words(cell.text())) {
            String meant = MisspeltCategory.meant(word);
            if (meant != null) {
                problems.add(file.problem(cell.span(), MisspeltCategory.message(word), "Maybe " + meant + "."));
            }
            categories.add(Category.of(meant(word)));
        }
        return categories;
    }

    private static Status status(String text) {
        Status status = Status.of(text);
        if (status.kind() == StatusKind.UNCLEAR) {
            List<String> known = Arrays.stream(StatusKind.values())
                    .filter(kind -> kind != StatusKind.UNCLEAR)
                    .map(StatusKind::label)
                    .toList();
            throw new IllegalArgumentException("Unknown status (" + text + "): expected " + String.join(", ", known)
                    + ", or a word that documents use for one of them."
                    + Phrases.suggestion(text, known.toArray(String[]::new)));
        }
        return status;
    }

    /** Whether a text names several priorities: by a comparison, a range or a choice. Notes in parentheses are left out. */
    static boolean compares(String text) {
        String bare = NOTE.matcher(text).replaceAll("");
        return COMPARISON.matcher(bare).find() || PRIORITIES.matcher(bare).find();
    }

    /** Tables write ranges with two dots, documents with a dash. */
    private String range(String text) {
        String whole = scales.meant(text);
        if (whole != null || scales.words().isEmpty()) {
            return whole == null ? dashed(text) : whole;
        }
        String[] ends = ENDS.split(text, 2);
        return ends.length == 2 ? meant(ends[0]) + "\u2013" + meant(ends[1]) : dashed(text);
    }

    /** The value that a word of the team stands for, or the word itself. */
    private String meant(String word) {
        String meant = scales.meant(word);
        return meant == null ? word.strip() : meant;
    }

    private static String dashed(String text) {
        return RANGE.matcher(text).replaceAll("\u2013");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[;,]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
