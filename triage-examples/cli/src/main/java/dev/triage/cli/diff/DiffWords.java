package dev.triage.cli.diff;

import dev.triage.cli.output.Figures;
import dev.triage.cli.output.Words;
import dev.triage.model.Priority;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.Recommendation;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.difference.BacklogDifference;
import dev.triage.tools.difference.CatalogueDifference;
import dev.triage.tools.difference.Cause;
import dev.triage.tools.difference.CombinationDifference;
import dev.triage.tools.difference.IssueDifference;
import dev.triage.tools.difference.Moves;
import dev.triage.tools.difference.RuleDifference;
import dev.triage.tools.difference.WordDifference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the effects of rule changes into words, for all formats. */
public final class DiffWords {

    /** So many causes of one move are named; --format json names all. */
    private static final int MOST_CAUSES = 8;

    private DiffWords() {}

    /** Such as "P2 → P1". */
    static String move(Priority before, Priority after) {
        return before + " → " + after;
    }

    /** Such as "▲", or "▲▲" for two levels. */
    static String arrows(IssueDifference difference) {
        return (difference.kind() == IssueDifference.Kind.UP ? "▲" : "▼").repeat(difference.levels());
    }

    /** Such as "9 → 11", or "9" without a change. */
    static String points(int before, int after) {
        return Figures.number(before) + (before == after ? "" : " → " + Figures.number(after));
    }

    /** The causes in one sentence. */
    public static String because(List<Cause> causes) {
        return causes.isEmpty()
                ? "an unknown cause"
                : Words.some(causes.stream().map(Cause::text).toList(), MOST_CAUSES, "; ");
    }

    /** The cause if all of these issues have the same single cause, or null. */
    static @Nullable String onlyCause(List<IssueDifference> issues) {
        List<List<Cause>> causes =
                issues.stream().map(IssueDifference::causes).distinct().toList();
        return issues.size() > 1 && causes.size() == 1 ? because(causes.get(0)) : null;
    }

    /** The differences of the rules, a line each: first the kind of change, then the details. */
    static List<Line> changes(CatalogueDifference difference) {
        List<Line> lines = new ArrayList<>();
        for (RuleDifference rule : difference.rules()) {
            lines.add(new Line(rule.kind().toString(), rule.text(), rule.place()));
        }
        for (WordDifference word : difference.words()) {
            lines.add(new Line("word", word.word() + " " + word.text(), null));
        }
        return lines;
    }

    /**
     * A difference.
     *
     * @param what the kind of change
     * @param text the details in words
     * @param place the place in a file, or null
     */
    record Line(String what, String text, @Nullable String place) {}

    /** The number of differences of the rules: "2 rules added, 1 changed, 3 words". */
    static String counted(CatalogueDifference difference) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        difference.rules().forEach(rule -> counts.merge(rule.kind().toString(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add((parts.isEmpty() ? Words.count(count, "rule") : count) + " " + kind));
        if (!difference.words().isEmpty()) {
            parts.add(Words.count(difference.words().size(), "word") + " with another meaning");
        }
        return parts.isEmpty() ? "no rule, number or word differs" : String.join(", ", parts);
    }

    /** The patterns and recommendations that appear in the report or disappear from it, a line each. */
    static List<Line> findings(BacklogDifference backlog) {
        List<Line> lines = new ArrayList<>();
        patterns(backlog.newPatterns()).forEach(one -> lines.add(new Line("appears", "Pattern: " + one, null)));
        patterns(backlog.lostPatterns()).forEach(one -> lines.add(new Line("disappears", "Pattern: " + one, null)));
        recommendations(backlog.newRecommendations())
                .forEach(one -> lines.add(new Line("appears", "Recommendation: " + one, null)));
        recommendations(backlog.lostRecommendations())
                .forEach(one -> lines.add(new Line("disappears", "Recommendation: " + one, null)));
        return lines;
    }

    /** The titles of patterns. */
    static List<String> patterns(List<Pattern> patterns) {
        return patterns.stream()
                .map(pattern -> pattern.title() + " (" + pattern.id() + ")")
                .toList();
    }

    /** The titles of recommendations. */
    static List<String> recommendations(List<Recommendation> recommendations) {
        return recommendations.stream().map(Recommendation::title).toList();
    }

    /** The number of urgent ones, such as "P0 or P1: 12 → 14 of 57 (21.1 % → 24.6 %)". */
    static String urgent(Moves moves) {
        long before = moves.urgentBefore();
        long after = moves.urgentAfter();
        String numbers = "P0 or P1: " + Figures.grouped(before)
                + (before == after ? "" : " → " + Figures.grouped(after)) + " of " + Figures.grouped(moves.total());
        return numbers + " (" + MoveWords.share(moves, before)
                + (before == after ? "" : " → " + MoveWords.share(moves, after)) + ")";
    }

    /** The share of urgent ones, such as "P0 or P1: 63.8 % → 69.0 %". */
    static String urgentShare(Moves moves) {
        String before = MoveWords.share(moves, moves.urgentBefore());
        String after = MoveWords.share(moves, moves.urgentAfter());
        return "P0 or P1: " + before + (before.equals(after) ? "" : " → " + after);
    }

    /** Such as "brand impact High: 8 → 10 points". */
    static String sample(CombinationDifference.Sample sample) {
        String unshown = sample.inputs().issue() != null ? "" : " (no such issue was found)";
        return sample.inputs().text() + ": " + points(sample.pointsBefore(), sample.pointsAfter()) + " points"
                + unshown;
    }

    /** An explanation of the numbers. */
    static String note(CombinationDifference combinations) {
        String note =
                "A combination has any level or range of user, functional and brand impact, complexity and effort,"
                        + " any set of categories, any status, and no labels, components or words. A pinned priority is"
                        + " ignored. An example does not state the inputs that it does not name.";
        if (combinations.undecided() > 0) {
            note += " Of all combinations " + Figures.grouped(combinations.undecided())
                    + " get no priority, before or after; triage check shows why.";
        }
        if (!combinations.apart().isEmpty()) {
            note += " Not all answers to the "
                    + Words.count(combinations.apart().size(), "condition")
                    + " on labels, components, fields and words are combined with each other, because that would be too"
                    + " many combinations; --format json names them.";
        }
        if (!combinations.stated().isEmpty()) {
            note +=
                    " In the counts, conditions that ask for a level or a pin where the issue states it, or compare one with its"
                            + " texts, have one answer for all combinations: "
                            + String.join(", ", combinations.stated()) + ".";
        }
        if (!combinations.leftOut().isEmpty()) {
            note += " Left out, because they are tables or Java code: "
                    + combinations.leftOut().stream().map(RuleDescription::name).collect(Collectors.joining(", "))
                    + ".";
        }
        return note;
    }

    /** The number of issues with each priority, such as "P0 3 → 4, P1 9, P2 40 → 39". */
    static String levels(Moves moves) {
        List<String> parts = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            long before = moves.before(priority);
            long after = moves.after(priority);
            if (before + after > 0) {
                parts.add(priority + " " + Figures.grouped(before)
                        + (before == after ? "" : " → " + Figures.grouped(after)));
            }
        }
        return String.join(", ", parts);
    }
}
