package dev.triage.plainkie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.io.ReadResult;
import dev.triage.io.documents.Documents;
import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Reason;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.kie.TriageListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** The same priorities, scores and reasons in a session of plain KIE as from the engine. */
class PlainKieTest {

    private static final Path SAMPLES = Path.of("../samples");
    private static final KieContainer CONTAINER = KieServices.get().getKieClasspathContainer();
    private static final KieSession SESSION = CONTAINER.newKieSession("shop");
    private static final TriageListener TRIAGE = TriageListener.listenTo(SESSION);
    private static final TriageEngine ENGINE = TriageEngine.builder()
            .rules(Path.of("src/main/resources/dev/triage/plainkie"))
            .build();

    @AfterAll
    static void end() {
        SESSION.dispose();
    }

    @Test
    void theSamplesGetTheSameDecisions() {
        List<Issue> issues = samples();

        assertThat(issues).hasSizeGreaterThan(20);
        for (Issue issue : issues) {
            assertSame(TRIAGE.decide(issue), ENGINE.decide(issue));
        }
    }

    @Test
    void aRuleOfTheProgramCounts() {
        Issue issue =
                Issue.named("#1", "Idle servers").categories(Category.COST).build();

        assertThat(TRIAGE.decide(issue).reasons()).extracting(Reason::rule).contains("Money is lost every day");
        assertThat(SESSION.getFactCount()).isZero();
    }

    @Test
    void itsKieBaseHasANameOfItsOwn() {
        assertThat(CONTAINER.getKieBaseNames()).containsExactlyInAnyOrder("shop", "dev.triage.standard");
    }

    @Test
    void aKieBaseWithoutTheStandardRulesIsRefused() {
        KieBase base =
                new KieHelper().addContent("package other", ResourceType.DRL).build();

        assertThatThrownBy(() -> TriageListener.listenTo(base.newKieSession()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("includes=\"dev.triage.standard\"");
    }

    private static void assertSame(Decision one, Decision other) {
        assertThat(one.priority()).as(other.id()).isEqualTo(other.priority());
        assertThat(one.points()).as(other.id()).isEqualTo(other.points());
        assertThat(one.reasons().stream().map(Reason::rule))
                .as(other.id())
                .containsExactlyElementsOf(
                        other.reasons().stream().map(Reason::rule).toList());
        assertThat(one.assumed()).as(other.id()).isEqualTo(other.assumed());
        assertThat(one.derived()).as(other.id()).isEqualTo(other.derived());
    }

    private static List<Issue> samples() {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            ReadResult.Collector read = new ReadResult.Collector();
            files.filter(Files::isRegularFile).sorted().forEach(file -> Documents.read(file, read));
            return read.result().issues();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
