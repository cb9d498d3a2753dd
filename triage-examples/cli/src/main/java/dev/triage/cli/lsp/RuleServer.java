package dev.triage.cli.lsp;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor talks to. */
final class RuleServer implements LanguageServer, LanguageClientAware, WorkspaceService, AutoCloseable {

    private final RuleTexts texts;

    RuleServer(boolean restricted) {
        this.texts = new RuleTexts(restricted);
    }

    @Override
    public void connect(LanguageClient client) {
        texts.connect(client);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
        ServerCapabilities can = new ServerCapabilities();
        can.setTextDocumentSync(TextDocumentSyncKind.Full);
        can.setCompletionProvider(new CompletionOptions(false, List.of("@", ".", "(", "\"", "|")));
        can.setHoverProvider(true);
        String version =
                Objects.requireNonNullElse(RuleServer.class.getPackage().getImplementationVersion(), "");
        return CompletableFuture.completedFuture(new InitializeResult(can, new ServerInfo("triage", version)));
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        close();
        return CompletableFuture.completedFuture(new Object());
    }

    @Override
    public void exit() {
        close();
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return texts;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return this;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams parameters) {}

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams parameters) {
        texts.lookAgain();
    }

    @Override
    public void close() {
        texts.close();
    }
}
