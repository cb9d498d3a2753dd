package dev.triage.testkit;

import dev.triage.rules.TriageEngine;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the standard rules say changes on purpose only. */
class StandardRulesBaselineTest {

    @TestFactory
    Stream<DynamicTest> decidesAsAPersonWould() {
        return StandardRuleChecks.CASES.run(TriageEngine.standard());
    }

    @TestFactory
    Stream<DynamicTest> saysWhatTheFilesSay() {
        TriageEngine engine = StandardRuleChecks.engine();
        Map<String, Consumer<TriageEngine>> checks = Map.of(
                "decisions", StandardRuleChecks::decisions,
                "firings", StandardRuleChecks::firings,
                "labels", StandardRuleChecks::labels,
                "signals", StandardRuleChecks::signals,
                "texts", StandardRuleChecks::texts,
                "places", StandardRuleChecks::places,
                "inputs", StandardRuleChecks::inputs,
                "wholes", StandardRuleChecks::wholes,
                "patterns", StandardRuleChecks::patterns,
                "samples", StandardRuleChecks::samples);
        return List.copyOf(checks.keySet()).stream()
                .sorted()
                .map(name ->
                        DynamicTest.dynamicTest(name, () -> checks.get(name).accept(engine)));
    }
}
