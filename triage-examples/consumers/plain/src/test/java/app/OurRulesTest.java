package app;

import static dev.triage.rules.testkit.TriageAssertions.assertThatIssue;

import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.testkit.TriageProperties;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rules of a team, tested as docs/TESTING.md says. */
class OurRulesTest implements TriageProperties {

    private static final TriageEngine ENGINE =
            TriageEngine.builder().rules(Path.of("rules")).build();

    @Override
    public TriageEngine engine() {
        return ENGINE;
    }

    @Test
    void moneyCounts() {
        Issue issue = Issue.named("#1", "Idle servers").categories(Category.COST).build();

        assertThatIssue(issue).with(ENGINE).becauseOf("It costs money every day");
    }
}
