package dev.triage.io.documents;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Collects the matching files, and continues if something cannot be listed. */
final class FileFinder extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Predicate<Path> wanted;
    private final List<Path> found = new ArrayList<>();
    private final List<IOException> failures = new ArrayList<>();

    FileFinder(Path root, Predicate<Path> wanted) {
        this.root = root;
        this.wanted = wanted;
    }

    /** The files, by their paths. */
    List<Path> sorted() {
        return found.stream().sorted(Comparator.comparing(Path::toString)).toList();
    }

    /** What could not be listed. */
    List<IOException> failures() {
        return failures;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        // The folder that was asked for is looked into even if it is called "." or ".github".
        boolean skipped = !folder.equals(root) && (hidden(folder) || Files.isSymbolicLink(folder));
        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!hidden(file) && wanted.test(file) && Files.isRegularFile(file)) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        if (!(failure instanceof FileSystemLoopException)) {
            failures.add(failure);
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean hidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }
}
