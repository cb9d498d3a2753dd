package dev.triage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Talks to the jar as an editor does, with the client of LSP4J. */
class LspIT {

    private static final Path JAR = Path.of("target", "triage.jar");
    private static final Path BROKEN =
            Path.of("..", "..", "triage-rules", "src", "test", "resources", "dev", "triage", "rules", "broken");
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private static final String RULE = """
            rule "It costs money every day"
                @reason("Each day that it waits is paid for.") @
                @overrides("")
            when Assessment( least, leastUserImpact >= UserImpact. )
                A
            then
            end
            """;

    @TempDir
    static Path temporary;

    private static Process process;
    private static LanguageServer server;
    private static InitializeResult abilities;
    private static Future<Void> listening;
    private static final Editor EDITOR = new Editor();

    @BeforeAll
    static void start() throws Exception {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "lsp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var launcher = LSPLauncher.createClientLauncher(EDITOR, process.getInputStream(), process.getOutputStream());
        listening = launcher.startListening();
        server = launcher.getRemoteProxy();
        abilities = server.initialize(new InitializeParams()).get(60, TimeUnit.SECONDS);
        server.initialized(new InitializedParams());
    }

    @AfterAll
    static void stop() throws Exception {
        server.shutdown().get(60, TimeUnit.SECONDS);
        server.exit();
        listening.cancel(true);
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void itSaysWhatItCan() {
        assertThat(abilities.getServerInfo().getName()).isEqualTo("triage");
        assertThat(abilities.getCapabilities().getCompletionProvider()).isNotNull();
        assertThat(abilities.getCapabilities().getHoverProvider().getLeft()).isTrue();
    }

    @Test
    void unsavedTextHasTheProblemsThatTheReaderTells() throws Exception {
        List<Path> folders;
        try (Stream<Path> all = Files.list(BROKEN)) {
            folders = all.sorted().toList();
        }
        int compared = 0;
        for (Path broken : folders) {
            List<Path> files;
            try (Stream<Path> all = Files.list(broken)) {
                files = all.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith("expected.txt"))
                        .sorted()
                        .toList();
            }
            boolean readable = files.stream().allMatch(LspIT::isText);
            if (files.isEmpty() || !readable) {
                continue; // what is no text cannot be open in an editor
            }
            compared++;
            Path folder = Files.createDirectories(
                    temporary.toRealPath().resolve(broken.getFileName().toString()));
            Map<String, Set<String>> expected = expected(folder, files);
            for (Path file : files) {
                Path saved = folder.resolve(file.getFileName());
                String text = Files.readString(saved);
                Files.writeString(saved, "");
                open(saved, text);
            }
            assertThat(EDITOR.await(folder, expected))
                    .as(broken.getFileName().toString())
                    .isEqualTo(expected);
            for (Path file : files) {
                close(folder.resolve(file.getFileName()));
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void wordsOfRulesAreCompletedAndExplained() throws Exception {
        Path file =
                Files.createDirectories(temporary.toRealPath().resolve("words")).resolve("money.drl");
        open(file, RULE);

        assertThat(completed(file, RULE, "paid for.\") @")).contains("adds", "neverBelow", "overrides");
        assertThat(completed(file, RULE, "@overrides(\"")).contains("High brand impact", "high-brand-impact");
        assertThat(completed(file, RULE, "Assessment( least")).contains("leastUserImpact", "categories", "UserImpact");
        assertThat(completed(file, RULE, ">= UserImpact.")).containsExactly("LOW", "MEDIUM", "HIGH", "CRITICAL");
        assertThat(completed(file, RULE, "\n    A")).contains("Assessment", "Subject", "Signal");
        assertThat(hover(file, RULE, "Assess")).contains("Assessment");
        assertThat(hover(file, RULE, "leastUserIm")).contains("UserImpact");
        assertThat(hover(file, RULE, "@reas")).contains("@reason");
        close(file);
    }

    @Test
    void tablesCasesAndSettingsAreCompleted() throws Exception {
        Path folder = Files.createDirectories(temporary.toRealPath().resolve("tables"));
        Path table = folder.resolve("matrix.table.md");
        String rows = "| user impact | priority |\n| --- | --- |\n| Hi | P |\n";
        open(table, rows);
        assertThat(completed(table, rows, "| user impact | pri")).contains("priority", "at least", "brand impact");
        assertThat(completed(table, rows, "| Hi")).containsExactly("Low", "Medium", "High", "Critical");
        assertThat(completed(table, rows, "| Hi | P")).contains("P0", "P4");
        close(table);

        Path cases = folder.resolve("cases.md");
        String expectations = "| title | fires |\n| --- | --- |\n| a | hi |\n";
        open(cases, expectations);
        assertThat(completed(cases, expectations, "| a | hi")).contains("high-brand-impact");
        close(cases);

        Path settings = folder.resolve("settings.json");
        String off = "{ \"off\": [\"\"] }";
        open(settings, off);
        assertThat(completed(settings, off, "[\"")).contains("High complexity", "high-complexity");
        assertThat(hover(settings, off.replace("\"\"", "\"high-complexity\""), "[\"hi"))
                .isNull();
        close(settings);
    }

    @Test
    void aCorrectedTextHasNoProblems() throws Exception {
        Path folder = Files.createDirectories(temporary.toRealPath().resolve("corrected"));
        Path file = folder.resolve("money.drl");
        String right = """
                rule "It costs money every day"
                    @reason("Each day that it waits is paid for.") @adds(4)
                when Assessment( categories contains Category.COST )
                then
                end
                """;
        open(file, right.replace("COST", "COSTS"));
        Map<String, Set<String>> wrong =
                Map.of("money.drl", new TreeSet<>(List.of("3:47 There is no Category.COSTS.\nMaybe Category.COST.")));
        assertThat(EDITOR.await(folder, wrong)).isEqualTo(wrong);

        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(file.toUri().toString(), 2),
                        List.of(new TextDocumentContentChangeEvent(right))));
        assertThat(EDITOR.await(folder, Map.of())).isEmpty();
        close(file);
    }

    private static Map<String, Set<String>> expected(Path folder, List<Path> files) throws IOException {
        for (Path file : files) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        Map<String, Set<String>> expected = new HashMap<>();
        try {
            TriageEngine.builder().rules(folder).build();
        } catch (RuleBaseException wrong) {
            for (RuleProblem problem : wrong.problems()) {
                Path file = Path.of(problem.file());
                String name = file.startsWith(folder) && !file.equals(folder)
                        ? folder.relativize(file).toString()
                        : "settings.json";
                String suggestion = problem.suggestion() == null ? "" : "\n" + problem.suggestion();
                expected.computeIfAbsent(name, one -> new TreeSet<>())
                        .add(Math.max(1, problem.line()) + ":" + Math.max(1, problem.column()) + " " + problem.message()
                                + suggestion);
            }
        }
        return expected;
    }

    private static boolean isText(Path file) {
        try {
            Files.readString(file);
            return true;
        } catch (IOException noText) {
            return false;
        }
    }

    private static void open(Path file, String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(
                        new TextDocumentItem(file.toUri().toString(), "drools", 1, text)));
    }

