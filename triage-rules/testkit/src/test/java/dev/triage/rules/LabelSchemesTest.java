package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many labels of large projects the standard rules understand as a person would. */
class LabelSchemesTest {

    private static final Logger LOG = LoggerFactory.getLogger(LabelSchemesTest.class);

    private static final int PERCENT = 90;

    private final TriageEngine engine = TriageEngine.standard();

    @Test
    void mostLabelsOfLargeProjectsAreUnderstood() {
        Map<String, List<Boolean>> understood = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (SignalTables.Row row : SignalTables.rows("label-schemes.txt")) {
            Set<String> said = meanings(row.words());
            boolean right = row.meanings().isEmpty()
                    ? said.isEmpty()
                    : said.containsAll(row.meanings()) && priorities(said).equals(priorities(row.meanings()));
            understood
                    .computeIfAbsent(row.group(), project -> new ArrayList<>())
                    .add(right);
            if (!right) {
                others.add(row.group() + ", " + row.words() + ": " + row.meanings() + ", but understood as " + said);
            }
        }
        long all = understood.values().stream().mapToLong(List::size).sum();
        long right = all - others.size();
        understood.forEach((project, labels) -> LOG.info(
                "{}: {} of {} labels",
                project,
                labels.stream().filter(one -> one).count(),
                labels.size()));
        LOG.info("Understood {} of {} labels, {} %", right, all, right * 100 / all);

        assertThat(right * 100.0 / all).as("%s", String.join("\n", others)).isGreaterThanOrEqualTo(PERCENT);
        assertThat(understood).hasSize(10);
    }

    @Test
    void noLabelThatSaysNothingMeansAnything() {
        for (SignalTables.Row row : SignalTables.rows("label-schemes.txt")) {
            if (row.meanings().isEmpty()) {
                assertThat(meanings(row.words())).as(row.words()).isEmpty();
            }
        }
    }

    private Set<String> meanings(String label) {
        return SignalTables.meanings(
                engine, Issue.named("#1", "Thing").labels(label).build());
    }

    private static Set<String> priorities(Set<String> meanings) {
        return meanings.stream().filter(one -> one.startsWith("priority")).collect(Collectors.toSet());
    }
}
