package dev.triage.springboot;

import static dev.triage.testkit.TriageAssertions.assertThatIssue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.rules.WatchedEngine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TriageApplicationTest {

    private static final String ISSUE =
            """
            {"id": "#7", "title": "Idle servers run all night", "classification": {"categories": ["Cost"]}}
            """;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private CurrentEngine engines;

    @Autowired
    private WatchedEngine watched;

    @DynamicPropertySource
    static void rules(DynamicPropertyRegistry registry) throws IOException {
        Files.copy(Path.of("rules", "money.drl"), folder.resolve("money.drl"));
        registry.add("triage.rules", folder::toString);
    }

    @Test
    void theRulesOfTheTeamCount() {
        Issue issue = Issue.named("#7", "Idle servers").categories(Category.COST).build();

        assertThatIssue(issue).with(engines.get()).becauseOf("It costs money every day");
    }

    @Test
    void anIssueIsDecided() throws Exception {
        HttpResponse<String> answer = post("[" + ISSUE + "]");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("[{\"id\":\"#7\"").contains("It costs money every day");
        assertThat(get("/actuator/metrics/triage.decisions").body()).contains("\"priority\"");
    }

    @Test
    void whatIsWrongWithAnIssueIsTold() throws Exception {
        HttpResponse<String> answer = post("[" + ISSUE.replace("Cost\"]}", "Cost\"], \"complexity\": \"Simpel\"}") + "]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Simpel");
    }

    @Test
    void healthNamesTheRules() throws Exception {
        assertThat(get("/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .contains(engines.get().ruleBase());
    }

    @Test
    void changedRulesTakeEffectAndBrokenOnesAreToldWhileTheLastValidOnesDecide() throws Exception {
        Path file = folder.resolve("money.drl");
        String valid = Files.readString(file);
        String before = engines.get().ruleBase();

        Files.writeString(file, valid.replace("@adds(3)", "@adds(three)"));
        watched.reload();
        assertThat(engines.get().ruleBase()).isEqualTo(before);
        assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"").contains("money.drl:3");

        Files.writeString(file, valid.replace("@adds(3)", "@adds(5)"));
        watched.reload();
        assertThat(engines.get().ruleBase()).isNotEqualTo(before);
        assertThat(get("/actuator/health").body()).doesNotContain("money.drl");

        Files.writeString(file, valid);
        watched.reload();
        assertThat(engines.get().ruleBase()).isEqualTo(before);
    }

    private HttpResponse<String> post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("/decisions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
