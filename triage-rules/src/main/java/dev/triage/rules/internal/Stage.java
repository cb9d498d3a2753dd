package dev.triage.rules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Runs the rules of one stage on facts. Safe to share: each run is one of its own. */
final class Stage {

    /** What issues of a backlog have in common is far less than this. */
    private static final int MOST_REMEMBERED = 4_000;

    private final RuleBase rules;
    private final String name;

    /** The rules that look at one fact alone, in the order of the catalogue. */
    private final List<PlainRule> plain = new ArrayList<>();

    /** The other rules. */
    private final List<JoiningRule> joining = new ArrayList<>();

    /** The rules that look at one fact alone by what they look at, as far as anybody asked. */
    private final Map<Class<?>, List<PlainRule>> byFact = new ConcurrentHashMap<>();

    /** Which facts are likely to come up again in other runs. */
    private final Predicate<Object> recurring;

    /** The rules that fire for such a fact by itself. */
    private final Memory<Object, List<PlainRule>> firing = new Memory<>(MOST_REMEMBERED);

    /** Whether everything has to happen in a session: somebody watches, or a rule may do anything. */
    private final boolean always;

    Stage(RuleBase rules, String name) {
        this(rules, name, fact -> false);
    }

    /**
     * Prepares a stage.
     *
     * @param recurring says which facts are likely to come up again, so that it pays to remember what fires for them; they
     *     equal each other just if no rule can tell them apart
     */
    Stage(RuleBase rules, String name, Predicate<Object> recurring) {
        this.rules = rules;
        this.name = name;
        this.recurring = recurring;
        boolean open = rules.isObserved();
        for (LoadedRule rule : rules.in(name).rules()) {
            PlainRule alone = rule.isJava() ? null : PlainRule.of(rule);
            if (alone != null) {
                plain.add(alone);
            } else {
                joining.add(new JoiningRule(rule));
                open |= rule.isJava();
            }
        }
        this.always = open;
        if (open) {
            rules.stage(name); // what Drools refuses is told when the engine is made
        }
    }

    /** Its rules, if each looks at one fact alone; null otherwise. */
    @Nullable
    List<PlainRule> plainRules() {
        return always || !joining.isEmpty() ? null : plain;
    }

    /** The rules that look at this fact alone and fire for it, in the order of the catalogue. */
    List<PlainRule> firing(Object fact) {
        return recurring.test(fact) ? firing.of(fact, this::ask) : ask(fact);
    }

    private List<PlainRule> ask(Object fact) {
        List<PlainRule> fire = new ArrayList<>();
        for (PlainRule rule : plainRules(fact.getClass())) {
            if (rule.firesFor(fact)) {
                fire.add(rule);
            }
        }
        return fire;
    }

    private List<PlainRule> plainRules(Class<?> fact) {
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
        for (int i = 0; !takes && i < joining.size(); i++) {
            takes = joining.get(i).mayFire(facts);
        }
        return takes;
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
