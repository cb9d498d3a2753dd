package dev.triage.rules.internal;

import dev.triage.model.Priority;
import dev.triage.model.decision.Reason;
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

    /** Numbers for the answers, or null if there are too many. */
    private final @Nullable Numbering numbering;

    /** By the number of an assessment, or by the answers about it. */
    private final Memory<Object, Ruling> rulings = new Memory<>(MOST_REMEMBERED);

    /** The reasons that rules give, by their names. */
    private final Map<String, Reason> reasons = new ConcurrentHashMap<>();

    /** Prepares for these questions. */
    SharedRulings(AskedQuestions questions) {
        this.questions = questions;
        this.numbering = Numbering.of(questions);
    }

    /** Numbers for the answers about assessments, or null if there are too many. */
    @Nullable
    Numbering numbering() {
        return numbering;
    }

    /**
     * The ruling on an assessment.
     *
     * @param rules runs the rules, if they were not run for the same answers
     */
    Ruling of(Assessment assessment, Supplier<Ruling> rules) {
        Ruling ruling = rulings.of(key(assessment), key -> shared(rules.get()));
        Priority pinned = assessment.pinned();
        return ruling.pinned() == pinned ? ruling : ruling.withPinned(pinned);
    }

    private Object key(Assessment assessment) {
        int number = numbering == null ? Numbering.NONE : numbering.of(assessment);
        return number == Numbering.NONE ? questions.answers(assessment) : (Object) number;
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
