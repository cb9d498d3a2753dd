package dev.triage.cli.lsp;

import dev.triage.cli.lsp.text.DeclaredScales;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.RuleProblem;
import dev.triage.tools.cases.Cases;
import java.io.IOException;
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
import java.util.function.Supplier;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** The texts that an editor shows, and the rules that they belong to as they were read last. Thread-safe. */
final class EditedRules implements AutoCloseable {

    private final boolean restricted;
    private final ExecutorService reading = inBackground("triage-lsp");

    /** Decides cases beside the reading, which a rule with Java in it cannot hold up so. */
    private final ExecutorService deciding = inBackground("triage-lsp-cases");

    /** The texts that are open, as they are in the editor. */
    private final Map<Path, String> open = new HashMap<>();

    /** For each folder of rules what was read last, and what was read last without problems of rules. */
    private final Map<Path, UnsavedRules.Result> last = new HashMap<>();

    private final Map<Path, UnsavedRules.Result> readable = new HashMap<>();

    /** For each folder the cases that were not as expected last. */
    private final Map<Path, List<RuleProblem>> failing = new HashMap<>();

    /** For each folder the files that have problems in the editor. */
    private final Map<Path, Set<Path>> shown = new HashMap<>();

    /** For each folder how often its texts changed, so that what was read of older ones is not shown. */
    private final Map<Path, Long> versions = new HashMap<>();

    private @Nullable LanguageClient client;
    private boolean refreshing;
    private @Nullable RuleWords standard;

    EditedRules(boolean restricted) {
        this.restricted = restricted;
    }

    /** Works one thing after the other, as long as the server runs. */
    static ExecutorService inBackground(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    synchronized void connect(LanguageClient other) {
        client = other;
    }

    /** Lets the editor ask again what stands above rules once they are read. */
    synchronized void refreshLenses() {
        refreshing = true;
    }

    /** Takes the text of a file, or null if it is closed. A file that has nothing to do with rules, such as README.md, is left alone. */
    void change(Path file, @Nullable String text) {
        if (!Cases.concerns(file, folder(file))) {
            return;
        }
        synchronized (this) {
            if (text == null) {
                open.remove(file);
            } else {
                open.put(file, text);
            }
        }
        if (isRead(file)) {
            look(folder(file));
        }
    }

    /** Whether rules may be read from a file: not from a folder with a dot, such as that of an editor's own settings. */
    private static boolean isRead(Path file) {
        Path parent = file.getParent();
        boolean hidden = parent != null
                && parent.getFileName() != null
                && parent.getFileName().toString().startsWith(".");
        return !hidden && !StandardFiles.isCopy(file);
    }

    /** Reads all folders of open texts again, as files beside them changed. */
    void lookAgain() {
        Set<Path> folders = new HashSet<>();
        synchronized (this) {
            for (Path file : open.keySet()) {
                if (isRead(file)) {
                    folders.add(folder(file));
                }
            }
        }
        folders.forEach(this::look);
    }

    private void look(Path folder) {
        long now;
        synchronized (this) {
            now = versions.merge(folder, 1L, Long::sum);
        }
        try {
            reading.execute(() -> read(folder, now));
        } catch (RejectedExecutionException closed) {
            return; // the editor ends
        }
    }

    private void read(Path folder, long asked) {
        UnsavedRules unsaved;
        synchronized (this) {
            if (asked != versions.getOrDefault(folder, 0L)) {
                return;
            }
            unsaved = unsaved(folder);
        }
        UnsavedRules.Result result = unsaved.read();
        LanguageClient editor;
        synchronized (this) {
            last.put(folder, result);
            if (result.engine() != null) {
                readable.put(folder, result);
            }
            if (asked == versions.getOrDefault(folder, 0L)) {
                show(folder, result.problems());
            }
            editor = refreshing && result.engine() != null ? client : null;
        }
        if (editor != null) {
            var unused = editor.refreshCodeLenses(); // an editor that cannot shows the last ones
        }
        try {
            deciding.execute(() -> decide(folder, asked, result));
        } catch (RejectedExecutionException closed) {
            return; // the editor ends
        }
    }

    /** Decides the cases of a folder, unless its texts changed meanwhile. */
    private void decide(Path folder, long asked, UnsavedRules.Result result) {
        synchronized (this) {
            if (asked != versions.getOrDefault(folder, 0L)) {
                return;
            }
        }
        List<RuleProblem> now = result.failing().get();
        synchronized (this) {
            List<RuleProblem> before = failing.put(folder, now);
            if (asked == versions.getOrDefault(folder, 0L) && !now.equals(before == null ? List.of() : before)) {
                show(folder, result.problems());
            }
        }
    }

    private synchronized UnsavedRules unsaved(Path folder) {
        Map<Path, String> texts = new HashMap<>();
        open.forEach((file, text) -> {
            if (file.startsWith(folder)) {
                texts.put(file, text);
            }
        });
        return new UnsavedRules(folder, texts, restricted);
    }

    private void show(Path folder, List<RuleProblem> problems) {
        Map<Path, List<Diagnostic>> byFile = new HashMap<>();
        shown.getOrDefault(folder, Set.of()).forEach(file -> byFile.put(file, List.of()));
        open.keySet().stream().filter(file -> file.startsWith(folder)).forEach(file -> byFile.put(file, List.of()));
        byFile.putAll(Diagnostics.of(folder, problems, failing.getOrDefault(folder, List.of())));
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

    /** The text of a file as it is in the editor, or null if it is not open. */
    synchronized @Nullable String text(Path file) {
        return open.get(file);
    }

    /** The words of the rules of a file, or if these never could be read those of the standard rules. */
    synchronized RuleWords words(Path file) {
        UnsavedRules.Result result = readable.get(folder(file));
        if (result != null && result.words() != null) {
            return result.words();
        }
        if (standard == null) {
            standard = RuleWords.of(TriageEngine.standard(), name -> name);
        }
        return standard;
    }

    /** The scales that the settings of a file declare as they are in the editor. */
    Map<String, List<String>> scales(Path file) {
        Path settings = folder(file).resolve("settings.json");
        String text = text(settings);
        try {
            return DeclaredScales.in(text == null ? Files.readString(settings) : text);
        } catch (IOException none) {
            return Map.of();
        }
    }

    /** What was read last of the rules of a file, or null if nothing was. */
    synchronized UnsavedRules.@Nullable Result last(Path file) {
        return last.get(folder(file));
    }

    /** The last rules of a file that could be read, or null if there are none. */
    synchronized UnsavedRules.@Nullable Result readable(Path file) {
        return readable.get(folder(file));
    }

    /** Answers a question once all texts are read that are known now. */
    <T extends @Nullable Object> CompletableFuture<T> onceRead(Supplier<T> answer) {
        return CompletableFuture.supplyAsync(answer, reading);
    }

    /** The folder of rules that a file belongs to: the nearest with settings, or else the one that it is in. */
    static Path folder(Path file) {
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

    @Override
    public void close() {
        reading.shutdownNow();
        deciding.shutdownNow();
    }
}
