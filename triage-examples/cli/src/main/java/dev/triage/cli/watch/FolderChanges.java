package dev.triage.cli.watch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells which files of folders change. The system reports changes, so nothing is read while nothing happens. */
final class FolderChanges implements Closeable {

    /** Editors write a file in several steps; after so many milliseconds without another one, it is saved. */
    private static final int QUIET = 50;

    /** A program that goes on writing is waited for so many milliseconds. */
    private static final int LONGEST = 300;

    private static final int DEEPEST = 10;

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    /** The folders that were named. They may be removed and come back, which the folders that they are in report. */
    private final List<Path> named;

    private final Map<WatchKey, Path> parents = new HashMap<>();

    /** The files that were named, and the folders that report their changes. */
    private final List<Path> files;

    private final Map<WatchKey, Path> around = new HashMap<>();

    private FolderChanges(WatchService service, List<Path> named) {
        this.service = service;
        List<Path> all =
                named.stream().map(one -> one.toAbsolutePath().normalize()).toList();
        this.files = all.stream().filter(Files::isRegularFile).toList();
        this.named = all.stream().filter(one -> !files.contains(one)).toList();
    }

    /**
     * Watches files, and folders and those in them.
     *
     * @throws IOException if that is not possible
     */
    static FolderChanges of(List<Path> named) throws IOException {
        FolderChanges changes = new FolderChanges(FileSystems.getDefault().newWatchService(), named);
        try {
            for (Path file : changes.files) {
                Path folder = file.getParent();
                if (folder != null) {
                    changes.around.put(changes.watch(folder), folder);
                }
            }
            for (Path folder : changes.named) {
                changes.add(folder);
                Path parent = folder.getParent();
                if (parent != null) {
                    changes.parents.put(changes.watch(parent), parent);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            changes.close();
            throw e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e;
        }
        return changes;
    }

    private WatchKey watch(Path folder) throws IOException {
        return folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    private void add(Path folder) throws IOException {
        Path real = folder.toRealPath(); // the folder may be a link, which a walk would not follow
        try (Stream<Path> all = Files.walk(real, DEEPEST)) {
            for (Path one : all.filter(Files::isDirectory).toList()) {
                folders.put(watch(one), folder.resolve(real.relativize(one)));
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
        Map<Path, WatchEvent.Kind<?>> changed = new TreeMap<>();
        while (changed.isEmpty()) {
            WatchKey key = service.take();
            long last = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST);
            while (key != null) {
                collect(key, changed);
                key = System.nanoTime() < last ? service.poll(QUIET, TimeUnit.MILLISECONDS) : null;
            }
            // What editors write to rename it is no file of its own.
            changed.entrySet()
                    .removeIf(one -> one.getValue() == StandardWatchEventKinds.ENTRY_CREATE
                            && !Files.exists(one.getKey(), LinkOption.NOFOLLOW_LINKS));
        }
        return changed.keySet();
    }

    /** Notes what changed, each with what was told of it first. */
    private void collect(WatchKey key, Map<Path, WatchEvent.Kind<?>> changed) {
        Path folder = folders.get(key);
        Path parent = parents.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (parent != null) {
                watchAgain(parent, event, changed);
            }
            Path file = file(folder, event);
            file = file == null ? named(around.get(key), event) : file;
            if (file == null) {
                continue;
            }
            if (Files.isDirectory(file)) {
                addQuietly(file);
            }
            changed.putIfAbsent(file, event.kind());
        }
        if (!key.reset()) {
            folders.remove(key);
            parents.remove(key);
            around.remove(key);
        }
    }

    /** The file that was named and that an event is about, or null if it is about another one. */
    private @Nullable Path named(@Nullable Path folder, WatchEvent<?> event) {
        Path file = folder != null && event.context() instanceof Path name ? folder.resolve(name) : null;
        return files.contains(file) ? file : null;
    }

    /** Watches a folder that was named, if it is this one that went or came. */
    private void watchAgain(Path parent, WatchEvent<?> event, Map<Path, WatchEvent.Kind<?>> changed) {
        for (Path folder : named) {
            boolean meant = parent.equals(folder.getParent())
                    && event.kind() != StandardWatchEventKinds.ENTRY_MODIFY
                    && (!(event.context() instanceof Path name) || folder.endsWith(name));
            if (meant) {
                folders.values().removeIf(one -> one.startsWith(folder));
                if (Files.isDirectory(folder)) {
                    addQuietly(folder);
                }
                changed.putIfAbsent(folder, event.kind());
            }
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
            folders.values().remove(folder); // it is deleted again, and needs no watching
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
