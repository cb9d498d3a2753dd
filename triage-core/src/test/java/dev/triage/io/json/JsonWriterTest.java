package dev.triage.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.Issue;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void writesADocumentForPeople() throws IOException {
        var text = new StringWriter();
        try (JsonWriter json = JsonWriter.document(text)) {
            json.write(Samples.FULL);
            json.write(Samples.SMALL);
        }
        assertThat(text).hasToString("""
                        {
                          "issues": [
                            {
                              "id": "#12",
                              "title": "Paper jam in the \\"cloud\\"",
                              "status": {
                                "text": "Parked",
                                "kind": "proposed"
                              },
                              "url": "https://tracker.example/12",
                              "impact": {
                                "user": "High",
                                "functional": "Partial",
                                "brand": "Medium–High",
                                "notes": {
                                  "user": "Low – or so they say"
                                }
                              },
                              "classification": {
                                "categories": [
                                  "Bug",
                                  "Origami"
                                ],
                                "components": [
                                  "Printer"
                                ],
                                "complexity": "Moderate effort"
                              },
                              "labels": [
                                "sev1",
                                "area/x"
                              ],
                              "resources": {
                                "expertise": [
                                  "paper"
                                ],
                                "dependencies": [
                                  "tray"
                                ],
                                "effort": "3–4",
                                "notes": {
                                  "effort": "two weeks"
                                }
                              },
                              "nextSteps": [
                                "open the lid",
                                "look"
                              ],
                              "assignees": [
                                {
                                  "name": "Ada",
                                  "reason": "has a screwdriver"
                                },
                                {
                                  "name": "Bob"
                                }
                              ],
                              "recommendedPriority": {
                                "priority": "P2",
                                "condition": "P1 in tax season"
                              },
                              "pinnedPriority": "P3",
                              "tracked": {
                                "type": "Bug",
                                "fields": [
                                  {
                                    "name": "Severity",
                                    "value": "High"
                                  },
                                  {
                                    "name": "Found in",
                                    "value": "2.4"
                                  }
                                ],
                                "milestone": "Tax season",
                                "due": "2026-03-31T00:00:00Z",
                                "reactions": 41,
                                "comments": 0,
                                "opened": "2026-01-05T09:30:00Z",
                                "updated": "2026-02-01T10:00:00.500Z",
                                "closed": "2026-02-01T10:00:01Z",
                                "pullRequests": [
                                  "#14"
                                ],
                                "duplicateOf": "#3",
                                "standing": {
                                  "ahead": 97,
                                  "duplicates": 2,
                                  "daysOpen": 27,
                                  "daysQuiet": 0
                                }
                              }
                            },
                            {
                              "id": "#13",
                              "title": "Ink",
                              "status": "Open",
                              "resources": {
                                "effort": 2
                              },
                              "recommendedPriority": "P4"
                            }
                          ]
                        }
                        """);
    }

    /** A terminal that shows JSON is not controlled by it; a reader gets the same text. */
    @Test
    void escapesWhatControlsATerminal() throws IOException {
        String harm =
                "\u001B[31m \u007F \u0085 \u009B31m \u061C \u200E \u2028 \u202Egpj.exe \u2069 \u00E9 \u2013 \uD83D\uDC1E";
        Issue issue = Issue.named("#1", harm).labels(harm).build();
        var text = new StringWriter();
        try (JsonWriter json = JsonWriter.lines(text)) {
            json.write(issue);
        }
        assertThat(text.toString())
                .contains(
                        "\\u001B[31m \\u007F \\u0085 \\u009B31m \\u061C \\u200E \\u2028 \\u202Egpj.exe \\u2069 \u00E9 \u2013 \uD83D\uDC1E");
        assertThat(new JsonLinesReader()
                        .read("x", new StringReader(text.toString()))
                        .issues())
                .containsExactly(issue);
    }

    @Test
    void writesOneIssueALine() throws IOException {
        var text = new StringWriter();
        try (JsonWriter json = JsonWriter.lines(text)) {
            json.write(Samples.SMALL);
            json.write(Issue.named("a\nb", "t").build());
        }
        assertThat(text).hasToString("""
                        {"id":"#13","title":"Ink","status":"Open","resources":{"effort":2},"recommendedPriority":"P4"}
                        {"id":"a\\nb","title":"t"}
                        """);
    }

    @Test
    void writesNoIssues() throws IOException {
        var document = new StringWriter();
        JsonWriter.document(document).close();
        assertThat(document).hasToString("{\n  \"issues\": []\n}\n");
        var lines = new StringWriter();
        JsonWriter.lines(lines).close();
        assertThat(lines.toString()).isEmpty();
    }

    @Test
    void leavesTheWriterOpenAndFlushed() throws IOException {
        var events = new StringBuilder();
        var text = new StringWriter() {
            @Override
            public void flush() {
                events.append("flush ");
            }

            @Override
            public void close() {
                events.append("close ");
            }
        };
        JsonWriter json = JsonWriter.lines(text);
        json.write(Samples.SMALL);
        json.flush();
        assertThat(events).hasToString("flush ");
        assertThat(text.toString()).contains("#13");
        json.close();
        json.close();
        assertThat(events.toString()).doesNotContain("close").hasSizeGreaterThan("flush ".length());
        assertThat(text.toString()).endsWith("}\n").doesNotEndWith("\n\n");
        assertThatThrownBy(() -> json.write(Samples.SMALL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The document is closed: expected all writes before close().");
    }
}
