package dev.triage.cli.lsp;

import dev.triage.rules.catalogue.RuleDescription;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** Answers what an editor asks of the texts that it shows. Thread-safe. */
final class RuleTexts implements TextDocumentService {

    private final EditedRules rules;
    private final TeamBacklog backlog;
    private final MovedIssues moves;

    RuleTexts(EditedRules rules, TeamBacklog backlog, MovedIssues moves) {
        this.rules = rules;
        this.backlog = backlog;
        this.moves = moves;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams parameters) {
        change(
                parameters.getTextDocument().getUri(),
                parameters.getTextDocument().getText());
    }

    @Override
    public void didChange(DidChangeTextDocumentParams parameters) {
        List<?> changes = parameters.getContentChanges();
        if (!changes.isEmpty()) {
            change(
                    parameters.getTextDocument().getUri(),
                    parameters.getContentChanges().get(changes.size() - 1).getText());
        }
    }

    @Override
    public void didClose(DidCloseTextDocumentParams parameters) {
        change(parameters.getTextDocument().getUri(), null);
    }

    @Override
    public void didSave(DidSaveTextDocumentParams parameters) {
        rules.lookAgain();
    }

    private void change(String uri, @Nullable String text) {
        Path file = path(uri);
        if (file != null) {
            rules.change(file, text);
        }
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams parameters) {
        Opened one = opened(parameters.getTextDocument());
        CompletionList items = one == null
                ? new CompletionList()
                : Completions.of(
                        one.file(),
                        one.text(),
                        parameters.getPosition(),
                        rules.words(one.file()),
                        backlog.seen(),
                        rules.scales(one.file()));
        return CompletableFuture.completedFuture(Either.forRight(items));
    }

    @Override
    public CompletableFuture<@Nullable Hover> hover(HoverParams parameters) {
        Opened one = opened(parameters.getTextDocument());
        return CompletableFuture.completedFuture(
                one == null
                        ? null
                        : Hovers.of(one.file(), one.text(), parameters.getPosition(), rules.words(one.file())));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams parameters) {
        return rules.onceRead(() -> {
            Opened one = opened(parameters.getTextDocument());
            return Either.forLeft(
                    one == null
                            ? List.of()
                            : Definitions.of(
                                    one.file(), one.text(), parameters.getPosition(), rules.words(one.file())));
        });
    }

    @Override
    public CompletableFuture<@Nullable Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams parameters) {
        return rules.onceRead(() -> {
            Opened one = opened(parameters.getTextDocument());
            return one == null
                    ? null
                    : refusing(() -> Either3.forFirst(
                            renames(one, parameters.getPosition()).range()));
        });
    }

    @Override
    public CompletableFuture<@Nullable WorkspaceEdit> rename(RenameParams parameters) {
        return rules.onceRead(() -> {
            Opened one = opened(parameters.getTextDocument());
            return one == null
                    ? null
                    : refusing(() -> renames(one, parameters.getPosition())
                            .to(parameters.getNewName().strip()));
        });
    }

    private Renames renames(Opened one, Position position) {
        return new Renames(one.file(), one.text(), position, rules.words(one.file()), rules::text);
    }

    private static <T> T refusing(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (Renames.Refused refused) {
            throw new ResponseErrorException(
                    new ResponseError(ResponseErrorCode.RequestFailed, refused.getMessage(), null));
        }
    }

    @Override
    public CompletableFuture<List<Either<org.eclipse.lsp4j.Command, CodeAction>>> codeAction(
            CodeActionParams parameters) {
        return rules.onceRead(() -> {
            List<Either<Command, CodeAction>> actions = new ArrayList<>();
            Opened one = opened(parameters.getTextDocument());
            UnsavedRules.Result read = one == null ? null : rules.last(one.file());
            if (one != null
                    && read != null
                    && one.text().equals(read.from().open().get(one.file()))) {
                for (CodeAction action : new QuickFixes(one.file(), one.text(), read).in(parameters.getRange())) {
                    actions.add(Either.forRight(action));
                }
            }
            return actions;
        });
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams parameters) {
        return rules.onceRead(() -> {
            Opened one = opened(parameters.getTextDocument());
            return one == null || !moves.given()
                    ? List.of()
                    : Lenses.in(
                            one.file(), one.text(), parameters.getTextDocument().getUri(), rules.words(one.file()));
        });
    }

    @Override
    public CompletableFuture<CodeLens> resolveCodeLens(CodeLens lens) {
        Lenses.Asked asked = Lenses.asked(lens);
        Path file = asked == null ? null : path(asked.uri());
        UnsavedRules.Result read = file == null ? null : rules.readable(file);
        RuleDescription rule =
                asked == null || file == null ? null : rules.words(file).rule(asked.rule());
        if (asked == null || read == null || rule == null) {
            return CompletableFuture.completedFuture(lens);
        }
        return (asked.off() ? moves.with(read, rule) : moves.without(read, rule))
                .thenApply(words -> new CodeLens(lens.getRange(), new Command(words, ""), null));
    }

    /** A file that is open, with its text in the editor. */
    private record Opened(Path file, String text) {}

    private @Nullable Opened opened(TextDocumentIdentifier document) {
        Path file = path(document.getUri());
        String text = file == null ? null : rules.text(file);
        return file == null || text == null ? null : new Opened(file, text);
    }

    private static @Nullable Path path(String uri) {
        try {
            return Path.of(URI.create(uri));
        } catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
            return null; // such as the text of a comparison
        }
    }
}
