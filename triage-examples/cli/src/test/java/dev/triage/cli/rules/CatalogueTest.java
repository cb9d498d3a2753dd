package dev.triage.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Samples;
import dev.triage.model.decision.Origin;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void peopleReadItFileByFile() {
        assertThat(Samples.printed(
                        60,
                        screen -> new CatalogueText(screen)
                                .print(
                                        Samples.RULES,
                                        new Differences(List.of(), List.of(), List.of(), List.of()),
                                        "sample 1")))
                .isEqualTo("""
                        Assess

                        assess/unsaid.drl
                           assumes user impact  Nobody said how many
                                      Low–High  It may be anything.

                        Prioritise

                        prioritise/impact.drl
                          +6  Many users meet it
                              It hurts.
                          −2  A | in a *name*
                              To see that it is escaped.

                        prioritise/sum.drl
                          P1 from 10 points  Enough for P1
                                             Much.
                           P2 from 4 points  Enough for P2
                                             Some.
                           P4 for any score  The rest
                                             Little.

                        6 rules. Rules: sample 1
                        """);
    }

    @Test
    void aPageOfDocumentationHasATablePerFile() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        CatalogueMarkdown.write(Samples.RULES, "sample 1", out);
        out.flush();
        assertThat(text.toString()).isEqualTo("""
                # The rules

                Made by `triage rules --format markdown`. Rules: sample 1.

                ## Assess

                ### `assess/unsaid.drl`

                | effect | rule | reason |
                | --- | --- | --- |
                | assumes user impact Low–High | Nobody said how many | It may be anything. |

                ## Prioritise

                ### `prioritise/impact.drl`

                | effect | rule | reason |
                | --- | --- | --- |
                | +6 | Many users meet it | It hurts. |
                | −2 | A \\| in a \\*name\\* | To see that it is escaped. |

                ### `prioritise/sum.drl`

                | effect | rule | reason |
                | --- | --- | --- |
                | P1 from 10 points | Enough for P1 | Much. |
                | P2 from 4 points | Enough for P2 | Some. |
                | P4 for any score | The rest | Little. |
                """);
    }

    @Test
    void programsGetEveryRuleWithItsPlace() throws IOException {
        StringWriter json = new StringWriter();
        CatalogueJson.write(Samples.RULES.subList(1, 2), json);
        assertThat(json).hasToString("""
                [
                  {
                    "name": "Many users meet it",
                    "stage": "prioritise",
                    "effect": "+6",
                    "reason": "It hurts.",
                    "file": "prioritise/impact.drl",
                    "line": 8
                  }
                ]
                """);
    }

    @Test
    void rulesOfATeamAreShownWithWhatTheyChange() {
        RuleDescription many = Samples.RULES.get(1);
        Differences differences = new Differences(
                List.of("Ours: +2, from my-rules/a.drl:1"),
                List.of("Many users meet it: +6, replaced by \"Mine\" in my-rules/a.drl:7"),
                List.of("It takes long: −1, changed in my-rules/settings.json:3, −2 before"),
                List.of(
                        "Nobody said how many: assumes user impact Low–High, switched off in my-rules/settings.json:2"));
        assertThat(Samples.printed(
                        60,
                        screen -> new CatalogueText(screen)
                                .print(List.of(mine(many)), differences, "sample 1 + my-rules")))
                .isEqualTo("""
                        Prioritise

                        prioritise/impact.drl
                          +6  Many users meet it
                              It hurts.
                              from my-rules/a.drl:7, instead of "Users meet it"

                        What differs from the standard rules
                             added  Ours: +2, from my-rules/a.drl:1
                          replaced  Many users meet it: +6, replaced by "Mine" in
                                    my-rules/a.drl:7
                           changed  It takes long: −1, changed in
                                    my-rules/settings.json:3, −2 before
                               off  Nobody said how many: assumes user impact
                                    Low–High, switched off in
                                    my-rules/settings.json:2

                        1 rule. Rules: sample 1 + my-rules
                        """);
    }

    @Test
    void aPageOfDocumentationSaysWhereRulesComeFrom() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        CatalogueMarkdown.write(List.of(mine(Samples.RULES.get(1))), "sample 1", out);
        CatalogueMarkdown.write(
                List.of(new RetiredRule(Samples.RULES.get(2), "my-rules", "my-rules/settings.json", 2, null)), out);
        out.flush();
        assertThat(text.toString()).endsWith("""
                        | +6 | Many users meet it | It hurts. *(from my-rules/a.drl:7, instead of "Users meet it")* |

                        ## No longer at work

                        | effect | rule | what became of it |
                        | --- | --- | --- |
                        | −2 | A \\| in a \\*name\\* | switched off in my-rules/settings.json:2 |
                        """);
    }

    @Test
    void programsGetTheOriginToo() throws IOException {
        StringWriter json = new StringWriter();
        CatalogueJson.write(List.of(mine(Samples.RULES.get(1))), json);
        assertThat(json.toString()).contains("""
                    "line": 8,
                    "origin": {
                      "rules": "my-rules",
                      "file": "my-rules/a.drl",
                      "line": 7,
                      "replaces": [
                        "Users meet it"
                      ]
                    }
                """);
    }

    private static RuleDescription mine(RuleDescription rule) {
        return new RuleDescription(
                rule.id(),
                rule.name(),
                rule.stage(),
                rule.effect(),
                rule.reason(),
                rule.file(),
                rule.line(),
                new Origin("my-rules", "my-rules/a.drl", 7, List.of("Users meet it"), null));
    }
}
