package dev.triage.rules.internal.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.links.IssueLink;
import dev.triage.links.IssueLink.Kind;
import dev.triage.model.Priority;
import dev.triage.rules.vocabulary.backlog.Blocking;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinkGraphTest {

    private static final int MANY = 100_000;

    private final LinkGraphBuilder builder = new LinkGraphBuilder();

    @Test
    void aBlockerIsLessUrgentThanWhatWaitsForItThroughOthers() {
        open("#1", Priority.P0, "#2");
        open("#2", Priority.P2, "#3");
        open("#3", Priority.P3);
        open("#4", Priority.P1, "#3");

        assertThat(builder.build().underratedBlockers())
                .containsExactly(
                        new Blocking("#2", Priority.P2, "#1", Priority.P0),
                        new Blocking("#3", Priority.P3, "#1", Priority.P0));
    }

    @Test
    void bothDirectionsOfALinkMeanTheSame() {
        builder.add("SEC-4", Priority.P3, false, List.of(new IssueLink(Kind.BLOCKS, "#7")));
        open("#7", Priority.P1, "sec-4");

        assertThat(builder.build().underratedBlockers())
                .containsExactly(new Blocking("SEC-4", Priority.P3, "#7", Priority.P1));
        assertThat(builder.build().unblocks("SEC-4")).isEqualTo(1);
    }

    @Test
    void closedIssuesBlockNothingAndWaitForNothing() {
        open("#1", Priority.P0, "#2");
        builder.add("#2", Priority.P3, true, waitsFor("#3"));
        open("#3", Priority.P4);

        LinkGraph graph = builder.build();

        assertThat(graph.underratedBlockers()).isEmpty();
        assertThat(graph.chains()).isEmpty();
        assertThat(graph.unblocks("#3")).isZero();
        assertThat(graph.unblocks("#2")).isZero();
    }

    @Test
    void relatedAndUnknownIssuesAreNoBlockers() {
        builder.add(
                "#1",
                Priority.P0,
                false,
                List.of(new IssueLink(Kind.RELATED_TO, "#2"), new IssueLink(Kind.DEPENDS_ON, "#9")));
        open("#2", Priority.P4);

        assertThat(builder.build().underratedBlockers()).isEmpty();
        assertThat(builder.build().unblocks("#9")).isZero();
    }

    @Test
    void aNumberOfOneRepositoryIsFoundWithoutIt() {
        open("team/app#1", Priority.P0, "#2");
        open("team/app#2", Priority.P3, "#7");
        open("#7", Priority.P4);

        assertThat(builder.build().chains()).containsExactly(List.of("team/app#1", "team/app#2", "#7"));
    }

    @Test
    void aNumberOfSeveralRepositoriesMeansTheOneItStandsInOrNone() {
        open("team/app#1", Priority.P0, "#2");
        open("team/app#2", Priority.P3);
        open("team/shop#2", Priority.P3);
        open("other/site#1", Priority.P0, "#2");

        LinkGraph graph = builder.build();

        assertThat(graph.underratedBlockers())
                .containsExactly(new Blocking("team/app#2", Priority.P3, "team/app#1", Priority.P0));
        assertThat(graph.unblocks("team/shop#2")).isZero();
        assertThat(graph.unblocks("#2")).isZero();
    }

    @Test
    void chainsGoFromWhatWaitsToWhatItWaitsForLongestFirst() {
        open("#1", Priority.P2, "#2");
        open("#2", Priority.P2, "#3", "#4");
        open("#3", Priority.P2);
        open("#4", Priority.P2, "#5");
        open("#5", Priority.P2);
        open("#6", Priority.P2, "#2");
        open("#7", Priority.P2, "#8");
        open("#8", Priority.P2, "#9");
        open("#9", Priority.P2);
        open("#10", Priority.P2, "#11");
        open("#11", Priority.P2);

        assertThat(builder.build().chains())
                .containsExactly(List.of("#1", "#2", "#4", "#5"), List.of("#7", "#8", "#9"));
    }

    @Test
    void aChainGoesThroughACircleOnARealPath() {
        open("#1", Priority.P2, "#2");
        open("#2", Priority.P2, "#3");
        open("#3", Priority.P2, "#4");
        open("#4", Priority.P2, "#2", "#5");
        open("#5", Priority.P2);

        LinkGraph graph = builder.build();

        assertThat(graph.chains()).containsExactly(List.of("#1", "#2", "#3", "#4", "#5"));
        assertThat(graph.cycles()).containsExactly(List.of("#2", "#3", "#4"));
    }

    @Test
    void aCircleIsToldOnceAndBeginsAtTheSmallestNumber() {
        open("#10", Priority.P0, "#9");
        open("#9", Priority.P3, "#11");
        open("#11", Priority.P2, "#10", "#11");
        open("#20", Priority.P2, "#21");
        open("#21", Priority.P2, "#20");

        LinkGraph graph = builder.build();

        assertThat(graph.cycles()).containsExactly(List.of("#9", "#11", "#10"), List.of("#20", "#21"));
        assertThat(graph.underratedBlockers())
                .containsExactly(
                        new Blocking("#9", Priority.P3, "#10", Priority.P0),
                        new Blocking("#11", Priority.P2, "#10", Priority.P0));
        assertThat(graph.unblocks("#9")).isEqualTo(2);
    }

    @Test
    void anIssueThatComesTwiceIsOneIssue() {
        builder.add("PR #2", Priority.P3, true, List.of());
        builder.add("#2", Priority.P4, false, List.of());
        open("#1", Priority.P0, "#2");

        assertThat(builder.build().underratedBlockers())
                .containsExactly(new Blocking("#2", Priority.P3, "#1", Priority.P0));
    }

    @Test
    void aBuilderTravels() throws Exception {
        open("#1", Priority.P0, "#2");
        open("#2", Priority.P3);
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(builder);
        }
        LinkGraphBuilder read;
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            read = (LinkGraphBuilder) in.readObject();
        }

        assertThat(read.merge(builder).merge(read).build().underratedBlockers())
                .isEqualTo(builder.build().underratedBlockers())
                .hasSize(1);
    }

    @Test
    void aChainMayBeVeryLong() {
        IntStream.range(0, MANY).forEach(n -> open("#" + n, n == 0 ? Priority.P0 : Priority.P3, "#" + (n + 1)));

        LinkGraph graph = builder.build();

        assertThat(graph.chains()).hasSize(1);
        assertThat(graph.chains().get(0)).hasSize(MANY).startsWith("#0", "#1");
        assertThat(graph.underratedBlockers()).hasSize(MANY - 1);
        assertThat(graph.unblocks("#500")).isEqualTo(500);
        assertThat(graph.unblocks("#" + (MANY - 1))).isEqualTo(LinkGraph.MOST_COUNTED);
        assertThat(graph.cycles()).isEmpty();
    }

    @Test
    void aCircleMayBeVeryLong() {
        IntStream.range(0, MANY).forEach(n -> open("#" + n, Priority.P2, "#" + (n + 1) % MANY));

        assertThat(builder.build().cycles()).hasSize(1);
        assertThat(builder.build().cycles().get(0)).hasSize(MANY).startsWith("#0", "#1");
        assertThat(builder.build().chains()).isEmpty();
    }

    @Test
    void manyMayWaitForOneChain() {
        IntStream.range(0, MANY / 2).forEach(n -> open("#" + n, Priority.P2, "#" + (n + 1)));
        IntStream.range(MANY, MANY + MANY / 2).forEach(n -> open("#" + n, Priority.P2, "#1"));

        assertThat(builder.build().chains()).hasSize(1);
    }

    @Test
    void onlySoManyChainsAreTold() {
        IntStream.range(0, 50).map(n -> 10 * n).forEach(n -> {
            open("#" + n, Priority.P2, "#" + (n + 1));
            open("#" + (n + 1), Priority.P2, "#" + (n + 2));
            open("#" + (n + 2), Priority.P2);
        });

        assertThat(builder.build().chains()).hasSize(LongestPaths.MOST).startsWith(List.of("#0", "#1", "#2"));
    }

    private void open(String id, Priority priority, String... blockers) {
        builder.add(id, priority, false, waitsFor(blockers));
    }

    private static List<IssueLink> waitsFor(String... blockers) {
        return Stream.of(blockers)
                .map(blocker -> new IssueLink(Kind.DEPENDS_ON, blocker))
                .toList();
    }
}
