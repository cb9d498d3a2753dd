package dev.triage.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Talks to the jar as an agent does, with the client of the SDK. */
class McpServerIT {

    private static final Path JAR = Path.of("target", "triage-mcp.jar");

    private static final String ISSUES = """
            [{"id": "#1", "title": "The bill", "status": "open", "impact": {"user": "Low", "functional": "No"},
              "classification": {"categories": ["Cost"], "components": ["Basket"]}}]
            """;

    @TempDir
    static Path temporary;

    private static Path folder;
    private static Path secret;
    private static McpSyncClient client;

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("work"));
        secret = Files.writeString(temporary.toRealPath().resolve("secret.json"), ISSUES);
        Files.writeString(folder.resolve("issues.json"), ISSUES);
        Files.createDirectory(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/money.drl"), rule("@neverBelow(P0)", ""));
        Files.createDirectory(folder.resolve("java"));
        Files.writeString(folder.resolve("java/money.drl"), rule("@adds(1)", "System.exit(0);"));
        client = client(Map.of(), folder.toString());
    }

    @AfterAll
    static void stop() {
        client.closeGracefully();
    }

    @Test
    void thereAreSixToolsThatOnlyRead() {
        List<Tool> tools = client.listTools().tools();

        assertThat(tools)
                .extracting(Tool::name)
                .containsExactlyInAnyOrder("decide", "explain", "report", "check", "diff", "rules");
        assertThat(tools)
                .allSatisfy(
                        tool -> assertThat(tool.annotations().readOnlyHint()).isTrue());
        assertThat(client.getServerInstructions()).contains(folder.toString());
    }

    @Test
    void decideAnswersALineForEachIssueOfAFileOrOfAText() {
        assertThat(text("decide", Map.of("backlog", "issues.json"))).contains("\"id\":\"#1\"", "\"priority\":\"P3\"");
        assertThat(text("decide", Map.of("issues", ISSUES, "rules", List.of("rules"))))
                .contains("\"priority\":\"P0\"", "It costs money every day");
    }

    @Test
    void explainSaysWhyAndWhyNot() {
        assertThat(text(
                        "explain",
                        Map.of("backlog", "issues.json", "issue", "1", "whyNot", List.of("high-brand-impact"))))
                .contains("#1 The bill", "Why not: High brand impact", "no   Assessment: leastBrandImpact");
    }

    @Test
    void reportCheckDiffAndRulesAnswer() {
        assertThat(text("report", Map.of("backlog", "."))).contains("The bill");
        assertThat(text("check", Map.of())).contains("\"gaps\"");
        assertThat(text("diff", Map.of("backlog", "issues.json", "rules", List.of("rules"))))
                .contains("It costs money every day", "#1");
        assertThat(text("rules", Map.of("rules", List.of("rules"), "format", "json")))
                .contains("It costs money every day");
    }

    @Test
    void filesOutsideOfTheFoldersAreNotRead() throws IOException {
        Path links = Files.createDirectory(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("secret.json"), secret);
        try {
            for (Object path : List.of(secret, "../secret.json", "links/secret.json", "links", "/etc/passwd")) {
                assertThat(error("decide", Map.of("backlog", path.toString())))
                        .contains("This is not in the folders that the server may read");
            }
            assertThat(error("rules", Map.of("rules", List.of(temporary.toString()))))
                    .contains("This is not in the folders that the server may read");
            assertThat(error("decide", Map.of("backlog", "--help"))).contains("There is no such file");
        } finally {
            Files.delete(links.resolve("secret.json"));
            Files.delete(links);
        }
    }

    @Test
    void rulesOfTheEnvironmentAreNotRead() {
        McpSyncClient other =
                client(Map.of("TRIAGE_RULES", folder.resolve("rules").toString()), folder.toString());
        try {
            assertThat(text(other, "decide", Map.of("issues", ISSUES))).contains("\"priority\":\"P3\"");
        } finally {
            other.closeGracefully();
        }
    }

    @Test
    void rulesOfTheServerCountIfACallNamesNone() {
        McpSyncClient other =
                client(Map.of(), "--rules", folder.resolve("rules").toString(), folder.toString());
        try {
            assertThat(text(other, "decide", Map.of("issues", ISSUES))).contains("\"priority\":\"P0\"");
        } finally {
            other.closeGracefully();
        }
    }

    @Test
    void codeInRulesIsRefusedAndMistakesAreToldWithTheirPlaces() {
        assertThat(error("decide", Map.of("issues", ISSUES, "rules", List.of("java"))))
                .contains("java/money.drl:", "is not allowed");
        assertThat(error("decide", Map.of("issues", "{", "format", "json"))).contains("issues.json:1");
        assertThat(error("decide", Map.of("issues", ISSUES, "backlog", "issues.json")))
                .contains("Expected either backlog, a path, or issues, a text.");
        assertThat(error("explain", Map.of("issues", ISSUES, "issue", "2"))).contains("No issue has the id (2)");
        assertThat(error("explain", Map.of("issues", ISSUES, "issue", "1", "whyNot", List.of("high-brand-impct"))))
                .contains("Did you mean high-brand-impact?");
    }

    @Test
    void aLineThatIsNoMessageIsLeftOutAndAllIsAnsweredBeforeTheEnd() throws Exception {
        Path in = Files.writeString(temporary.resolve("in.txt"), """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},\
                "clientInfo":{"name":"test","version":"1"}}}
                {"jsonrpc":"2.0","method":"notifications/initialized"}
                no message
                [{"jsonrpc":"2.0","id":2,"method":"ping"}]
                {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"check","arguments":{}}}
                {"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"decide","arguments":{"backlog":"issues.json"}}}
                """);
        Path out = temporary.resolve("out.txt");
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        folder.toString())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isZero();
        assertThat(Files.readAllLines(out))
                .hasSize(3)
                .anyMatch(line -> line.contains("\"id\":3") && line.contains("combinations"))
                .anyMatch(line -> line.contains("\"id\":4") && line.contains("The bill"));
    }

    private static String rule(String effect, String consequence) {
        return """
                rule "It costs money every day" @reason("Each day that it waits is paid for.") %s
                when
                    Assessment( categories contains Category.COST )
                then
                    %s
                end
                """.formatted(effect, consequence);
    }

    private static String text(String tool, Map<String, Object> arguments) {
        return text(client, tool, arguments);
    }

    private static String text(McpSyncClient asked, String tool, Map<String, Object> arguments) {
        CallToolResult result = asked.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
        assertThat(result.isError()).as(words(result)).isNotEqualTo(true);
        return words(result);
    }

    private static String error(String tool, Map<String, Object> arguments) {
        CallToolResult result = client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
        assertThat(result.isError()).as(words(result)).isTrue();
        return words(result);
    }

    private static String words(CallToolResult result) {
        return result.content().stream()
                .map(content -> ((TextContent) content).text())
                .collect(Collectors.joining("\n"));
    }

    private static McpSyncClient client(Map<String, String> environment, String... arguments) {
        List<String> words =
                new ArrayList<>(List.of("-jar", JAR.toAbsolutePath().toString()));
        words.addAll(List.of(arguments));
        ServerParameters server = ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args(words)
                .env(environment)
                .build();
        StdioClientTransport transport = new StdioClientTransport(server, McpJsonDefaults.getMapper());
        transport.setStdErrorHandler(line -> {});
        McpSyncClient made =
                McpClient.sync(transport).requestTimeout(Duration.ofSeconds(60)).build();
        made.initialize();
        return made;
    }
}
