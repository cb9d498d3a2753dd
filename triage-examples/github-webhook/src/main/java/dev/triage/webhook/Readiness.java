package dev.triage.webhook;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import dev.triage.model.tracked.Tracked;
import dev.triage.rules.TriageEngine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the rules in use decide at all. It is tried once for each state of the rules, on issues of this class: no sender of
 * an event has an influence on it. Thread-safe.
 */
final class Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    /** One that states nothing, and one that states much. */
    private static final List<Issue> SAMPLES = List.of(
            Issue.named("#1", "A sample").build(),
            Issue.named("#2", "Login fails for all users after the update")
                    .labels("bug", "severity: high", "area/login")
                    .status("Open")
                    .impact(UserImpact.HIGH, FunctionalImpact.PARTIAL, BrandImpact.MEDIUM)
                    .categories(Category.BUG, Category.SECURITY)
                    .components(List.of("Login"))
                    .complexity(Complexity.MODERATE_EFFORT)
                    .effort(3)
                    .tracked(Tracked.builder()
                            .type("Bug")
                            .milestone("1.0")
                            .reactions(5)
                            .comments(7)
                            .build())
                    .build());

    private volatile @Nullable Tried last;

    /** What came of the rules. */
    private record Tried(String ruleBase, boolean good) {}

    /** Whether an engine decides the samples. */
    boolean ready(TriageEngine engine) {
        Tried known = last;
        if (known == null || !known.ruleBase().equals(engine.ruleBase())) {
            known = new Tried(engine.ruleBase(), decides(engine));
            last = known;
        }
        return known.good();
    }

    private static boolean decides(TriageEngine engine) {
        try {
            SAMPLES.forEach(engine::decide);
            return true;
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.error("The rules do not decide a sample issue, so the server is not ready: {}", failed.getMessage());
            return false;
        }
    }
}
