package dev.triage.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionWriterTest {

    @Test
    void writesADocumentForPeople() throws IOException {
        var text = new StringWriter();
        try (DecisionWriter json = DecisionWriter.document(text)) {
            json.write(Samples.DECISION);
        }
        assertThat(text).hasToString("""
                        [
                          {
                            "id": "#12",
                            "title": "Paper jam",
                            "priority": "P1",
                            "timeFrame": "this sprint",
                            "pinned": {
                              "priority": "P1",
                              "rulesSay": "P2"
                            },
                            "points": -3,
                            "reasons": [
                              {
                                "id": "many-are-touched",
                                "rule": "Many are touched",
                                "effect": "+4",
                                "points": 4,
                                "reason": "User impact is High.",
                                "origin": {
                                  "rules": "house",
                                  "file": "house/settings.json",
                                  "line": 4,
                                  "replaces": [],
                                  "changedFrom": "+3"
                                }
                              },
                              {
                                "id": "it-is-only-paper",
                                "rule": "It is only paper",
                                "effect": "−7",
                                "points": -7,
                                "reason": "Paper is patient.",
                                "origin": {
                                  "rules": "house",
                                  "file": "house/paper.drl",
                                  "line": 3,
                                  "replaces": [
                                    "It can wait"
                                  ]
                                }
                              },
                              {
                                "id": "enough-for-p2",
                                "rule": "Enough for P2",
                                "effect": "P2 from −5 points",
                                "reaches": "P2",
                                "fromPoints": -5,
                                "reason": "−3 is enough."
                              },
                              {
                                "id": "jams-come-first",
                                "rule": "Jams come first",
                                "effect": "one level up",
                                "raises": 1,
                                "reason": "It is Monday."
                              },
                              {
                                "id": "paper-comes-last",
                                "rule": "Paper comes last",
                                "effect": "one level down",
                                "lowers": 1,
                                "reason": "It is only paper."
                              },
                              {
                                "id": "jams-are-urgent",
                                "rule": "Jams are urgent",
                                "effect": "never below P3",
                                "neverBelow": "P3",
                                "reason": "Somebody waits."
                              },
                              {
                                "id": "jams-are-not-fatal",
                                "rule": "Jams are not fatal",
                                "effect": "never above P1",
                                "neverAbove": "P1",
                                "reason": "Nobody dies."
                              },
                              {
                                "id": "jams-by-floor",
                                "rule": "Jams by floor",
                                "effect": "needs floor, brand impact",
                                "waitsFor": [
                                  "floor",
                                  "brand impact"
                                ],
                                "required": true,
                                "reason": "It differs."
                              },
                              {
                                "id": "a-person-decided",
                                "rule": "A person decided",
                                "effect": "the pinned priority stands",
                                "pins": true,
                                "reason": "Ada pinned P1."
                              }
                            ],
                            "assumed": [
                              {
                                "input": "complexity",
                                "value": "Moderate effort",
                                "rule": "Complexity is moderate",
                                "reason": "Unsaid."
                              }
                            ],
                            "derived": [
                              {
                                "what": "user impact",
                                "value": "High",
                                "signal": "label sev1",
                                "rule": "Labels count",
                                "reason": "The team agreed."
                              }
                            ],
                            "uncertain": [
                              {
                                "input": "brand impact",
                                "value": "Medium–High"
                              }
                            ],
                            "changes": [
                              {
                                "priority": "P0",
                                "text": "P0 if user impact were Critical instead of High",
                                "inputs": [
                                  {
                                    "input": "user impact",
                                    "from": "High",
                                    "to": "Critical"
                                  }
                                ]
                              }
                            ],
                            "ruleBase": "House rules 3"
                          }
                        ]
                        """);
    }

    @Test
    void writesOneDecisionALine() throws IOException {
        var text = new StringWriter();
        try (DecisionWriter json = DecisionWriter.lines(text, false)) {
            json.write(Samples.BARE);
            json.write(Samples.BARE);
        }
        String line = "{\"id\":\"a\",\"title\":\"t\",\"priority\":\"P4\",\"timeFrame\":\"future roadmap\",\"points\":0,"
                + "\"reasons\":[],\"assumed\":[],\"derived\":[],\"uncertain\":[],\"ruleBase\":\"None\"}\n";
        assertThat(text).hasToString(line + line);
    }

    @Test
    void writesAListOfDecisionsAndNothingElse() throws IOException {
        assertThat(list()).isEqualTo("[]\n");
        assertThat(list(Samples.DECISION))
                .startsWith("[\n  {\n    \"id\": \"#12\",")
                .endsWith("\n  }\n]\n");
    }

    @Test
    void aPriorityForAnySumHasNoNumberOfPoints() throws IOException {
        Decision rest = new Decision(
                "#1",
                "Rest",
                Priority.P4,
                null,
                Priority.P4,
                0,
                List.of(new Reason("The rest", new Effect.Reaches(Priority.P4, null), "Nothing counts.")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "sample");
        assertThat(list(rest)).contains("\"reaches\": \"P4\"").doesNotContain("fromPoints");
    }

    private static String list(Decision... decisions) throws IOException {
        var text = new StringWriter();
        try (DecisionWriter json = DecisionWriter.document(text)) {
            for (Decision decision : decisions) {
                json.write(decision);
            }
        }
        return text.toString();
    }
}
