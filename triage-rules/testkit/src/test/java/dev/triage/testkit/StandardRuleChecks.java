package dev.triage.testkit;

import dev.triage.io.ReadResult;
import dev.triage.io.documents.Documents;
import dev.triage.model.Issue;
import dev.triage.model.Person;
import dev.triage.model.decision.Decision;
import dev.triage.rules.BacklogTally;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.SignalMeaning;
import dev.triage.testkit.coverage.RuleCoverage;
import dev.triage.testkit.table.CaseTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the standard rules are held to, each of which notices other mistakes. */
final class StandardRuleChecks {

    private static final Path FOLDER = Path.of("../src/test/resources/dev/triage/rules");
    private static final Path SAMPLES = Path.of("../../triage-examples/samples");

    static final CaseTable CASES = CaseTable.in(FOLDER.resolve("cases.md"));
    private static final List<Issue> COMBINATIONS = StandardCombinations.issues();

    private StandardRuleChecks() {}

    /** The standard rules with all that they can look at: labels that stand for something, and people. */
    static TriageEngine engine() {
        return TriageEngine.builder()
                .rules(FOLDER.resolve("words"))
                .roster(List.of(
                        new Person("Ada", List.of("SQL"), List.of("Ledger")),
                        new Person("Ben", List.of("SQL", "Java"), List.of()),
                        new Person("Cy", List.of(), List.of("Ledger")),
                        new Person("Al", List.of(), List.of("Shed")),
                        new Person("Di", List.of("Rust", "Java", "SQL"), List.of("Engine"))))
                .build();
    }

    static void cases(TriageEngine engine) {
        CASES.check(engine);
    }

    static void decisions(TriageEngine engine) {
        Baseline.check(FOLDER.resolve("decisions.md"), engine, COMBINATIONS);
    }

    static void sound(TriageEngine engine) {
        COMBINATIONS.forEach(issue -> {
            Decision decision = engine.decide(issue);
            SoundDecision.hasOnePriority(decision);
            SoundDecision.canBeRedone(decision);
        });
    }

    /** Bounds that the sum keeps anyway show here only. */
    static void firings(TriageEngine engine) {
        RuleCoverage coverage = RuleCoverage.of(engine).inStages("interpret", "assess", "prioritise");
        coverage.engine().decide(COMBINATIONS);
        Baseline.compare(FOLDER.resolve("firings.txt"), coverage.firings());
    }

    static void labels(TriageEngine engine) {
        Baseline.checkReport(FOLDER.resolve("labels.txt"), engine, StandardBacklogs.labels());
    }

    /** What each signal means that means anything. */
    static void signals(TriageEngine engine) {
        List<String> lines = new ArrayList<>();
        StandardSignals.issues().forEach(issue -> {
            for (SignalMeaning signal : engine.signals(issue)) {
                String senses = signal.senses().stream()
                        .map(sense -> (sense.clear() ? "" : "perhaps ") + sense.meaning())
                        .collect(Collectors.joining("; "));
                if (!senses.isEmpty()) {
                    String words = signal.scale() == null
                            ? signal.words()
                            : signal.scale().toString();
                    lines.add(signal.source() + " " + words + ": " + senses);
                }
            }
        });
        Baseline.compare(FOLDER.resolve("signals.txt"), lines);
    }

    static void texts(TriageEngine engine) {
        Baseline.checkReport(FOLDER.resolve("texts.txt"), engine, StandardBacklogs.texts());
    }

    static void places(TriageEngine engine) {
        Baseline.checkReport(FOLDER.resolve("places.txt"), engine, StandardBacklogs.places());
    }

    static void inputs(TriageEngine engine) {
        Baseline.checkReport(FOLDER.resolve("inputs.txt"), engine, StandardBacklogs.inputs());
    }

    static void wholes(TriageEngine engine) {
        Baseline.checkReports(FOLDER.resolve("wholes.txt"), engine, StandardBacklogs.wholes());
    }

    static void patterns(TriageEngine engine) {
        Baseline.checkReports(FOLDER.resolve("patterns.txt"), engine, StandardBacklogs.patterns());
    }

    /** The same, of backlogs that were counted by the right rules. */
    static Consumer<TriageEngine> patternsOf(TriageEngine right) {
        Map<String, BacklogTally> tallies = Baseline.tallies(right, StandardBacklogs.patterns());
        return engine -> Baseline.checkTallies(FOLDER.resolve("patterns.txt"), engine, tallies);
    }

    static void samples(TriageEngine engine) {
        Baseline.checkReport(FOLDER.resolve("samples.txt"), engine, sample());
    }

    static Path survivors() {
        return FOLDER.resolve("survivors.txt");
    }

    private static List<Issue> sample() {
        ReadResult.Collector found = new ReadResult.Collector();
        Documents.read(SAMPLES, found);
        return found.result().issues();
    }
}