    private static void close(Path file) {
        server.getTextDocumentService()
                .didClose(new DidCloseTextDocumentParams(
                        new TextDocumentIdentifier(file.toUri().toString())));
    }

    private static List<String> completed(Path file, String text, String behind) throws Exception {
        CompletionParams parameters =
                new CompletionParams(new TextDocumentIdentifier(file.toUri().toString()), position(text, behind));
        return server.getTextDocumentService().completion(parameters).get(60, TimeUnit.SECONDS).getLeft().stream()
                .map(CompletionItem::getLabel)
                .toList();
    }

    private static String hover(Path file, String text, String behind) throws Exception {
        HoverParams parameters =
                new HoverParams(new TextDocumentIdentifier(file.toUri().toString()), position(text, behind));
        Hover hover = server.getTextDocumentService().hover(parameters).get(60, TimeUnit.SECONDS);
        return hover == null ? null : hover.getContents().getRight().getValue();
    }

    private static Position position(String text, String behind) {
        int offset = text.indexOf(behind) + behind.length();
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(letter -> letter == '\n').count();
        return new Position(line, offset - before.lastIndexOf('\n') - 1);
    }

    /** Keeps what the server tells, as an editor does. */
    private static final class Editor implements LanguageClient {

        private final Map<String, List<Diagnostic>> diagnostics = new HashMap<>();

        @Override
        public synchronized void publishDiagnostics(PublishDiagnosticsParams told) {
            diagnostics.put(told.getUri(), told.getDiagnostics());
            notifyAll();
        }

        /** The problems of a folder, once they are those that are expected, or after a minute. */
        synchronized Map<String, Set<String>> await(Path folder, Map<String, Set<String>> expected)
                throws InterruptedException {
            Instant end = Instant.now().plus(LONG_ENOUGH);
            while (!of(folder).equals(expected) && Instant.now().isBefore(end)) {
                wait(100);
            }
            return of(folder);
        }

        private Map<String, Set<String>> of(Path folder) {
            Map<String, Set<String>> all = new HashMap<>();
            diagnostics.forEach((uri, some) -> {
                Path file = Path.of(java.net.URI.create(uri));
                if (file.startsWith(folder) && !some.isEmpty()) {
                    Set<String> words = new TreeSet<>();
                    some.forEach(one -> words.add((one.getRange().getStart().getLine() + 1) + ":"
                            + (one.getRange().getStart().getCharacter() + 1) + " " + message(one)));
                    all.put(folder.relativize(file).toString(), words);
                }
            });
            return all;
        }

        private static String message(Diagnostic one) {
            return one.getMessage();
        }

        @Override
        public void telemetryEvent(Object object) {}

        @Override
        public void showMessage(MessageParams message) {}

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void logMessage(MessageParams message) {}
    }
}
