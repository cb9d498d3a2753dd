package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.testkit.IssueArbitraries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever rules ask of an issue, a remembered decision is the one that they would give to it. */
class RememberedDecisionsProperties {

    private static final TriageEngine ENGINE = engine("""
            rule "Gold" @reason("x") @adds(3) when Subject( label("gold") ) then end

            rule "Neither gold nor old" @reason("x") @adds(-2) when not Subject( label("gold", "old") ) then end

            rule "Payments" @reason("x") @neverBelow(P1) when Subject( component("payments") ) then end

            rule "Several components and much work" @reason("x") @adds(2)
            when
                Issue( classification.components.size > 1 )
                Assessment( leastEffort >= 3 )
            then
            end

            rule "Till" @reason("x") @raises(1) when Subject( label("till") ) then end

            rule "Crash" @reason("x") @neverBelow(P0) when Issue( title matches ".*[Cc]rash.*" ) then end

            rule "Short titles are small" @reason("x") @assumes("effort: 1")
            when
                Unsaid( input == Input.EFFORT )
                Issue( title.length < 8 )
            then
            end
            """, """
            { "labels": { "till": "component: payments", "old": "category: Bug" } }
            """);

    @Property(tries = 500)
    void isTheDecisionThatIsMadeAnew(@ForAll("issues") List<Issue> issues) {
        for (Issue issue : issues) {
            Decision anew = ENGINE.triage(issue).decision();
            Decision remembered = ENGINE.decide(issue);

            assertThat(remembered).isEqualTo(anew);
            assertThat(remembered.changes()).isEqualTo(anew.changes());
        }
    }

    @Provide
    Arbitrary<List<Issue>> issues() {
        Arbitrary<String> titles =
                Arbitraries.of("Crash at start", "It may crash", "A page", "Slow", "A colour is wrong");
        Arbitrary<List<String>> labels = Arbitraries.of("gold", "old", "till", "other")
                .list()
                .ofMaxSize(2)
                .uniqueElements();
        Arbitrary<List<String>> components =
                Arbitraries.of("payments", "search").list().ofMaxSize(2).uniqueElements();
        return net.jqwik.api.Combinators.combine(IssueArbitraries.issues(), titles, labels, components)
                .as((issue, title, words, parts) -> Issue.named(issue.id(), title)
                        .userImpact(issue.impact().user())
                        .effort(issue.resources().effort())
                        .components(parts)
                        .labels(words)
                        .build())
                .list()
                .ofMinSize(5)
                .ofMaxSize(20);
    }

    private static TriageEngine engine(String rules, String settings) {
        try {
            Path folder = Files.createTempDirectory("remembered");
            Files.writeString(folder.resolve("rules.drl"), rules);
            Files.writeString(folder.resolve("settings.json"), settings);
            return TriageEngine.builder().rules(folder).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
