package dev.triage.cli.lsp;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.RuleProblem;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** The texts that an editor shows, and what is to say of them. Thread-safe. */
final class RuleTexts implements TextDocumentService, AutoCloseable {

    private final boolean restricted;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "triage-lsp");
        thread.setDaemon(true);
        return thread;
    });

    /** The texts that are open, as they are in the editor. */
    private final Map<Path, String> open = new HashMap<>();

    /** For each folder of rules the last rules that could be read. */
    private final Map<Path, TriageEngine> engines = new HashMap<>();

    /** For each folder the files that have problems in the editor. */
    private final Map<Path, Set<Path>> shown = new HashMap<>();

    /** How often the texts changed, so that what was read of older ones is not shown. */
    private long version;

    private @Nullable LanguageClient client;
    private @Nullable Words standard;

    RuleTexts(boolean restricted) {
        this.restricted = restricted;
    }

    synchronized void connect(LanguageClient other) {
        client = other;
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
        lookAgain();
    }

    private void change(String uri, @Nullable String text) {
        Path file = path(uri);
        if (file == null) {
            return;
        }
        synchronized (this) {
            if (text == null) {
                open.remove(file);
            } else {
                open.put(file, text);
            }
        }
        look(folder(file));
    }

    /** Reads all folders of open texts again, as files beside them changed. */
    void lookAgain() {
        Set<Path> folders = new HashSet<>();
        synchronized (this) {
            open.keySet().forEach(file -> folders.add(folder(file)));
        }
        folders.forEach(this::look);
    }

    private void look(Path folder) {
        long now;
        synchronized (this) {
            now = ++version;
        }
        try {
            reading.execute(() -> read(folder, now));
        } catch (RejectedExecutionException closed) {
            return; // the editor ends
        }
    }

    private void read(Path folder, long asked) {
        Map<Path, String> texts = new HashMap<>();
        synchronized (this) {
            if (asked != version) {
                return;
            }
            open.forEach((file, text) -> {
                if (file.startsWith(folder)) {
                    texts.put(file, text);
                }
            });
        }
        UnsavedRules.Result result = UnsavedRules.read(folder, texts, restricted);
        synchronized (this) {
            TriageEngine engine = result.engine();
            if (engine != null) {
                engines.put(folder, engine);
            }
            if (asked == version) {
                show(folder, result.problems());
            }
        }
    }

    private void show(Path folder, List<RuleProblem> problems) {
        Map<Path, List<Diagnostic>> byFile = new HashMap<>();
        shown.getOrDefault(folder, Set.of()).forEach(file -> byFile.put(file, List.of()));
        open.keySet().stream().filter(file -> file.startsWith(folder)).forEach(file -> byFile.put(file, List.of()));
        byFile.putAll(Diagnostics.of(folder, problems));
        LanguageClient editor = client;
        if (editor != null) {
            byFile.forEach((file, some) -> editor.publishDiagnostics(
                    new PublishDiagnosticsParams(file.toUri().toString(), some)));
        }
        Set<Path> wrong = new HashSet<>();
        byFile.forEach((file, some) -> {
            if (!some.isEmpty()) {
                wrong.add(file);
            }
        });
        shown.put(folder, wrong);
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams parameters) {
        Path file = path(parameters.getTextDocument().getUri());
        String text = text(file);
        List<CompletionItem> items = file == null || text == null
                ? List.of()
                : Completions.of(file, text, parameters.getPosition(), words(file));
        return CompletableFuture.completedFuture(Either.forLeft(items));
    }

    @Override
    public CompletableFuture<@Nullable Hover> hover(HoverParams parameters) {
        Path file = path(parameters.getTextDocument().getUri());
        String text = text(file);
        return CompletableFuture.completedFuture(
                file == null || text == null ? null : Hovers.of(text, parameters.getPosition(), words(file)));
    }

    private synchronized @Nullable String text(@Nullable Path file) {
        return file == null ? null : open.get(file);
    }

    /** The words of the rules of a file, or if these never could be read those of the standard rules. */
    private synchronized Words words(Path file) {
        TriageEngine engine = engines.get(folder(file));
        if (engine != null) {
            return Words.of(engine);
        }
        if (standard == null) {
            standard = Words.of(TriageEngine.standard());
        }
        return standard;
    }

    /** The folder of rules that a file belongs to: the nearest with settings, or else the one that it is in. */
    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        for (Path folder = parent; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("settings.json"))) {
                return folder;
            }
            if (Files.exists(folder.resolve(".git"))) {
                break;
            }
        }
        return parent == null ? file : parent;
    }

    private static @Nullable Path path(String uri) {
        try {
            return Path.of(URI.create(uri));
        } catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
            return null; // such as the text of a comparison
        }
    }

    @Override
    public void close() {
        reading.shutdownNow();
    }
}
