package dev.triage.rules.internal.decide;

import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import dev.triage.rules.catalogue.SignalMeaning;
import dev.triage.rules.internal.match.Stages;
import dev.triage.rules.internal.memory.Memory;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides on issues: assesses, prioritises, and remembers. Where rules look at nothing but what an issue states and what its
 * words stand for, issues that are equal in that share their decision in all but the name. Immutable but for what it
 * remembers, and thread-safe.
 */
public final class Decider {

    /** A backlog has some hundred different combinations of levels; this is enough for an organisation. */
    private static final long MOST_BYTES = 16_000_000;

    /** Stands for the issue where only its inputs count. */
    private static final Issue ANY = Issue.named("#0", "Any issue").build();

    private final RuleBase rules;
    private final Assessor assessor;
    private final Prioritiser prioritiser;
    private final ChangeSearch changes;

    /** The decisions on issues that state this, or null if rules look at more than that. */
    private final @Nullable Memory<DecisionKey, Known> memory;

    private final @Nullable OpenQuestions open;

    /**
     * Makes a decider.
     *
     * @param rules the rules
     * @param stages runs them for decisions
     * @param trials runs them for finding what would change a decision
     */
    public Decider(RuleBase rules, Stages stages, Stages trials) {
        this.rules = rules;
        this.assessor = new Assessor(rules, stages);
        this.prioritiser = new Prioritiser(rules, stages);
        this.changes = new ChangeSearch(trials == stages ? prioritiser : new Prioritiser(rules, trials));
        this.open = OpenQuestions.of(assessor.openQuestions(), prioritiser.openQuestions(), rules);
        this.memory = open == null ? null : new Memory<>(MOST_BYTES, new Weight());
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
        IssueWords words = assessor.words(issue);
        if (memory == null || open == null || !open.answerable(words.meanings())) {
            return decide(issue, assessor.assess(issue, words));
        }
        DecisionKey stated = DecisionKey.of(issue, words.meanings(), open.answers(issue));
        Known known = memory.find(stated);
        if (known == null) {
            Assessed assessed = assessor.assess(issue, words);
            Decision first = ruled(ANY, assessed);
            known = new Known(
                    open.none() ? withChanges(first, assessed.assessment(), ANY) : first, assessed.assessment());
            memory.keep(stated, known);
        }
        Decision decision = known.decision().about(issue.id(), issue.title());
        return open.none() ? decision : withChanges(decision, known.assessment(), issue);
    }

    /** Decides on an issue whose inputs all have a value. */
    public Decision decide(Issue issue, Assessed assessed) {
        return withChanges(ruled(issue, assessed), assessed.assessment(), assessed.issue());
    }

    private Decision withChanges(Decision decision, Assessment assessment, Issue issue) {
        // Where rules ask nothing of the issue, it need not be kept for it.
        Issue asked = open != null && open.none() ? ANY : issue;
        return decision.withChanges(changes.later(assessment, asked, decision.ruled()));
    }

    private Decision ruled(Issue issue, Assessed assessed) {
        Ruling ruling = prioritiser.prioritise(assessed.assessment(), assessed.issue());
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
                List.of(),
                rules.version());
    }

    /**
     * A decision on some issue.
     *
     * @param decision what is the same for all issues with the same inputs and answers
     * @param assessment their inputs
     */
    private record Known(Decision decision, Assessment assessment) {}

    /** No lambda: at the start of a program that costs more than a class. */
    private static final class Weight implements Memory.Weight<DecisionKey, Known> {

        @Override
        public long bytes(DecisionKey stated, Known known) {
            Decision decision = known.decision();
            long bytes = 900
                    + stated.answers() / Byte.SIZE
                    + 8L * decision.reasons().size()
                    + 120L * decision.assumed().size();
            for (Derivation derivation : decision.derived()) {
                bytes += 150
                        + 2L
                                * (derivation.value().length()
                                        + derivation.signal().length());
            }
            for (Category category : stated.categories()) {
                bytes += 50 + 2L * category.name().length();
            }
            for (Meaning meaning : stated.meanings()) {
                bytes += 150 + 2L * (meaning.value().length() + meaning.signal().length());
            }
            return bytes;
        }
    }
}
