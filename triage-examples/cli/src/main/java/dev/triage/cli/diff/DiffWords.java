package dev.triage.cli.diff;

import dev.triage.cli.output.Figures;
import dev.triage.cli.output.Words;
import dev.triage.model.Priority;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.Recommendation;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.difference.BacklogDifference;
import dev.triage.rules.difference.CatalogueDifference;
import dev.triage.rules.difference.Cause;
import dev.triage.rules.difference.CombinationDifference;
import dev.triage.rules.difference.IssueDifference;
import dev.triage.rules.difference.Moves;
import dev.triage.rules.difference.RuleDifference;
import dev.triage.rules.difference.WordDifference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the changes that rules make are put into words, wherever they are printed. */
final class DiffWords {

    private DiffWords() {}

    /** Such as "P2 → P1". */
    static String move(Priority before, Priority after) {
        return before + " → " + after;
    }

    /** Such as "▲", or "▲▲" for two levels. */
    static String arrows(IssueDifference difference) {
        return (difference.kind() == IssueDifference.Kind.UP ? "▲" : "▼").repeat(difference.levels());
    }

    /** Such as "9 → 11", or "9" if nothing changes. */
    static String points(int before, int after) {
        return Figures.number(before) + (before == after ? "" : " → " + Figures.number(after));
    }

    /** Why, in one sentence. */
    static String because(List<Cause> causes) {
        return causes.isEmpty()
                ? "nothing that the rules show"
                : causes.stream().map(Cause::text).collect(Collectors.joining("; "));
    }

    /** The one cause that all of these issues have and no other, or null. */
    static @Nullable String onlyCause(List<IssueDifference> issues) {
        List<String> causes =
                issues.stream().map(issue -> because(issue.causes())).distinct().toList();
        return issues.size() > 1 && causes.size() == 1 ? causes.get(0) : null;
    }

    /** What differs in the rules, a line each: first what became of it, then the rest. */
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
     * Something that differs.
     *
     * @param what what became of it
     * @param text the rest in words
     * @param place where it is written, or null
     */
    record Line(String what, String text, @Nullable String place) {}

    /** What differs in the rules, counted: "2 rules added, 1 changed, 3 words". */
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

    /** What appears in the report or disappears from it, a line each. */
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

    /** How patterns are called. */
    static List<String> patterns(List<Pattern> patterns) {
        return patterns.stream()
                .map(pattern -> pattern.title() + " (" + pattern.id() + ")")
                .toList();
    }

    /** How recommendations are called. */
    static List<String> recommendations(List<Recommendation> recommendations) {
        return recommendations.stream().map(Recommendation::title).toList();
    }

    /** How many are urgent, such as "P0 or P1: 12 → 14 of 57 (21.1 % → 24.6 %)". */
    static String urgent(Moves moves) {
        long before = moves.urgentBefore();
        long after = moves.urgentAfter();
        String numbers = "P0 or P1: " + Figures.grouped(before)
                + (before == after ? "" : " → " + Figures.grouped(after)) + " of " + Figures.grouped(moves.total());
        return numbers + " (" + MoveWords.share(moves, before)
                + (before == after ? "" : " → " + MoveWords.share(moves, after)) + ")";
    }

    /** What part of all is urgent, such as "P0 or P1: 63.8 % → 69.0 %". */
    static String urgentShare(Moves moves) {
        String before = MoveWords.share(moves, moves.urgentBefore());
        String after = MoveWords.share(moves, moves.urgentAfter());
        return "P0 or P1: " + before + (before.equals(after) ? "" : " → " + after);
    }

    /** Such as "brand impact High: 8 → 10 points". */
    static String sample(CombinationDifference.Sample sample) {
        return sample.inputs().text() + ": " + points(sample.pointsBefore(), sample.pointsAfter()) + " points";
    }

    /** What was counted how. */
    static String note(CombinationDifference combinations) {
        String note =
                "A combination has any level or range of user, functional and brand impact, complexity and effort,"
                        + " any set of categories, any status, and no labels, components or words; whatever is pinned, the"
                        + " priority of the rules is counted. What an example does not name is left unsaid.";
        if (combinations.undecided() > 0) {
            note += " Of all combinations " + Figures.grouped(combinations.undecided())
                    + " get no priority, before or after; triage check shows why.";
        }
        if (!combinations.leftOut().isEmpty()) {
            note += " Left out, because there is Java in it: "
                    + combinations.leftOut().stream().map(RuleDescription::name).collect(Collectors.joining(", "))
                    + ".";
        }
        return note;
    }

    /** How many have each priority, such as "P0 3 → 4, P1 9, P2 40 → 39". */
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
