package dev.triage.rules.internal.match;

import dev.triage.rules.internal.condition.Condition.Reading;
import dev.triage.rules.internal.memory.Memory;
import dev.triage.rules.internal.text.FirstWords;
import dev.triage.rules.internal.text.WordList;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Source;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules that may fire for a signal. Almost every title and every answer in a form is new, so what rules say of it cannot be
 * remembered; but which rules look at such signals at all can, and for which words of a title they look. Thread-safe.
 */
final class SignalRules {

    /** What all signals of a kind have in common. */
    private static final Set<Reading> COMMON = Set.of(
            new Reading(Signal.class, "source"),
            new Reading(Signal.class, "topic"),
            new Reading(Signal.class, "about"));

    /** What asks of the words of a title. */
    private static final Reading SAYS = new Reading(Signal.class, "says");

    /** So many signals are asked of all rules: a program that decides one issue is faster that way. */
    private static final int FIRST = 100;

    /** A backlog has some dozens of kinds. */
    private static final long MOST_BYTES = 1_000_000;

    private final Memory<Kind, Chosen> known = new Memory<>(MOST_BYTES, new Weight());

    /** About right is enough. */
    private int asked;

    /** The signals of one source with one topic. */
    private record Kind(Source source, String topic) {}

    /**
     * The rules that look at signals of a kind.
     *
     * @param rules the rules
     * @param wanted for each rule, the places of the lists of which a title must have a word
     * @param words finds the lists of which a title may have a word; null for other kinds
     */
    private record Chosen(
            List<StageRule> rules,
            List<BitSet> wanted,
            @Nullable FirstWords words) {

        static Chosen of(Signal signal, List<StageRule> all) {
            boolean title = signal.source() == Source.TITLE && signal.topic().equals(Signal.TITLE);
            List<StageRule> rules = new ArrayList<>();
            List<BitSet> wanted = new ArrayList<>();
            List<WordList> lists = new ArrayList<>();
            for (StageRule rule : all) {
                if (!rule.matcher().refuses(signal, COMMON)) {
                    BitSet own = new BitSet();
                    for (String[] words : title ? rule.matcher().wanted(SAYS) : List.<String[]>of()) {
                        own.set(lists.size());
                        lists.add(WordList.of(words));
                    }
                    rules.add(rule);
                    wanted.add(own);
                }
            }
            return new Chosen(rules, wanted, title ? FirstWords.of(lists) : null);
        }

        List<StageRule> mayFire(Signal signal) {
            if (words == null) {
                return rules;
            }
            BitSet there = words.in(signal.word());
            List<StageRule> some = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                if (all(wanted.get(i), there)) {
                    some.add(rules.get(i));
                }
            }
            return some;
        }

        private static boolean all(BitSet wanted, BitSet there) {
            int next = wanted.nextSetBit(0);
            while (next >= 0 && there.get(next)) {
                next = wanted.nextSetBit(next + 1);
            }
            return next < 0;
        }
    }

    /** No lambda: at the start of a program that costs more than a class. */
    private static final class Weight implements Memory.Weight<Kind, Chosen> {

        @Override
        public long bytes(Kind kind, Chosen chosen) {
            return 200 + 2L * kind.topic().length() + 16L * chosen.rules().size();
        }
    }

    /** Those of all rules that may fire for a fact. */
    List<StageRule> of(Object fact, List<StageRule> all) {
        if (all.isEmpty() || !(fact instanceof Signal signal) || ++asked <= FIRST) {
            return all;
        }
        Kind kind = new Kind(signal.source(), signal.topic());
        Chosen chosen = known.find(kind);
        if (chosen == null) {
            chosen = Chosen.of(signal, all);
            known.keep(kind, chosen);
        }
        return chosen.mayFire(signal);
    }
}
