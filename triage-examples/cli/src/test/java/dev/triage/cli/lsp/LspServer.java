package dev.triage.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
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
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;

/** The jar as an editor starts it, with the client of LSP4J. */
public final class LspServer {

    private static final Path JAR = Path.of("target", "triage.jar");
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private final Editor editor = new Editor();
    private final Process process;
    private final LanguageServer server;
    private final InitializeResult abilities;
    private final Future<Void> listening;

    private LspServer(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toAbsolutePath().toString(),
                "lsp"));
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var launcher = LSPLauncher.createClientLauncher(editor, process.getInputStream(), process.getOutputStream());
        listening = launcher.startListening();
        server = launcher.getRemoteProxy();
        InitializeParams parameters = new InitializeParams();
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        workspace.setCodeLens(new CodeLensWorkspaceCapabilities(true));
        parameters.setCapabilities(new ClientCapabilities(workspace, null, null));
        abilities = server.initialize(parameters).get(60, TimeUnit.SECONDS);
        server.initialized(new InitializedParams());
    }

    /** Starts it with these arguments. */
    public static LspServer start(String... arguments) throws Exception {
        return new LspServer(List.of(arguments));
    }

    InitializeResult abilities() {
        return abilities;
    }

    TextDocumentService asked() {
        return server.getTextDocumentService();
    }

    /** Opens a file with a text that is not saved. */
    public void open(Path file, String text) {
        asked().didOpen(new DidOpenTextDocumentParams(
                new TextDocumentItem(file.toUri().toString(), "drools", 1, text)));
    }

    void close(Path file) {
        asked().didClose(new DidCloseTextDocumentParams(id(file)));
    }

    /** Changes the text of a file that is open. */
    public void change(Path file, String text) {
        asked().didChange(new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(file.toUri().toString(), 2),
                List.of(new TextDocumentContentChangeEvent(text))));
    }

    /** What is completed behind a piece of a text. */
    public List<String> completed(Path file, String text, String behind) throws Exception {
        CompletionParams parameters = new CompletionParams(id(file), position(text, behind));
        return asked().completion(parameters).get(60, TimeUnit.SECONDS).getRight().getItems().stream()
                .map(CompletionItem::getLabel)
                .toList();
    }

    /** Waits until something is completed behind a piece of a text, at most a minute. */
    public void awaitCompletion(Path file, String text, String behind) throws Exception {
        Instant end = Instant.now().plus(LONG_ENOUGH);
        while (completed(file, text, behind).isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
    }

    /** The column from which on a completion replaces what is typed. */
    int replaced(Path file, String text, String behind) throws Exception {
        CompletionParams parameters = new CompletionParams(id(file), position(text, behind));
        return asked().completion(parameters)
                .get(60, TimeUnit.SECONDS)
                .getRight()
                .getItems()
                .get(0)
                .getTextEdit()
                .getLeft()
                .getRange()
                .getStart()
                .getCharacter();
    }

    String hover(Path file, String text, String behind) throws Exception {
        HoverParams parameters = new HoverParams(id(file), position(text, behind));
        Hover hover = asked().hover(parameters).get(60, TimeUnit.SECONDS);
        return hover == null ? null : hover.getContents().getRight().getValue();
    }

    /** The problems of a folder, once they are those that are expected, or after a minute. */
    public Map<String, Set<String>> await(Path folder, Map<String, Set<String>> expected) throws InterruptedException {
        return editor.await(folder, expected);
    }

    static TextDocumentIdentifier id(Path file) {
        return new TextDocumentIdentifier(file.toUri().toString());
    }

    static Position position(String text, String behind) {
        int offset = text.indexOf(behind) + behind.length();
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(letter -> letter == '\n').count();
        return new Position(line, offset - before.lastIndexOf('\n') - 1);
    }

    /** Ends it as an editor does that keeps the connection open. */
    public void stop() throws Exception {
        server.shutdown().get(60, TimeUnit.SECONDS);
        server.exit();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        listening.cancel(true);
    }

    /** Keeps what the server tells, as an editor does. */
    private static final class Editor implements LanguageClient {

        private final Map<String, List<Diagnostic>> diagnostics = new HashMap<>();

        @Override
        public synchronized void publishDiagnostics(PublishDiagnosticsParams told) {
            diagnostics.put(told.getUri(), told.getDiagnostics());
            notifyAll();
        }

        @Override
        public CompletableFuture<Void> refreshCodeLenses() {
            return CompletableFuture.completedFuture(null);
        }

        private synchronized Map<String, Set<String>> await(Path folder, Map<String, Set<String>> expected)
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
                Path file = Path.of(URI.create(uri));
                if (file.startsWith(folder) && !some.isEmpty()) {
                    Set<String> words = new TreeSet<>();
                    some.forEach(one -> words.add((one.getRange().getStart().getLine() + 1) + ":"
                            + (one.getRange().getStart().getCharacter() + 1) + " " + one.getMessage()));
                    all.put(folder.relativize(file).toString(), words);
                }
            });
            return all;
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
