package dev.triage.mcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The folders that tools may read. Links count where they lead to. Immutable. */
final class AllowedFolders {

    /** Larger folders are no backlog and no rules. */
    static final int MOST_FILES = 10_000;

    static final long MOST_BYTES = 200_000_000;

    private final List<Path> folders;

    private AllowedFolders(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /**
     * Allows folders, with all that is in them.
     *
     * @throws IllegalArgumentException if one of them is no folder
     */
    static AllowedFolders of(List<Path> folders) {
        List<Path> real = new ArrayList<>();
        for (Path folder : folders) {
            try {
                real.add(folder.toRealPath());
            } catch (IOException e) {
                throw new IllegalArgumentException("There is no such folder (" + folder + ").", e);
            }
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("This is no folder (" + folder + ").");
            }
        }
        return new AllowedFolders(real);
    }

    /** Them, with the links on the way to them resolved. */
    List<Path> folders() {
        return folders;
    }

    /**
     * The file or folder that a tool may read.
     *
     * @param name its path, absolute or from one of the folders
     * @throws IllegalArgumentException if it is in none of them, or does not exist, or if a link in it leads out of them
     */
    Path find(String name) {
        Path inside = null;
        for (Path folder : folders) {
            Path path = folder.resolve(name).normalize();
            if (path.startsWith(folder)) {
                inside = path;
                if (Files.exists(path)) {
                    break;
                }
            }
        }
        if (inside == null) {
            throw outside(name);
        }
        if (!Files.exists(inside)) {
            throw new IllegalArgumentException("There is no such file or folder (" + name + ").");
        }
        Path real = real(inside);
        if (!allowed(real)) {
            throw outside(name);
        }
        if (Files.isDirectory(real)) {
            look(real);
        } else if (size(real) > MOST_BYTES) {
            throw new IllegalArgumentException("This file is too large (" + name + ").");
        }
        return real;
    }

    /** Looks whether all that a reader of a folder would open is in the folders; readers skip hidden files and folders. */
    private void look(Path folder) {
        long[] sums = new long[2];
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {

                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                    return !inner.equals(folder) && hidden(inner)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (hidden(file) || !(attributes.isSymbolicLink() || attributes.isRegularFile())) {
                        return FileVisitResult.CONTINUE;
                    }
                    if (attributes.isSymbolicLink() && !allowed(real(file))) {
                        throw outside(folder.relativize(file).toString());
                    }
                    sums[0]++;
                    sums[1] += size(file);
                    if (sums[0] > MOST_FILES || sums[1] > MOST_BYTES) {
                        throw new IllegalArgumentException("This folder is too large (" + folder + ").");
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("This folder cannot be read (" + folder + ").", e);
        }
    }

    private static boolean hidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private boolean allowed(Path real) {
        return folders.stream().anyMatch(real::startsWith);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new IllegalArgumentException("This link has no target (" + path.getFileName() + ").", e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for all that is outside, whether it exists or not. */
    private static IllegalArgumentException outside(String name) {
        return new IllegalArgumentException(
                "This is not in the folders that the server may read (" + name + "). Maybe copy it there.");
    }
}
