package dev.triage.benchmarks.process;

import dev.triage.benchmarks.contender.Contender;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import java.util.List;

/**
 * The answer of a contender as text, so that answers of different processes can be compared.
 *
 * @param priority the priority
 * @param explanation the rest of the decision, or blank if there is no explanation
 */
public record Answer(String priority, String explanation) {

    /** The answer of a {@link dev.triage.benchmarks.contender.Peer}. */
    static Answer of(Object answered) {
        String explanation = answered instanceof Decision decision ? explanation(decision) : "";
        return new Answer(priority(answered).name(), explanation);
    }

    /** The priority in the answer of a {@link dev.triage.benchmarks.contender.Peer}, without putting its explanation into words. */
    static Priority priority(Object answered) {
        if (answered instanceof Decision decision) {
            return decision.priority();
        }
        if (answered instanceof Priority priority) {
            return priority;
        }
        throw new IllegalArgumentException("Neither a decision nor a priority: (" + answered + ").");
    }

    /** The answer that {@link #toString} wrote. */
    static Answer read(String line) {
        String[] parts = line.split(" ", 2);
        return new Answer(parts[0], parts.length == 1 ? "" : parts[1]);
    }

    /** Whether both are the same, compared in the parts that both have. */
    boolean agreesWith(Answer other) {
        return priority.equals(other.priority)
                && (explanation.isEmpty() || other.explanation.isEmpty() || explanation.equals(other.explanation));
    }

    /**
     * Makes sure that a contender gives the expected answers.
     *
     * @param contender the contender
     * @param expected the answers of our engine
     * @param actual the answers of the contender to the same issues
     * @throws DifferentAnswersException for the first answer that differs
     */
    public static void compare(Contender contender, List<Answer> expected, List<Answer> actual) {
        if (expected.size() != actual.size()) {
            throw new DifferentAnswersException(
                    contender + " gave " + actual.size() + " answers, but " + expected.size() + " were expected.");
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).agreesWith(actual.get(i))) {
                throw new DifferentAnswersException(contender + " gives another answer for issue " + (i + 1)
                        + ", so the costs cannot be compared.\n  expected: " + expected.get(i) + "\n  but got:  "
                        + actual.get(i)
                        + "\nMaybe a standard rule changed, and its copies in StandardReasons, HandWritten, EasyRules"
                        + " or DecisionModel did not.");
            }
        }
    }

    @Override
    public String toString() {
        return explanation.isEmpty() ? priority : priority + " " + explanation;
    }

    /** Everything except the name of the rules and the changes, which only one contender finds. */
    private static String explanation(Decision decision) {
        return new Decision(
                        decision.id(),
                        decision.title(),
                        decision.priority(),
                        decision.pinned(),
                        decision.ruled(),
                        decision.points(),
                        decision.reasons(),
                        decision.assumed(),
                        decision.derived(),
                        decision.uncertain(),
                        List.of(),
                        "")
                .toString();
    }
}
