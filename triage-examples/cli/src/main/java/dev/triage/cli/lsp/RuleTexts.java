package dev.triage.cli.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.triage.cli.lsp.text.Place;
import dev.triage.cli.lsp.text.RuleMentions;
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
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
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

    private final OpenRules rules;
    private final TeamBacklog backlog;
    private final MovedIssues moves;

    RuleTexts(OpenRules rules, TeamBacklog backlog, MovedIssues moves) {
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
        Path file = path(parameters.getTextDocument().getUri());
        String text = rules.text(file);
        CompletionList items = file == null || text == null
                ? new CompletionList()
                : Completions.of(file, text, parameters.getPosition(), rules.words(file), backlog.seen());
        return CompletableFuture.completedFuture(Either.forRight(items));
    }

    @Override
    public CompletableFuture<@Nullable Hover> hover(HoverParams parameters) {
        Path file = path(parameters.getTextDocument().getUri());
        String text = rules.text(file);
        return CompletableFuture.completedFuture(
                file == null || text == null ? null : Hovers.of(text, parameters.getPosition(), rules.words(file)));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams parameters) {
        Path file = path(parameters.getTextDocument().getUri());
        return rules.onceRead(() -> {
            String text = rules.text(file);
            return Either.forLeft(
                    file == null || text == null
                            ? List.of()
                            : Definitions.of(file, text, parameters.getPosition(), rules.words(file)));
        });
    }

    @Override
    public CompletableFuture<@Nullable Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams parameters) {
        Path file = path(parameters.getTextDocument().getUri());
        return rules.onceRead(() -> {
            String text = rules.text(file);
            return file == null || text == null
                    ? null
                    : refusing(() -> Either3.forFirst(
                            new Renames(file, text, parameters.getPosition(), rules.words(file), rules::text).range()));
        });
    }

    @Override
    public CompletableFuture<@Nullable WorkspaceEdit> rename(RenameParams parameters) {
        Path file = path(parameters.getTextDocument().getUri());
        return rules.onceRead(() -> {
            String text = rules.text(file);
            return file == null || text == null
                    ? null
                    : refusing(() -> new Renames(file, text, parameters.getPosition(), rules.words(file), rules::text)
                            .to(parameters.getNewName().strip()));
        });
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
        Path file = path(parameters.getTextDocument().getUri());
        return rules.onceRead(() -> {
            List<Either<Command, CodeAction>> actions = new ArrayList<>();
            UnsavedRules.Result read = file == null ? null : rules.last(file);
            String text = rules.text(file);
            if (file != null
                    && text != null
                    && read != null
                    && text.equals(read.from().open().get(file))) {
                for (CodeAction action : new QuickFixes(file, text, read).in(parameters.getRange())) {
                    actions.add(Either.forRight(action));
                }
            }
            return actions;
        });
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams parameters) {
        Path file = path(parameters.getTextDocument().getUri());
        return rules.onceRead(() -> {
            List<CodeLens> lenses = new ArrayList<>();
            String text = rules.text(file);
            if (file == null || text == null || !moves.given()) {
                return lenses;
            }
            for (RuleMentions.Mention one : RuleMentions.in(String.valueOf(file.getFileName()), text)) {
                RuleDescription rule = one.kind() == RuleMentions.Kind.NAME ? own(file, one.word()) : null;
                if (rule != null) {
                    Range range = new Place(text, 0, 0).range(one.start(), one.end());
                    JsonArray data = new JsonArray();
                    data.add(parameters.getTextDocument().getUri());
                    data.add(rule.name());
                    lenses.add(new CodeLens(range, null, data));
                }
            }
            return lenses;
        });
    }

    @Override
    public CompletableFuture<CodeLens> resolveCodeLens(CodeLens lens) {
        if (!(lens.getData() instanceof JsonElement data) || !data.isJsonArray()) {
            return CompletableFuture.completedFuture(lens);
        }
        Path file = path(data.getAsJsonArray().get(0).getAsString());
        UnsavedRules.Result read = file == null ? null : rules.readable(file);
        RuleDescription rule =
                file == null ? null : own(file, data.getAsJsonArray().get(1).getAsString());
        if (read == null || rule == null) {
            return CompletableFuture.completedFuture(lens);
        }
        return moves.words(read, rule).thenApply(words -> new CodeLens(lens.getRange(), new Command(words, ""), null));
    }

    /** The rule of a name that is written in a file, or null if it is not or no longer. */
    private @Nullable RuleDescription own(Path file, String name) {
        for (RuleDescription rule : rules.words(file).rules()) {
            if (rule.name().equals(name) && rule.file().equals(file.toString().replace('\\', '/'))) {
                return rule;
            }
        }
        return null;
    }

    private static @Nullable Path path(String uri) {
        try {
            return Path.of(URI.create(uri));
        } catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
            return null; // such as the text of a comparison
        }
    }
}
