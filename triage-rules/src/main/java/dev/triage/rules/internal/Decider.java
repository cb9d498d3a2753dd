package dev.triage.rules.internal;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Change;
import dev.triage.model.decision.Decision;
import dev.triage.rules.SignalMeaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides on issues. Where nothing but the stated levels of an issue can matter, two issues with equal ones share their
 * decision in all but the name; whatever looks further is asked each time. Immutable but for what it remembers, and
 * thread-safe.
 */
public final class Decider {

    private final RuleBase rules;
    private final Assessor assessor;
    private final Prioritiser prioritiser;

    /** Finds what would change a decision, or null if nobody wants to know. */
    private final @Nullable ChangeSearch changes;

    /** A decision on an issue that states these inputs, or null if rules look at more than that. */
    private final @Nullable Memory<StatedInputs, Decision> memory;

    /**
     * Makes a decider.
     *
     * @param rules the rules that decide
     * @param alternatives the rules that say what would change a decision, or null if nothing shall
     */
    public Decider(RuleBase rules, @Nullable RuleBase alternatives) {
        this.rules = rules;
        this.assessor = new Assessor(rules);
        this.prioritiser = new Prioritiser(rules);
        this.changes = alternatives == null
                ? null
                : new ChangeSearch(alternatives == rules ? prioritiser : new Prioritiser(alternatives));
        boolean closed = assessor.closed() && prioritiser.closed() && (changes == null || changes.closed());
        this.memory = closed ? new Memory<>(Prioritiser.MOST_REMEMBERED) : null;
    }

    /** Gives every input of an issue a value. */
    public Assessed assess(Issue issue) {
        return assessor.assess(issue);
    }

    /** What is known of the signals of an issue, whether it counts or not. */
    public List<SignalMeaning> meanings(Issue issue) {
        return assessor.meanings(issue);
    }

    /** Decides on an issue. */
    public Decision decide(Issue issue) {
        if (memory == null || !assessor.closed(issue)) {
            return decide(issue, assess(issue));
        }
        Decision known = memory.of(StatedInputs.of(issue), inputs -> decide(issue, assess(issue)));
        return new Decision(
                issue.id(),
                issue.title(),
                known.priority(),
                known.pinned(),
                known.ruled(),
                known.points(),
                known.reasons(),
                known.assumed(),
                known.derived(),
                known.uncertain(),
                known.changes(),
                known.ruleBase());
    }

    /** Decides on an issue whose inputs all have a value. */
    public Decision decide(Issue issue, Assessed assessed) {
        Ruling ruling = prioritiser.prioritise(assessed.assessment(), assessed.issue());
        List<Change> alternatives =
                changes == null ? List.of() : changes.around(assessed.assessment(), assessed.issue(), ruling.ruled());
        Priority pinned = ruling.pinned();
        return new Decision(
                issue.id(),
                issue.title(),
                pinned == null ? ruling.ruled() : pinned,
                pinned,
                ruling.ruled(),
                ruling.points(),
                ruling.reasons(),
                assessed.assumed(),
                assessed.derived(),
                assessed.uncertain(),
                alternatives,
                rules.version());
    }
}
