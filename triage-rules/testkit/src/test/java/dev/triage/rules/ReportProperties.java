package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.report.Evidence;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.TriageReport;
import dev.triage.testkit.IssueArbitraries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ReportProperties {

    private static final TriageEngine ENGINE = TriageEngine.builder().build();

    @Property(tries = 60)
    void splittingAndMergingInAnyOrderGivesTheSameReport(
            @ForAll("backlogs") List<Issue> backlog,
            @ForAll @IntRange(min = 1, max = 5) int parts,
            @ForAll Random random)
            throws IOException, ClassNotFoundException {
        TriageReport whole = ENGINE.report(backlog);
        List<BacklogTally> tallies = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            tallies.add(new BacklogTally());
        }
        List<Issue> shuffled = new ArrayList<>(backlog);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(issue -> tallies.get(random.nextInt(parts)).add(ENGINE.triage(issue)));
        Collections.shuffle(tallies, random);
        BacklogTally merged = new BacklogTally();
        for (BacklogTally tally : tallies) {
            merged.merge(sentToAnotherMachine(tally));
        }

        TriageReport report = ENGINE.reportWithoutIssues(merged);

        assertThat(report.summary()).isEqualTo(whole.summary());
        assertThat(report.patterns()).isEqualTo(whole.patterns());
        assertThat(report.recommendations()).isEqualTo(whole.recommendations());
    }

    @Property(tries = 60)
    void idsThatNoLinkNeedsCanBeForgottenBeforeMerging(@ForAll("backlogs") List<Issue> backlog, @ForAll long chance) {
        BacklogTally one = new BacklogTally();
        BacklogTally other = new BacklogTally();
        for (int i = 0; i < backlog.size(); i++) {
            (i % 2 == 0 ? one : other).add(ENGINE.triage(backlog.get(i)));
        }
        Set<Long> linked =
                LongStream.concat(one.linked(), other.linked()).boxed().collect(Collectors.toSet());
        // Too many are kept now and then, as by a Bloom filter.
        LongPredicate kept = mark -> linked.contains(mark) || (mark ^ chance) % 3 == 0;
        one.keepLinked(kept);
        other.keepLinked(kept);
        one.merge(other);

        assertThat(ENGINE.reportWithoutIssues(one).summary())
                .isEqualTo(ENGINE.report(backlog).summary());
    }

    @Property(tries = 60)
    void aStreamGivesTheSameReportWithoutTheIssues(@ForAll("backlogs") List<Issue> backlog) {
        TriageReport whole = ENGINE.report(backlog);

        assertThat(ENGINE.reportWithoutIssues(backlog.stream()))
                .isEqualTo(new TriageReport(
                        whole.summary(), List.of(), whole.patterns(), whole.recommendations(), whole.ruleBase()));
    }

    @Property(tries = 60)
    void everyPatternHasEvidenceInTheBacklogAndEveryRecommendationAPattern(@ForAll("backlogs") List<Issue> backlog) {
        TriageReport report = ENGINE.report(backlog);
        Set<String> ids = new HashSet<>();
        backlog.forEach(issue -> ids.add(issue.id()));

        assertThat(report.patterns()).hasSizeLessThanOrEqualTo(7).allSatisfy(pattern -> {
            assertThat(pattern.evidence()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(pattern.evidence()).extracting(Evidence::issue).isSubsetOf(ids);
            assertThat(pattern.issues())
                    .isGreaterThanOrEqualTo(pattern.evidence().size());
        });
        List<String> found = report.patterns().stream().map(Pattern::id).toList();
        assertThat(report.recommendations()).allSatisfy(recommendation -> {
            assertThat(recommendation.answers()).isNotEmpty().isSubsetOf(found);
            assertThat(recommendation.issues()).isNotEmpty().isSubsetOf(ids);
        });
    }

    @Provide
    Arbitrary<List<Issue>> backlogs() {
        return IssueArbitraries.backlogs();
    }

    private static BacklogTally sentToAnotherMachine(BacklogTally tally) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(tally);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (BacklogTally) in.readObject();
        }
    }
}
