package dev.triage.rules.internal;

import dev.triage.model.Priority;
import dev.triage.model.Reason;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What rules say of assessments, remembered for all that give the same answers to their questions. Thread-safe. */
final class SharedRulings {

    /** There are far fewer different answers than assessments; this is room for most of those that come up. */
    private static final int MOST_REMEMBERED = 10_000;

    private final AskedQuestions questions;
    private final @Nullable Differences differences;
    private final Memory<Answers, Ruling> rulings = new Memory<>(MOST_REMEMBERED);

    /** The priorities alone, or null if there are too many questions. */
    private final @Nullable KnownPriorities priorities;

    /** The reasons that rules give, by their names. */
    private final Map<String, Reason> reasons = new ConcurrentHashMap<>();

    /** Prepares for these questions. */
    SharedRulings(AskedQuestions questions) {
        this.questions = questions;
        this.differences = questions.apart() ? new Differences(questions) : null;
        this.priorities =
                questions.apart() && questions.count() <= KnownPriorities.MOST_ANSWERS ? new KnownPriorities() : null;
    }

    /** What the rules are answered about an assessment. */
    Answers answers(Assessment assessment) {
        return Answers.of(questions, assessment);
    }

    /** What steps change about the answers, or null if that depends on other inputs. */
    @Nullable
    Differences differences() {
        return differences;
    }

    /**
     * The ruling on an assessment.
     *
     * @param answers what is answered about it
     * @param pinned what a person pinned
     * @param rules runs the rules, if they were not run for the same answers
     */
    Ruling of(Answers answers, @Nullable Priority pinned, Supplier<Ruling> rules) {
        Ruling ruling = known(answers, rules);
        return ruling.pinned() == pinned ? ruling : ruling.withPinned(pinned);
    }

    /**
     * The priority of an assessment by points and bounds.
     *
     * @param answers what is answered about it
     * @param rules runs the rules, if they were not run for the same answers
     */
    Priority ruled(Answers answers, Supplier<Ruling> rules) {
        if (priorities == null) {
            return known(answers, rules).ruled();
        }
        Priority known = priorities.find(answers.bits());
        if (known == null) {
            known = known(answers, rules).ruled();
            priorities.keep(answers.bits(), known);
        }
        return known;
    }

    private Ruling known(Answers answers, Supplier<Ruling> rules) {
        return rulings.of(answers, key -> shared(rules.get()));
    }

    /** The same with reasons that other rulings have, too, since all are remembered. */
    private Ruling shared(Ruling ruling) {
        List<Reason> shared = new ArrayList<>(ruling.reasons().size());
        for (Reason reason : ruling.reasons()) {
            Reason before = reasons.putIfAbsent(reason.rule(), reason);
            shared.add(before == null ? reason : before);
        }
        return new Ruling(ruling.ruled(), ruling.pinned(), ruling.points(), shared);
    }
}
