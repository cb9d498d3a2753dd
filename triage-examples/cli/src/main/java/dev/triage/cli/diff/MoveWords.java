package dev.triage.cli.diff;

import dev.triage.cli.output.Figures;
import dev.triage.cli.output.Words;
import dev.triage.tools.difference.BacklogDifference;
import dev.triage.tools.difference.IssueDifference;
import dev.triage.tools.difference.Moves;
import dev.triage.tools.difference.RuleBaseDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The effect of a rule change in one sentence. */
final class MoveWords {

    /** The smallest share that is not printed as zero. */
    private static final double LEAST_SHOWN = 0.05;

    private MoveWords() {}

    /** The whole in a sentence without its end, such as "3 of 57 issues move: 2 up, 1 down". */
    static String verdict(RuleBaseDifference difference) {
        if (difference.none()) {
            return "Nothing changes: no rule, number or word differs, and " + whereNothingMoves(difference) + " stay";
        }
        if (difference.onlyWords()) {
            return "No priority changes: only the wording of reasons differs";
        }
        return difference.backlog().isPresent()
                ? text(difference.moves(), "issue", "")
                : ofCombinations(difference.moves());
    }

    private static String whereNothingMoves(RuleBaseDifference difference) {
        String all = "all " + Figures.grouped(difference.combinations().moves().total()) + " combinations";
        return difference
                .backlog()
                .map(one -> all + " and all " + Words.count(one.issues().size(), "issue"))
                .orElse(all);
    }

    /** Such as "1,301 of 77,000 combinations (1.7 %) move, all up". */
    static String ofCombinations(Moves moves) {
        return text(moves, "combination", moves.moved() == 0 ? "" : " (" + share(moves, moves.moved()) + ")");
    }

    private static String text(Moves moves, String noun, String share) {
        long moved = moves.moved();
        String of = " of " + Figures.grouped(moves.total()) + " " + noun + (moves.total() == 1 ? "" : "s") + share;
        if (moved == 0) {
            return moves.total() == 0 ? "No " + noun + "s" : "None" + of + " moves";
        }
        if (moved == 1) {
            return "1" + of + " moves " + (moves.up() == 1 ? "up" : "down");
        }
        if (moves.up() == 0 || moves.down() == 0) {
            return Figures.grouped(moved) + of + " move, all " + (moves.down() == 0 ? "up" : "down");
        }
        return Figures.grouped(moved) + of + " move: " + Figures.grouped(moves.up()) + " up, "
                + Figures.grouped(moves.down()) + " down";
    }

    /** Such as "2.3 %" of all. */
    static String share(Moves moves, long part) {
        if (moves.total() == 0) {
            return Figures.NONE;
        }
        double share = 100.0 * part / moves.total();
        return part > 0 && share < LEAST_SHOWN ? "<0.1 %" : String.format(Locale.ROOT, "%.1f %%", share);
    }

    /** The differences of issues whose priority stays, such as "12 with other points"; empty if there are none. */
    static List<String> staying(BacklogDifference backlog) {
        List<String> words = new ArrayList<>();
        add(words, backlog.count(IssueDifference.Kind.POINTS), "with other points");
        add(words, backlog.count(IssueDifference.Kind.REASONS), "for other reasons");
        add(words, backlog.count(IssueDifference.Kind.PINNED), "only because the priority is pinned");
        add(words, backlog.count(IssueDifference.Kind.WORDS), "for the same reasons with other wording");
        return words;
    }

    private static void add(List<String> words, int count, String how) {
        if (count > 0) {
            words.add(count + " " + how);
        }
    }
}
