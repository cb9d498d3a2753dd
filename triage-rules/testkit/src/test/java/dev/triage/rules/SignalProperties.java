package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.rules.catalogue.SignalMeaning;
import dev.triage.testkit.IssueArbitraries;
import dev.triage.testkit.TriageProperties;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any rules holds for issues of trackers, of which most is derived. */
class SignalProperties implements TriageProperties {

    private static final TriageEngine ENGINE = TriageEngine.standard();

    @Override
    public TriageEngine engine() {
        return ENGINE;
    }

    @Override
    @Provide
    public Arbitrary<Issue> issues() {
        return IssueArbitraries.trackedIssues();
    }

    @Property
    void theOrderOfLabelsAndFieldsDoesNotMatter(@ForAll("issues") Issue issue, @ForAll Random random) {
        List<String> labels = new ArrayList<>(issue.labels());
        Collections.shuffle(labels, random);

        assertThat(ENGINE.decide(issue.with().labels(labels).build())).isEqualTo(ENGINE.decide(issue));
    }

    @Property
    void whatIsDerivedIsAmongWhatSignalsMean(@ForAll("issues") Issue issue) {
        assertThat(ENGINE.decide(issue).derived())
                .extracting(derived -> derived.what() + ": " + derived.value())
                .isSubsetOf(ENGINE.signals(issue).stream()
                        .flatMap(signal -> signal.senses().stream())
                        .map(SignalMeaning.Sense::meaning)
                        .toList());
    }
}
