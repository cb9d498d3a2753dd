package dev.triage.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IssueLinksProperties {

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "#1",
                "PR #2",
                "team/app#3",
                "SEC-4",
                "(",
                ")",
                ",",
                ";",
                "—",
                "and",
                "not",
                "blocked by",
                "blocks",
                "depends on",
                "this",
                "related to",
                "after",
                "until",
                "is merged",
                "first",
                "blocker",
                "for",
                "screen");
        return words.list().ofMaxSize(12).map(parts -> String.join(" ", parts));
    }

    @Property
    void everyLinkIsToldOnceAndLeadsElsewhere(
            @ForAll("texts") String one, @ForAll("texts") String other, @ForAll("texts") String step) {
        Issue issue = Issue.named("#1", "Checkout")
                .dependencies(List.of(one, other))
                .nextSteps(List.of(step))
                .build();

        List<IssueLink> links = IssueLinks.of(issue);

        assertThat(links)
                .doesNotHaveDuplicates()
                .allMatch(link -> !link.target().equals("#1"));
        assertThat(links)
                .filteredOn(link -> link.kind() == IssueLink.Kind.RELATED_TO)
                .allMatch(related -> links.stream()
                                .filter(link -> link.target().equals(related.target()))
                                .count()
                        == 1);
    }

    @Property
    void amongTheDependenciesAtLeastAsMuchIsFoundAsElsewhere(@ForAll("texts") String text) {
        Issue issue = Issue.named("x", "Checkout").build();
        List<IssueLink> elsewhere =
                IssueLinks.of(issue.with().nextSteps(List.of(text)).build());
        List<IssueLink> inDependencies =
                IssueLinks.of(issue.with().dependencies(List.of(text)).build());

        assertThat(inDependencies.size()).isGreaterThanOrEqualTo(elsewhere.size() == 0 ? 0 : 1);
    }

    @Property
    void aKeyIsItsOwnKey(@ForAll String id) {
        IssueKey key = IssueKey.of(id);

        assertThat(IssueKey.of(key.text())).isEqualTo(key);
    }

    @Property
    void matchingGoesBothWays(@ForAll("ids") String one, @ForAll("ids") String other) {
        IssueKey key = IssueKey.of(one);
        IssueKey otherKey = IssueKey.of(other);

        assertThat(key.matches(otherKey)).isEqualTo(otherKey.matches(key));
        assertThat(Integer.signum(key.compareTo(otherKey))).isEqualTo(-Integer.signum(otherKey.compareTo(key)));
        assertThat(key.compareTo(otherKey) == 0).isEqualTo(key.equals(otherKey));
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.of(
                "#1",
                "1",
                "#2",
                "PR #1",
                "team/app#1",
                "Team/App PR #1",
                "team/shop#1",
                "SEC-1",
                "sec-1",
                "a b",
                "a  b",
                "https://tracker.example/team/app/issues/1");
    }
}
