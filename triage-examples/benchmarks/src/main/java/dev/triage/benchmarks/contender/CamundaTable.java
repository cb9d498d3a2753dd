package dev.triage.benchmarks.contender;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Assumption;
import dev.triage.rules.vocabulary.Assessment;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/**
 * The DMN engine of Camunda 7 with the tables of {@link DecisionModel}. It gives the priority only: Java fills in the assumed
 * values before, and the result has no explanation.
 */
final class CamundaTable implements Peer {

    private static final List<Assumption> ASSUMPTIONS = List.of(
            StandardReasons.ASSUMED_USER_IMPACT,
            StandardReasons.ASSUMED_FUNCTIONAL_IMPACT,
            StandardReasons.ASSUMED_BRAND_IMPACT,
            StandardReasons.ASSUMED_COMPLEXITY,
            StandardReasons.ASSUMED_EFFORT,
            StandardReasons.ASSUMED_CATEGORIES,
            StandardReasons.ASSUMED_STATUS);

    private static final List<Priority> PRIORITIES = List.of(Priority.values());

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision = engine.parseDecision(
            "priority", new ByteArrayInputStream(DecisionModel.xml().getBytes(UTF_8)));

    @Override
    public Priority decide(Issue issue) {
        Worksheet worksheet = new Worksheet(issue);
        for (Assumption assumption : ASSUMPTIONS) {
            if (worksheet.unsaid(assumption.input())) {
                worksheet.assume(assumption);
            }
        }
        Number level = engine.evaluateDecision(decision, variables(worksheet.assessment()))
                .getSingleEntry();
        return PRIORITIES.get(level.intValue());
    }

    private static Map<String, Object> variables(Assessment it) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("leastUser", rank(it.leastUserImpact()));
        variables.put("mostUser", rank(it.mostUserImpact()));
        variables.put("leastFunctional", rank(it.leastFunctionalImpact()));
        variables.put("mostFunctional", rank(it.mostFunctionalImpact()));
        variables.put("leastBrand", rank(it.leastBrandImpact()));
        variables.put("mostBrand", rank(it.mostBrandImpact()));
        variables.put("leastComplexity", rank(it.leastComplexity()));
        variables.put("leastEffort", it.leastEffort());
        variables.put("categories", it.categories().stream().map(Category::name).toList());
        variables.put("status", it.status().label());
        Priority pinned = it.pinned();
        variables.put("pinned", pinned == null ? null : rank(pinned));
        return variables;
    }

    /** FEEL has no enums, so a level is the number of levels below it. */
    @SuppressWarnings("EnumOrdinal")
    private static int rank(Enum<?> level) {
        return level.ordinal();
    }
}
