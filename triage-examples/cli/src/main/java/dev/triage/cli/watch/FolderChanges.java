package dev.triage.cli.watch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells which files of folders change. The system reports changes, so nothing is read while nothing happens. */
final class FolderChanges implements Closeable {

    /** Editors write a file in several steps; after so many milliseconds without another one, it is saved. */
    private static final int QUIET = 50;

    private static final int DEEPEST = 10;

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    private FolderChanges(WatchService service) {
        this.service = service;
    }

    /**
     * Watches folders and those in them.
     *
     * @throws IOException if that is not possible
     */
    static FolderChanges of(List<Path> folders) throws IOException {
        FolderChanges changes = new FolderChanges(FileSystems.getDefault().newWatchService());
        try {
            for (Path folder : folders) {
                changes.add(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            changes.close();
            throw e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e;
        }
        return changes;
    }

    private void add(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            for (Path one : all.filter(Files::isDirectory).toList()) {
                folders.put(
                        one.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE),
                        one);
            }
        }
    }

    /**
     * Waits until files change, and until they change no more.
     *
     * @return their paths; never empty
     * @throws InterruptedException if the thread is interrupted
     */
    Set<Path> next() throws InterruptedException {
        Set<Path> changed = new TreeSet<>();
        while (changed.isEmpty()) {
            WatchKey key = service.take();
            while (key != null) {
                collect(key, changed);
                key = service.poll(QUIET, TimeUnit.MILLISECONDS);
            }
        }
        return changed;
    }

    private void collect(WatchKey key, Set<Path> changed) {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            Path file = file(folder, event);
            if (file == null) {
                continue;
            }
            if (Files.isDirectory(file)) {
                addQuietly(file);
            }
            changed.add(file);
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    /** The file of an event, or null of one that editors make for themselves. */
    private static @Nullable Path file(@Nullable Path folder, WatchEvent<?> event) {
        if (folder == null) {
            return null;
        }
        if (event.kind() == StandardWatchEventKinds.OVERFLOW || !(event.context() instanceof Path name)) {
            return folder; // so many changes that they were not told
        }
        String text = name.toString();
        return text.startsWith(".") || text.endsWith("~") ? null : folder.resolve(name);
    }

    private void addQuietly(Path folder) {
        try {
            add(folder);
        } catch (IOException | UncheckedIOException gone) {
            // A folder that is deleted again needs no watching.
            folders.values().remove(folder);
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
