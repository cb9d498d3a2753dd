package dev.triage.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
                             P4 for any sum  The rest
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
                | P4 for any sum | The rest | Little. |
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
}
