package dev.triage.springboot;

import dev.triage.rules.TriageEngine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Which rules decide. Refused rules are a detail: the service decides on, by the last valid ones. */
@Component
class RulesHealth implements HealthIndicator {

    private final CurrentEngine engines;
    private final RuleChanges changes;

    RulesHealth(CurrentEngine engines, RuleChanges changes) {
        this.engines = engines;
        this.changes = changes;
    }

    @Override
    public Health health() {
        TriageEngine engine = engines.get();
        Health.Builder health = Health.up()
                .withDetail("ruleBase", engine.ruleBase())
                .withDetail("rules", engine.catalogue().size());
        String problems = changes.problems();
        if (!problems.isEmpty()) {
            health.withDetail("refused", problems);
        }
        return health.build();
    }
}
