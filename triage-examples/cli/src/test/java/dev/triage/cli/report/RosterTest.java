package dev.triage.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Assignee;
import dev.triage.model.Issue;
import dev.triage.model.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static Issue issue(String id, String component, String expertise, String... assignees) {
        return Issue.named(id, "Title")
                .components(component)
                .expertise(List.of(expertise))
                .assignees(List.of(assignees).stream()
                        .map(name -> new Assignee(name, ""))
                        .toList())
                .build();
    }

    @Test
    void whoWasNamedKnowsWhatTheIssuesNeeded() {
        List<Person> people = Roster.of(List.of(
                issue("1", "Portal", "wallets", "@ada", "Bob"),
                issue("2", "Cloud", "Wallets", "Ada"),
                issue("3", "Chat", "moderation"),
                issue("4", "Chat", "bots", " @ ")));
        assertThat(people)
                .containsExactly(
                        new Person("ada", List.of("wallets"), List.of("Portal", "Cloud")),
                        new Person("Bob", List.of("wallets"), List.of("Portal")));
    }

    @Test
    void whatTheRosterSaysComesFirst() {
        assertThat(Roster.merged(List.of(
                        new Person("Ada Lovelace", List.of("maths"), List.of()),
                        new Person("ada lovelace", List.of("Maths", "looms"), List.of("Engine")))))
                .containsExactly(new Person("Ada Lovelace", List.of("maths", "looms"), List.of("Engine")));
    }
}
