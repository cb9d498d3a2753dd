package dev.triage.rules.internal.match;

import dev.triage.rules.internal.drools.DroolsRules;
import dev.triage.rules.internal.failure.GivenUp;
import dev.triage.rules.internal.memory.Memory;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules of one stage.
 *
 * <p>Whether a rule fires is asked of its condition, fact by fact ({@link Matcher}). Rules that join facts run in a
 * session of Drools, which is opened only if one of them could fire. If a rule of the stage goes beyond the vocabulary, all
 * rules of the stage run in that session, since such a rule may change what the others see. The same rules fire either way.
 */
final class MatchedStage implements Stage {

    /** What issues of a backlog have in common is far less than this. */
    private static final long MOST_BYTES = 8_000_000;

    private final List<Rule> rules;
    private final @Nullable RuleListener listener;

    /** The rules of the vocabulary, in the order of the catalogue. */
    private final List<StageRule> vocabulary = new ArrayList<>();

    /** Those of them that look at one fact alone. */
    private final List<StageRule> single = new ArrayList<>();

    /** Those that look at several facts, or at what is not there, without relating facts that they fire for. */
    private final List<StageRule> several = new ArrayList<>();

    /** Those that relate facts that they fire for to each other. */
    private final List<StageRule> joining = new ArrayList<>();

    /** Whether a rule goes beyond the vocabulary. */
    private final boolean java;

    private final @Nullable DroolsRules drools;

    /** The rules that look at one fact alone by the type of that, as far as it was asked for. */
    private final Map<Class<?>, List<StageRule>> byFact = new ConcurrentHashMap<>();

    private final SignalRules signals = new SignalRules();

    /** Which facts are likely to come up again in other runs. */
    private final @Nullable Predicate<Object> recurring;

    /** The rules that fire for such a fact by itself; null if none is likely to come up again. */
    private final @Nullable Memory<Object, List<StageRule>> firing;

    /**
     * Prepares a stage.
     *
     * @param rules its rules, in the order of the catalogue
     * @param listener hears what rules ask and which fire; then nothing is remembered. Null if nothing listens.
     * @param recurring says which facts are likely to come up again, or null if none are
     */
    MatchedStage(List<Rule> rules, @Nullable RuleListener listener, @Nullable Predicate<Object> recurring) {
        this.rules = List.copyOf(rules);
        this.listener = listener;
        this.recurring = recurring;
        this.firing = recurring == null || listener != null ? null : new Memory<>(MOST_BYTES, MatchedStage::bytes);
        List<Rule> inSession = new ArrayList<>();
        boolean beyond = false;
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            StageRule read = rule.isJava() ? null : new StageRule(rule, i, listener);
            if (read == null) {
                beyond = true;
                continue;
            }
            vocabulary.add(read);
            if (read.matcher().looksAtOneFact()) {
                single.add(read);
            } else if (read.matcher().joins()) {
                joining.add(read);
                inSession.add(rule);
            } else {
                several.add(read);
            }
        }
        this.java = beyond;
        this.drools = beyond || !inSession.isEmpty() ? new DroolsRules(beyond ? rules : inSession, listener) : null;
        if (beyond && drools != null) {
            drools.prepare(); // what Drools refuses is told when the engine is made
        }
    }

    // Rules that go beyond the vocabulary may do anything, and of rules that are listened to every firing is an answer.
    @Override
    public @Nullable List<OpenQuestion> openQuestions(Set<Class<?>> facts) {
        if (listener != null || java) {
            return null;
        }
        List<OpenQuestion> open = new ArrayList<>();
        for (StageRule rule : vocabulary) {
            List<OpenQuestion> asked = rule.matcher().openQuestions(facts);
            if (asked == null) {
                return null;
            }
            open.addAll(asked);
        }
        return open;
    }

    @Override
    public boolean looksAtEachAlone(Class<?> fact) {
        boolean alone = listener == null && !java;
        for (StageRule rule : vocabulary) {
            alone = alone && (rule.matcher().looksAtOneFact() || !rule.matcher().looksAt(fact));
        }
        return alone;
    }

    /** The rules that look at several facts, or at what is not there. */
    List<StageRule> several() {
        return several;
    }

    /** The rules that look at this fact alone and fire for it, in the order of the catalogue. */
    List<StageRule> firing(Object fact) {
        return firing != null && recurring != null && recurring.test(fact) ? firing.of(fact, this::ask) : ask(fact);
    }

    private static long bytes(Object fact, List<StageRule> rules) {
        return 200 + 2L * fact.toString().length() + 8L * rules.size();
    }

    private List<StageRule> ask(Object fact) {
        GivenUp.ifInterrupted();
        List<StageRule> fire = new ArrayList<>();
        List<StageRule> all = single(fact.getClass());
        List<StageRule> asked = listener == null ? signals.of(fact, all) : all;
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).matcher().finds(fact)) {
                fire.add(asked.get(i));
            }
        }
        return fire;
    }

    private List<StageRule> single(Class<?> fact) {
        List<StageRule> known = byFact.get(fact);
        if (known == null) {
            List<StageRule> some = new ArrayList<>();
            for (StageRule rule : single) {
                if (rule.matcher().type(0).isAssignableFrom(fact)) {
                    some.add(rule);
                }
            }
            known = List.copyOf(some);
            byFact.put(fact, known);
        }
        return known;
    }

    /** Whether all rules run in a session. */
    boolean runsInSession() {
        return java;
    }

    /** The rules that take a session for these facts, or null if none of them could fire. */
    @Nullable
    DroolsRules session(List<Object> facts) {
        boolean takes = java;
        for (int i = 0; !takes && i < joining.size(); i++) {
            takes = joining.get(i).matcher().mayFind(facts);
        }
        return takes ? drools : null;
    }

    /** Where a rule stands in the catalogue, among those of the stage. */
    @SuppressWarnings("ReferenceEquality") // a session gives back the very rules that it was given
    int position(Rule rule) {
        int position = 0;
        while (rules.get(position) != rule) {
            position++;
        }
        return position;
    }

    /** Tells the listener, if there is one. */
    void fired(Firing firing) {
        if (listener != null) {
            listener.fired(firing.rule());
        }
    }

    @Override
    public StageRun start(Firings fired) {
        return new MatchedRun(this, fired);
    }
}
