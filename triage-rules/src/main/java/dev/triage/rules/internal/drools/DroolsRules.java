package dev.triage.rules.internal.drools;

import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rules that run in sessions of Drools, made ready when a session is first opened. Thread-safe. */
public final class DroolsRules {

    private static final Logger LOG = LoggerFactory.getLogger(DroolsRules.class);

    /** A package of our own, so that no rules of the program that embeds us are meant. */
    private static final String PACKAGE = "dev.triage.session";

    private final List<Rule> rules;
    private final @Nullable RuleListener listener;
    private final Map<String, Rule> byName = new LinkedHashMap<>();
    private volatile @Nullable KieBase ready;

    /**
     * Takes rules.
     *
     * @param rules the rules; no two of the same name
     * @param listener hears what they ask, or null if nothing listens
     */
    public DroolsRules(List<Rule> rules, @Nullable RuleListener listener) {
        this.rules = List.copyOf(rules);
        this.listener = listener;
        for (Rule rule : rules) {
            byName.put(rule.name(), rule);
        }
    }

    /** Makes them ready. */
    public synchronized void prepare() {
        if (ready != null) {
            return;
        }
        LOG.debug("Prepares {} rules for sessions", rules.size());
        RuleMaker maker = new RuleMaker(PACKAGE, listener);
        Map<Model, List<org.drools.model.Rule>> compiled = new LinkedHashMap<>();
        for (Rule rule : rules) {
            if (rule.compiled() instanceof DroolsRule made) {
                compiled.computeIfAbsent(made.model(), model -> new ArrayList<>())
                        .add(made.rule());
            } else {
                maker.add(rule);
            }
        }
        List<Model> models = new ArrayList<>();
        models.add(maker.model());
        compiled.forEach((model, some) -> models.add(only(model, some)));
        // Not by KieServices: those are in the jar of the compiler, which running rules does not need.
        ready = KieBaseBuilder.createKieBaseFromModel(models, RuleBaseFactory.newKnowledgeBaseConfiguration());
    }

    /**
     * Opens a session.
     *
     * @param told is told which rules fire
     */
    public Session open(Session.Listener told) {
        KieBase base = ready;
        if (base == null) {
            prepare();
            base = java.util.Objects.requireNonNull(ready, "ready");
        }
        return new Session(byName, base, told);
    }

    /** A model without the rules that were replaced or switched off. */
    private static Model only(Model model, List<org.drools.model.Rule> rules) {
        ModelImpl some = new ModelImpl(model.getName())
                .withRules(rules)
                .withGlobals(model.getGlobals())
                .withQueries(model.getQueries());
        model.getTypeMetaDatas().forEach(some::addTypeMetaData);
        return some;
    }
}
