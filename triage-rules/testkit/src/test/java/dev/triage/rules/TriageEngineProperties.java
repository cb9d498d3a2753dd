package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Uncertainty;
import dev.triage.testkit.TriageProperties;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for any rules holds for the standard ones. */
class TriageEngineProperties implements TriageProperties {

    private static final TriageEngine ENGINE = TriageEngine.standard();
    private static final TriageEngine BRIEF = TriageEngine.builder().build();

    @Override
    public TriageEngine engine() {
        return ENGINE;
    }

    @Property
    void everyRangeIsListedAsUncertain(@ForAll("issues") Issue issue) {
        List<String> ranges = Stream.<Rating<?>>of(
                        issue.impact().user(),
                        issue.impact().functional(),
                        issue.impact().brand(),
                        issue.classification().complexity(),
                        issue.resources().effort())
                .filter(Rating::range)
                .map(Rating::text)
                .toList();

        assertThat(BRIEF.decide(issue).uncertain())
                .extracting(Uncertainty::value)
                .containsExactlyElementsOf(ranges);
    }

    @Property(tries = 200)
    void leavingTheChangesOutChangesNothingElse(@ForAll("issues") Issue issue) {
        Decision decision = ENGINE.decide(issue);

        assertThat(BRIEF.decide(issue))
                .usingRecursiveComparison()
                .ignoringFields("changes")
                .isEqualTo(decision);
    }
}
