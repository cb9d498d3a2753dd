package dev.triage.io.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.ReadResult;
import dev.triage.io.documents.InputFormat;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Dependency;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Origin;
import dev.triage.model.decision.Reason;
import dev.triage.model.report.Evidence;
import dev.triage.model.report.Highlight;
import dev.triage.model.report.Notice;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.Recommendation;
import dev.triage.model.report.Suggestion;
import dev.triage.model.report.Summary;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReportMarkdownProperties {

    private static final Priority[] PRIORITIES = Priority.values();

    @Property(tries = 500)
    void whatIsWrittenIsReadBackAsTheSameIssues(
            @ForAll("texts") String title,
            @ForAll("backlogs") List<Issue> issues,
            @ForAll("words") List<String> words,
            @ForAll Random random)
            throws IOException {
        TriageReport report = new ReportOfWords(words, random).of(issues);
        var document = new StringBuilder();
        LocalDate date = random.nextBoolean() ? null : LocalDate.of(2025, 12, 21);
        new ReportMarkdown().write(report, title, date, document);

        ReadResult read = InputFormat.MARKDOWN.reader().read("report.md", new StringReader(document.toString()));

        assertThat(read.problems()).as(document.toString()).isEmpty();
        assertThat(read.issues()).as(document.toString()).containsExactlyInAnyOrderElementsOf(issues);
        for (int i = 1; i < read.issues().size(); i++) {
            assertThat(priority(report, read.issues().get(i - 1).id()))
                    .isLessThanOrEqualTo(priority(report, read.issues().get(i).id()));
        }
    }

    private static Priority priority(TriageReport report, String id) {
        return report.issues().stream()
                .filter(triaged -> triaged.issue().id().equals(id))
                .findFirst()
                .orElseThrow()
                .decision()
                .priority();
    }

    @Provide
    Arbitrary<List<Issue>> backlogs() {
        return GeneratedBacklogs.backlogs();
    }

    @Provide
    Arbitrary<String> texts() {
        return GeneratedBacklogs.texts();
    }

    @Provide
    Arbitrary<List<String>> words() {
        return GeneratedBacklogs.texts().list().ofMinSize(5).ofMaxSize(40);
    }

    /** Makes reports that say such words in all their places. */
    private static final class ReportOfWords {

        private final List<String> all;
        private final Random random;
        private Iterator<String> words;

        ReportOfWords(List<String> words, Random random) {
            this.all = words;
            this.random = random;
            this.words = words.iterator();
        }

        private String word() {
            words = words.hasNext() ? words : all.iterator();
            return words.next();
        }

        private Priority priority() {
            return PRIORITIES[random.nextInt(PRIORITIES.length)];
        }

        TriageReport of(List<Issue> issues) {
            List<TriagedIssue> triaged = new ArrayList<>();
            List<Highlight> highlights = new ArrayList<>();
            Map<Priority, Integer> distribution = new EnumMap<>(Priority.class);
            for (Issue issue : issues) {
                Decision decision = decision(issue);
                triaged.add(new TriagedIssue(
                        issue, decision, List.of(), 1, List.of(), suggestions(), suggestions(), List.of()));
                highlights.add(new Highlight(issue.id(), issue.title(), decision.priority(), word()));
                distribution.merge(decision.priority(), 1, Integer::sum);
            }
            List<String> ids = issues.stream().map(Issue::id).toList();
            Summary summary = new Summary(
                    issues.size(),
                    distribution,
                    List.of(new Notice(word(), word())),
                    highlights,
                    highlights,
                    highlights,
                    highlights,
                    List.of(new Dependency(
                            Dependency.Kind.UNDERRATED_BLOCKER,
                            ids,
                            random.nextBoolean() ? priority() : null,
                            word(),
                            word())));
            Pattern pattern = new Pattern(
                    word(),
                    word(),
                    word(),
                    2,
                    8,
                    List.of(new Evidence(ids.get(0), word()), new Evidence(word(), word())));
            return new TriageReport(
                    summary,
                    triaged,
                    List.of(pattern),
                    List.of(new Recommendation(word(), List.of(word(), pattern.id()), ids, word(), word())),
                    word());
        }

        private Decision decision(Issue issue) {
            Priority pinned = issue.pinnedPriority();
            Priority ruled = priority();
            return new Decision(
                    issue.id(),
                    issue.title(),
                    pinned == null ? ruled : pinned,
                    pinned,
                    ruled,
                    random.nextInt(20),
                    List.of(
                            new Reason(
                                    "any-rule",
                                    word(),
                                    new Effect.Points(3),
                                    word(),
                                    new Origin(
                                            word(), word(), 3, List.of(word()), random.nextBoolean() ? word() : null)),
                            new Reason(word(), new Effect.NeverBelow(ruled), word())),
                    List.of(new Assumption(Input.EFFORT, word(), word(), word())),
                    List.of(new Derivation(word(), word(), word(), word(), word())),
                    List.of(),
                    List.of(),
                    word());
        }

        private List<Suggestion> suggestions() {
            return random.nextBoolean() ? List.of() : List.of(new Suggestion(word(), word()));
        }
    }
}
