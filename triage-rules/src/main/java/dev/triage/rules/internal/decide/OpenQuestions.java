package dev.triage.rules.internal.decide;

import dev.triage.model.Issue;
import dev.triage.rules.internal.match.OpenQuestion;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.table.DecisionTable;
import dev.triage.rules.vocabulary.Meaning;
import dev.triage.rules.vocabulary.Meant;
import dev.triage.rules.vocabulary.Subject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask of an issue beside its levels, such as whether it has a label. Issues of the same levels and with the same
 * answers get the same decision. Immutable and thread-safe.
 */
final class OpenQuestions {

    private static final BitSet NONE = new BitSet();

    private final List<OpenQuestion> questions;
    private final List<DecisionTable> tables;
    private final TeamScales scales;

    private OpenQuestions(List<OpenQuestion> questions, RuleBase rules) {
        this.questions = List.copyOf(questions);
        List<DecisionTable> open = new ArrayList<>();
        for (DecisionTable table : rules.tables()) {
            if (table.open()) {
                open.add(table);
            }
        }
        this.tables = List.copyOf(open);
        this.scales = rules.scales();
    }

    /** Takes the conditions of all stages, or gives null if they are not known or look at more than the issue. */
    static @Nullable OpenQuestions of(
            @Nullable List<OpenQuestion> assessing, @Nullable List<OpenQuestion> prioritising, RuleBase rules) {
        if (assessing == null || prioritising == null) {
            return null;
        }
        List<OpenQuestion> all = new ArrayList<>(assessing);
        all.addAll(prioritising);
        for (OpenQuestion question : all) {
            if (question.type() != Issue.class && question.type() != Subject.class) {
                return null;
            }
        }
        return new OpenQuestions(all, rules);
    }

    /** Whether there are none. */
    boolean none() {
        return questions.isEmpty() && tables.isEmpty();
    }

    /**
     * Whether they may be answered before words count: what words stand for adds categories and components to an issue.
     *
     * @param meanings what the words of an issue stand for
     */
    boolean answerable(List<Meaning> meanings) {
        if (questions.isEmpty()) {
            return true;
        }
        for (Meaning meaning : meanings) {
            if (meaning.what() == Meant.CATEGORY || meaning.what() == Meant.COMPONENT) {
                return false;
            }
        }
        return true;
    }

    /** The answers for an issue, each in its place. */
    BitSet answers(Issue issue) {
        if (none()) {
            return NONE;
        }
        Subject subject = Subject.of(issue, scales);
        BitSet answers = new BitSet(questions.size());
        for (int i = 0; i < questions.size(); i++) {
            OpenQuestion question = questions.get(i);
            if (question.holds(question.type() == Issue.class ? issue : subject)) {
                answers.set(i);
            }
        }
        int place = questions.size();
        for (DecisionTable table : tables) {
            for (long stated : table.open(issue)) {
                for (long left = stated; left != 0; left &= left - 1) {
                    answers.set(place + Long.numberOfTrailingZeros(left));
                }
                place += Long.SIZE;
            }
        }
        return answers;
    }
}
