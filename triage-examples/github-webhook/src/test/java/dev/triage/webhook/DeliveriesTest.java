package dev.triage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.triage.io.documents.InputFormat;
import dev.triage.io.json.DecisionWriter;
import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to whom, over HTTP. */
class DeliveriesTest {

    private static final String UNSIGNED =
            "{\"error\":\"The signature is missing or wrong. Maybe the secret differs.\"}\n";

    private static Running running;

    @BeforeAll
    static void start() throws Exception {
        running = Running.with(Limits.STANDARD);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource({
        "opened.json,  opened,  [\"triage: P2\"], [\"triage: P4\"]",
        "edited.json,  edited,  [\"triage: P2\"], [\"triage: P4\"]",
    })
    void anIssueIsDecidedOn(String file, String action, String add, String remove) throws Exception {
        HttpResponse<String> answer = running.send(running.delivery("issues", Running.payload(file)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("72d3162e-cc78-11e3-81ab-4c9367dc0958");
        Decision decision = decision(file);
        assertThat(answer.body())
                .isEqualTo("{\"event\":\"issues\",\"action\":\"" + action + "\",\"decision\":" + json(decision)
                        + ",\"labels\":{\"change\":\"changed\",\"label\":\"triage: " + decision.priority()
                        + "\",\"add\":" + add + ",\"remove\":" + remove + "},\"problems\":[]}\n");
    }

    @Test
    void labelsThatAreRightAlreadyStay() throws Exception {
        assertThat(running.send(running.delivery("issues", Running.payload("labeled.json")))
                        .body())
                .contains("\"labels\":{\"change\":\"unchanged\",\"label\":\"triage: P2\",\"add\":[],\"remove\":[]}");
    }

    @Test
    void whatAPersonWantsStands() throws Exception {
        assertThat(running.send(running.delivery("issues", Running.payload("pinned.json")))
                        .body())
                .contains("\"priority\":\"P0\"", "\"signal\":\"label priority: P0\"")
                .contains("\"labels\":{\"change\":\"pinned\",\"label\":\"triage: P0\",\"add\":[],\"remove\":[]}");
    }

    @Test
    void aClosedIssueIsDecidedOnAsOneThatIsDone() throws Exception {
        HttpResponse<String> answer = running.send(running.delivery("issues", Running.payload("closed.json")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"action\":\"closed\",\"decision\":" + json(decision("closed.json")))
                .isNotEqualTo(running.send(running.delivery("issues", Running.payload("opened.json")))
                        .body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"transferred", "deleted"})
    void anIssueThatIsGoneIsIgnored(String action) throws Exception {
        HttpResponse<String> answer = running.send(running.delivery("issues", Running.payload(action + ".json")));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body())
                .isEqualTo("{\"event\":\"issues\",\"action\":\"" + action
                        + "\",\"ignored\":\"The issue no longer exists.\"}\n");
    }

    @Test
    void aPingIsAnswered() throws Exception {
        HttpResponse<String> answer = running.send(running.delivery("ping", Running.payload("ping.json")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"event\":\"ping\",\"answer\":\"pong\",\"ruleBase\":\"" + Running.STANDARD.ruleBase()
                        + "\"}\n");
    }

    @Test
    void otherEventsAreIgnored() throws Exception {
        HttpResponse<String> answer = running.send(running.delivery("push", "{}"));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body())
                .isEqualTo("{\"event\":\"push\",\"ignored\":\"Only issues events are decided."
                        + " Maybe select only these in the webhook.\"}\n");
    }

    @Test
    void aDeliveryThatComesTwiceIsAnsweredInTheSameWords() throws Exception {
        String body = Running.payload("opened.json");
        assertThat(running.send(running.delivery("issues", body)).body())
                .isEqualTo(running.send(running.delivery("issues", body)).body());
    }

    @Test
    void onlyWhatIsSignedIsAnswered() throws Exception {
        String body = Running.payload("opened.json");
        HttpResponse<String> unsigned = running.send(HttpRequest.newBuilder(URI.create(running.server.address()))
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", "issues")
                .POST(BodyPublishers.ofString(body)));
        HttpResponse<String> wrong = running.send(running.delivery("issues", body)
                .setHeader("X-Hub-Signature-256", Secret.of("another secret").sign(body.getBytes(UTF_8))));
        HttpResponse<String> changed = running.send(
                running.delivery("issues", body).POST(BodyPublishers.ofString(body.replace("hour", "day"))));
        for (HttpResponse<String> answer : Arrays.asList(unsigned, wrong, changed)) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo(UNSIGNED);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }

    static Stream<Arguments> bodiesThatAreNoEvents() {
        String place = "\"problems\":[{\"severity\":\"error\",\"line\":1,\"column\":32,";
        return Stream.of(
                arguments(
                        "{\"action\": \"opened\", \"issue\": {]",
                        "{\"error\":\"The body is not JSON.\"," + place
                                + "\"message\":\"Unexpected close marker ']': expected '}'\"}]}"),
                arguments("[]", "{\"error\":\"The body is not a JSON object: expected an event.\""),
                arguments("", "{\"error\":\"The body is not a JSON object: expected an event.\""),
                arguments("{} {}", "{\"error\":\"The body has content after the event: expected one JSON object.\""),
                arguments("{\"action\": \"opened\"}", "{\"error\":\"The event contains no issue.\""),
                arguments("{\"action\": 3, \"issue\": {}}", "{\"error\":\"The event contains no issue.\""));
    }

    @ParameterizedTest
    @MethodSource("bodiesThatAreNoEvents")
    void whatIsNoEventIsToldWithItsPlace(String body, String said) throws Exception {
        HttpResponse<String> answer = running.send(running.delivery("issues", body));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith(said);
    }

    @Test
    void whatIsNotUtf8IsMalformed() throws Exception {
        byte[] body = {'{', '"', (byte) 0xC3, '"', '}'};
        HttpResponse<String> answer = running.send(running.delivery("issues", "")
                .setHeader("X-Hub-Signature-256", Running.SECRET.sign(body))
                .POST(BodyPublishers.ofByteArray(body)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"The body is not UTF-8.\",\"problems\":[]}\n");
    }

    @Test
    void jsonThatGoesDeepIsMalformedAndBreaksNothing() throws Exception {
        String deep = "{\"issue\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(running.send(running.delivery("issues", deep)).statusCode()).isEqualTo(400);
    }

    @Test
    void theNameOfTheEventIsNeeded() throws Exception {
        HttpResponse<String> answer =
                running.send(running.delivery("issues", "{}").setHeader("X-GitHub-Event", " "));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The header X-GitHub-Event is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, 415",
        "text/json, 415",
        "application/jsonp, 415",
        "application/json, 202",
        "application/json; charset=utf-8, 202",
        "APPLICATION/JSON, 202"
    })
    void onlyJsonIsTaken(String type, int status) throws Exception {
        HttpRequest.Builder request = running.delivery("push", "{}").setHeader("Content-Type", type);
        assertThat(running.send(request).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "PATCH"})
    void onlyPostIsTaken(String method) throws Exception {
        HttpResponse<String> answer =
                running.send(running.delivery("issues", "{}").method(method, BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/webhook/", "/Webhook", "/health", "/metric", "/webhook/../secret"})
    void nothingElseIsHere(String path) throws Exception {
        HttpResponse<String> answer = running.send(
                running.delivery("issues", "{}").uri(URI.create("http://127.0.0.1:" + running.server.port() + path)));
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void aDeliveryIdThatCouldHarmLogsIsNotTakenOver() throws Exception {
        HttpResponse<String> answer =
                running.send(running.delivery("ping", "{}").setHeader("X-GitHub-Delivery", "a b=c"));
        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f-]{36}");
    }

    private static Decision decision(String file) throws IOException {
        Issue issue = InputFormat.GITHUB
                .reader()
                .read("event", new StringReader(Running.payload(file)))
                .issues()
                .get(0);
        assertThat(issue.id()).isEqualTo("harbour-works/tide-clock#41");
        return Running.STANDARD.decide(issue);
    }

    private static String json(Decision decision) throws IOException {
        StringWriter text = new StringWriter();
        try (DecisionWriter writer = DecisionWriter.lines(text, true)) {
            writer.write(decision);
        }
        return text.toString().strip();
    }
}
