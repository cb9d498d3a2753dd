package dev.triage.rules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs the rules of one stage on facts. Safe to share: each run is one of its own. */
final class Stage {

    private final RuleBase rules;
    private final String name;

    /** The rules that look at one fact alone, in the order of the catalogue. */
    private final List<PlainRule> plain = new ArrayList<>();

    /** The facts without which each of the other rules cannot fire. */
    private final List<List<Class<?>>> needed = new ArrayList<>();

    /** The rules that look at one fact alone by what they look at, as far as anybody asked. */
    private final Map<Class<?>, List<PlainRule>> byFact = new ConcurrentHashMap<>();

    /** Whether everything has to happen in a session: somebody watches, or a rule may do anything. */
    private final boolean always;

    Stage(RuleBase rules, String name) {
        this.rules = rules;
        this.name = name;
        boolean open = rules.isObserved();
        for (LoadedRule rule : rules.in(name).rules()) {
            PlainRule alone = rule.isJava() ? null : PlainRule.of(rule);
            if (alone != null) {
                plain.add(alone);
            } else {
                needed.add(factsNeeded(rule.compiled().getView(), new ArrayList<>()));
                open |= rule.isJava();
            }
        }
        this.always = open;
    }

    /** All facts of which one has to be there. */
    private static List<Class<?>> factsNeeded(Condition view, List<Class<?>> found) {
        if (view.getType() == Condition.Type.PATTERN) {
            found.add(((Pattern<?>) view).getPatternVariable().getType());
        } else if (view.getType() == Condition.Type.AND) {
            view.getSubConditions().forEach(part -> factsNeeded(part, found));
        }
        return found;
    }

    /** Its rules, if each looks at one fact alone; null otherwise. */
    @Nullable
    List<PlainRule> plainRules() {
        return always || !needed.isEmpty() ? null : plain;
    }

    /** The rules that look at facts of this class, and at one of them alone. */
    List<PlainRule> plainRules(Class<?> fact) {
        List<PlainRule> known = byFact.get(fact);
        if (known == null) {
            List<PlainRule> some = new ArrayList<>();
            for (PlainRule rule : plain) {
                if (rule.type().isAssignableFrom(fact)) {
                    some.add(rule);
                }
            }
            known = List.copyOf(some);
            byFact.put(fact, known);
        }
        return known;
    }

    /** Whether a rule could fire for these facts that looks at more than one of them. */
    boolean takesSession(List<Object> facts) {
        boolean takes = always;
        for (int i = 0; !takes && i < needed.size(); i++) {
            takes = allThere(needed.get(i), facts);
        }
        return takes;
    }

    private static boolean allThere(List<Class<?>> needed, List<Object> facts) {
        for (Class<?> type : needed) {
            boolean there = false;
            for (int i = 0; !there && i < facts.size(); i++) {
                there = type.isInstance(facts.get(i));
            }
            if (!there) {
                return false;
            }
        }
        return true;
    }

    /** A session on all its rules. */
    Session open() {
        return new Session(rules, rules.stage(name));
    }

    /** Takes which rules fire, for nobody to read. */
    FiredRules nobody() {
        return new FiredRules(rules);
    }

    /**
     * Runs something that adds facts and lets rules fire.
     *
     * @param fired is told which
     * @throws dev.triage.rules.RuleFailedException if a rule throws, or fires for ever
     */
    void run(FiredRules fired, Consumer<StageRun> work) {
        StageRun run = new StageRun(this, fired);
        try {
            work.accept(run);
        } finally {
            run.end();
        }
    }
}
