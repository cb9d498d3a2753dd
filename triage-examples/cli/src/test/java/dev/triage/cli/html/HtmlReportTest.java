package dev.triage.cli.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.report.TriageReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final int SIZE_LIMIT = 500_000;

    @Test
    void showsWhatAMaintainerAsksFirst() {
        Document page = Reports.page(Reports.sample());

        assertThat(page.select("h1").text()).isEqualTo(Reports.TITLE);
        assertThat(page.select("time").text()).isEqualTo("21 December 2025");
        assertThat(page.select(".byline").text()).endsWith("12 issues");
        assertThat(page.select(".bars li")).hasSize(Priority.values().length);
        assertThat(page.select(".notices").text()).contains("Nearly everything is urgent.");
        assertThat(page.select("#first h3").eachText()).anyMatch(text -> text.startsWith("Fix immediately"));
        assertThat(page.select("#patterns article h3").text()).startsWith("Documentation gaps");
        assertThat(page.select("#recommendations article").text()).contains("Add a document");
        assertThat(page.select("#list > li")).hasSize(12);
    }

    @Test
    void saysWhatWaitsForWhat() {
        Document page = Reports.page(Reports.sample());

        assertThat(page.select(".dependencies > li:first-child .path .reason").eachText())
                .containsExactly("blocks");
        assertThat(page.select(".dependencies > li:last-child .path .reason").eachText())
                .containsExactly("blocked by", "blocked by");
    }

    @Test
    void showsTheWholeSumOfAnIssue() {
        TriageReport report = Reports.sample();
        Document page = Reports.page(report);

        Element issue = page.getElementById("issue-6211");
        assertThat(issue.select(".sum tbody td:first-child").eachText()).isNotEmpty();
        int sum = issue.select(".sum tbody td:first-child").eachText().stream()
                .mapToInt(text -> Integer.parseInt(text.replace('−', '-')))
                .sum();
        assertThat(issue.select(".sum tfoot td").first().text()).isEqualTo(String.valueOf(sum));
        assertThat(issue.select("h3").eachText()).contains("Inputs", "What would change it", "Next steps");
    }

    @Test
    void putsTheMostUrgentFirst() {
        List<String> priorities =
                Reports.page(Reports.sample()).select("#list > li").eachAttr("data-priority");

        assertThat(priorities).isSorted();
    }

    @Test
    void marksWhatIsSuggested() {
        Issue bare = Issue.named("#1", "Nothing is known").build();

        Element issue = Reports.page(Reports.of(List.of(bare))).getElementById("issue-1");

        assertThat(issue.select(".steps li").text()).contains("Find out how many users meet it suggested");
        assertThat(issue.select("dd").eachText()).anyMatch(text -> text.startsWith("not stated assumed:"));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Document page = Reports.page(Reports.sample());
        Set<String> ids = new HashSet<>(page.select("[id]").eachAttr("id"));

        assertThat(page.select("[id]")).hasSize(ids.size());
        List<String> targets = page.select("a[href^=#]").eachAttr("href");
        assertThat(targets).hasSizeGreaterThan(20);
        assertThat(targets).allMatch(target -> ids.contains(target.substring(1)));
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby")).allMatch(ids::contains);
    }

    @Test
    void keepsIssuesApartWhoseIdsLookTheSame() {
        List<Issue> issues = new ArrayList<>();
        for (String id : List.of("#1", "1", "问题", "質問", "1_2", "list", "A b", "a-B")) {
            issues.add(Issue.named(id, "Something").build());
        }

        List<String> anchors =
                Reports.page(Reports.of(issues)).select("details.issue").eachAttr("id");

        assertThat(anchors).hasSize(8).doesNotHaveDuplicates().allMatch(id -> id.matches("issue-[a-z0-9_-]+"));
    }

    @Test
    void hasHeadingsInOrder() {
        int last = 0;
        for (Element heading : Reports.page(Reports.sample()).select("h1, h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).isLessThanOrEqualTo(last + 1);
            last = level;
        }
    }

    @Test
    void isSmall() {
        assertThat(Reports.html(Reports.sample()).getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(SIZE_LIMIT);
    }

    @Test
    void aLargeBacklogHasTheMostUrgentIssuesInFull() {
        String many = Reports.html(Reports.many(5000));

        assertThat(many.length()).isBetween(ReportPage.MOST_IN_FULL, ReportPage.MOST_IN_FULL + 1_200_000);
        Document page = Jsoup.parse(many);
        assertThat(page.select("#chart .lead").text()).contains("the 300 most urgent of 5,000 issues");
        assertThat(page.select("#chart tbody tr")).hasSize(300);
        int full = page.select("#list > li").size();
        assertThat(full).isBetween(200, 4000);
        assertThat(page.select("noscript").text())
                .isEqualTo("A script of this page lists the other " + ReportPage.count(5000 - full, "issue") + ".");
    }

    @Test
    void saysThatThereIsNothing() {
        Document page = Reports.page(Reports.of(List.of()));

        assertThat(page.select(".byline").text()).endsWith("0 issues");
        assertThat(page.select("#issues").text()).contains("There are no issues.");
        assertThat(page.select("script, canvas")).isEmpty();
        assertThat(page.select("a[href^=#]").eachAttr("href"))
                .allMatch(link -> page.select(link).size() == 1);
    }

    @Test
    void worksWithoutTheIssues() {
        Document page = Reports.page(Reports.tally(5_000));

        assertThat(page.select("#issues").text()).contains("counts 5,000 issues and does not list them");
        assertThat(page.select("#first").text()).contains("P2 #1 The first");
        assertThat(page.select("#first a")).isEmpty();
    }

    @Test
    void worksWithOneIssueOfWhichNothingIsKnown() {
        Document page = Reports.page(Reports.of(List.of(Issue.named("#1", "One").build())));

        assertThat(page.select(".byline").text()).endsWith("1 issue");
        assertThat(page.select("#status").text()).isEqualTo("1 issue");
        assertThat(page.select("#list > li").attr("data-effort")).isEmpty();
        assertThat(page.select("#chart tbody td").last().text()).isEqualTo("not stated");
    }

    @Test
    void worksWhenEverythingIsPinnedToTheTop() {
        List<Issue> issues = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> Issue.named("#" + i, "Issue " + i)
                        .pinnedPriority(Priority.P0)
                        .build())
                .toList();

        Document page = Reports.page(Reports.of(issues));

        assertThat(page.select(".bars li").first().text()).endsWith("20 issues");
        assertThat(page.select("input[name=priority]").eachAttr("value")).containsExactly("0");
        assertThat(page.select("#first details.more summary").text()).isEqualTo("and 10 more");
        assertThat(page.select("details.issue").first().text())
                .contains("A person pinned P0; this overrides the rules.");
    }

    @Test
    void leavesOutADayThatNobodyGave() throws IOException {
        StringWriter out = new StringWriter();

        new HtmlReport().write(Reports.sample(), Reports.TITLE, null, LevelNames.standard(), out);

        assertThat(Jsoup.parse(out.toString()).select("time")).isEmpty();
    }

    @Test
    void alwaysHasAHeading() {
        assertThat(Jsoup.parse(Reports.html(Reports.sample(), " ")).select("h1").text())
                .isEqualTo("Backlog");
    }

    @Test
    void saysWhyItCouldNotWrite() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space is left.");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThatThrownBy(() ->
                        new HtmlReport().write(Reports.sample(), Reports.TITLE, null, LevelNames.standard(), full))
                .isInstanceOf(IOException.class)
                .hasMessage("No space is left.");
    }

    @Test
    void thePrioritiesHaveTheNamesAndTimesOfTheTeam() {
        LevelNames levels = new LevelNames(
                Map.of(Priority.P0, "Sev <1>", Priority.P1, "Sev 2"), Map.of(Priority.P1, "before Friday"));
        Document page = Jsoup.parse(Reports.html(Reports.sample(), Reports.TITLE, levels));

        assertThat(page.select(".badge.P0").eachText()).isNotEmpty().containsOnly("Sev <1>");
        assertThat(page.select(".badge.P1").eachText()).isNotEmpty().containsOnly("Sev 2");
        assertThat(page.select(".badge.P2").eachText()).isNotEmpty().containsOnly("P2");
        assertThat(page.select("#chart-canvas").attr("data-levels")).isEqualTo("Sev <1>\nSev 2\nP2\nP3\nP4");
        assertThat(page.text()).contains("Before Friday", "Sev 2: ").doesNotContain("This sprint");
    }

    @Test
    void tellsTheChartWhereAPriorityBegins() {
        String thresholds = Reports.page(Reports.sample()).select("canvas").attr("data-thresholds");

        assertThat(thresholds).matches(Pattern.compile("P\\d:-?\\d+( P\\d:-?\\d+)*"));
    }
}
