package dev.triage.cli;

import static java.util.Objects.requireNonNull;

import dev.triage.cli.IssueDifference.Kind;
import java.util.Optional;

/**
 * All that a change of the rules does.
 *
 * @param rules what differs in the rules themselves
 * @param combinations what moves of all combinations of inputs
 * @param backlog what it does to real issues, if there are any
 */
record RuleSetDifference(
        RuleBaseDifference rules, CombinationDifference combinations, Optional<BacklogDifference> backlog) {

    RuleSetDifference {
        requireNonNull(rules, "rules");
        requireNonNull(combinations, "combinations");
        requireNonNull(backlog, "backlog");
    }

    /** The moves that count: those of real issues, or else of all combinations. */
    Moves moves() {
        return backlog.map(BacklogDifference::moves).orElse(combinations.moves());
    }

    /** What the moves are of. */
    String noun() {
        return backlog.isPresent() ? "issue" : "combination";
    }

    /** The whole in a sentence without its end, such as "3 of 57 issues move: 2 up, 1 down". */
    String verdict() {
        if (nothing()) {
            return "Nothing changes: no rule, number or word differs, and " + whereNothingMoves() + " stay";
        }
        if (onlyWords()) {
            return "Nothing moves: reasons only have other words";
        }
        return backlog.isPresent() ? moves().text(noun()) : moves().textWithShare(noun());
    }

    /** Whether the rules are the same and so is all that they say. */
    boolean nothing() {
        return rules.none()
                && combinations.moves().moved() == 0
                && backlog.map(BacklogDifference::none).orElse(true);
    }

    /** Whether rules are only called or explained otherwise. */
    boolean onlyWords() {
        return !rules.rules().isEmpty()
                && rules.words().isEmpty()
                && rules.rules().stream().allMatch(RuleDifference::onlyWords)
                && combinations.moves().moved() == 0
                && combinations.open().isEmpty()
                && backlog.map(one -> one.sameFindings()
                                && one.count(Kind.SAME) + one.count(Kind.WORDS)
                                        == one.issues().size())
                        .orElse(true);
    }

    private String whereNothingMoves() {
        String all = "all " + Moves.number(combinations.moves().total()) + " combinations";
        return backlog.map(one -> all + " and all " + Words.count(one.issues().size(), "issue"))
                .orElse(all);
    }
}
