package dev.triage.rules.internal.observe;

import dev.triage.rules.RuleDescription;
import dev.triage.rules.RuleProblem;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.Trust;
import dev.triage.rules.internal.EngineMaker;
import dev.triage.rules.internal.EngineRules;
import dev.triage.rules.internal.LoadedRule;
import dev.triage.rules.internal.RuleBase;
import dev.triage.rules.internal.RuleMaker;
import dev.triage.rules.internal.StandardRules;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.team.ReadRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An engine that decides as another one does, and whose rules are watched. The other one is not touched, so that nobody
 * pays for being watched who is not. Safe to share.
 *
 * <p>Rules are made anew of what was read of them; standard rules are read for that, which means the same as compiling
 * them. Of a rule that goes beyond the vocabulary only the firings are seen.
 */
public final class ObservedRules {

    private final Map<String, ObservedRule> rules = new LinkedHashMap<>();
    private final TriageEngine engine;

    /**
     * Watches the rules of an engine.
     *
     * @param engine the engine, which goes on as before
     * @param explainChanges whether decisions say what would change them, for which unwatched rules are asked
     */
    public ObservedRules(TriageEngine engine, boolean explainChanges) {
        RuleBase base = EngineRules.of(engine);
        Map<String, RuleMaker> makers = new HashMap<>();
        List<LoadedRule> watched = new ArrayList<>();
        for (LoadedRule rule : base.rules()) {
            RuleDescription description = rule.description();
            ObservedRule observed = new ObservedRule(description);
            rules.put(description.name(), observed);
            Condition condition = condition(rule);
            if (condition == null) {
                watched.add(rule);
            } else {
                RuleMaker maker = makers.computeIfAbsent(
                        description.stage(), stage -> new RuleMaker("dev.triage.observed." + stage));
                watched.add(new LoadedRule(
                        description,
                        maker.rule(description.name(), observed.observe(condition)),
                        maker.model(),
                        condition));
            }
        }
        this.engine = EngineMaker.like(
                engine,
                base.observed(
                        watched, rule -> Objects.requireNonNull(rules.get(rule)).fired()),
                explainChanges ? base : null);
    }

    /** The engine whose rules are watched. */
    public TriageEngine engine() {
        return engine;
    }

    /** The rules, in the order of the catalogue. */
    public Collection<ObservedRule> rules() {
        return Collections.unmodifiableCollection(rules.values());
    }

    /** The rule of this name, or null. */
    public @Nullable ObservedRule rule(String name) {
        return rules.get(name);
    }

    private static @Nullable Condition condition(LoadedRule rule) {
        if (rule.condition() != null) {
            return rule.condition();
        }
        LoadedRule read = Standard.READ.get(rule.description().name());
        if (read == null
                || !read.description().file().equals(rule.description().file())
                || read.description().line() != rule.description().line()) {
            return null;
        }
        return read.condition();
    }

    /** Read when somebody first watches rules. */
    private static final class Standard {

        static final Map<String, LoadedRule> READ = read();

        private static Map<String, LoadedRule> read() {
            List<RuleProblem> problems = new ArrayList<>();
            Map<String, LoadedRule> read = new HashMap<>();
            ReadRules.of(StandardRules.files(), Trust.RESTRICTED, problems)
                    .forEach(rule -> read.put(rule.description().name(), rule));
            return problems.isEmpty() ? read : Map.of();
        }
    }
}
