package dev.triage.cli.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RenameOptions;
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

    private final String version;
    private final EditedRules rules;
    private final MovedIssues moves;
    private final RuleTexts texts;
    private final CompletableFuture<Void> exited = new CompletableFuture<>();

    RuleServer(String version, boolean restricted, TeamBacklog backlog) {
        this.version = version;
        this.rules = new EditedRules(restricted);
        this.moves = new MovedIssues(backlog);
        this.texts = new RuleTexts(rules, backlog, moves);
    }

    @Override
    public void connect(LanguageClient client) {
        rules.connect(client);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
        ServerCapabilities can = new ServerCapabilities();
        can.setTextDocumentSync(TextDocumentSyncKind.Full);
        can.setCompletionProvider(new CompletionOptions(false, List.of("@", ".", "(", "\"", "|")));
        can.setHoverProvider(true);
        can.setDefinitionProvider(true);
        can.setRenameProvider(new RenameOptions(true));
        can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        if (moves.given()) {
            can.setCodeLensProvider(new CodeLensOptions(true));
            if (refreshesLenses(parameters)) {
                rules.refreshLenses();
            }
        }
        return CompletableFuture.completedFuture(new InitializeResult(can, new ServerInfo("triage", version)));
    }

    private static boolean refreshesLenses(InitializeParams parameters) {
        ClientCapabilities client = parameters.getCapabilities();
        return client != null
                && client.getWorkspace() != null
                && client.getWorkspace().getCodeLens() != null
                && Boolean.TRUE.equals(client.getWorkspace().getCodeLens().getRefreshSupport());
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        close();
        return CompletableFuture.completedFuture(new Object());
    }

    @Override
    public void exit() {
        close();
        exited.complete(null);
    }

    /** Completes when the editor asks for the end; it may keep standard input open. */
    CompletableFuture<Void> exited() {
        return exited;
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
        rules.lookAgain();
    }

    @Override
    public void close() {
        rules.close();
        moves.close();
    }
}
