package dev.triage.rules.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes rules ready for sessions of Drools. */
final class KieBases {

    private static final Logger LOG = LoggerFactory.getLogger(KieBases.class);

    private KieBases() {}

    /** The rules of a stage, ready. */
    static KieBase of(List<LoadedRule> rules) {
        Map<Model, List<Rule>> byModel = new LinkedHashMap<>();
        for (LoadedRule rule : rules) {
            byModel.computeIfAbsent(rule.model(), model -> new ArrayList<>()).add(rule.compiled());
        }
        List<Model> models = new ArrayList<>();
        byModel.forEach((model, ofModel) -> models.add(only(model, ofModel)));
        LOG.debug("Prepares {} rules for sessions", rules.size());
        // Not by KieServices: those are in the jar of the compiler, which nobody needs to run rules.
        return KieBaseBuilder.createKieBaseFromModel(models, RuleBaseFactory.newKnowledgeBaseConfiguration());
    }

    /** A model without the rules that were replaced or switched off. */
    private static Model only(Model model, List<Rule> rules) {
        ModelImpl some = new ModelImpl(model.getName())
                .withRules(rules)
                .withGlobals(model.getGlobals())
                .withQueries(model.getQueries());
        model.getTypeMetaDatas().forEach(some::addTypeMetaData);
        return some;
    }
}
