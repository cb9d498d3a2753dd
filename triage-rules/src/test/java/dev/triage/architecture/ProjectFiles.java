package dev.triage.architecture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of this project, for tests that hold all of them to something. Has no state. */
public final class ProjectFiles {

    private static final Path PROJECT = Path.of("..");

    private ProjectFiles() {}

    /**
     * The files whose names end in this way.
     *
     * @param skipped the names of files and folders to leave out
     * @param endings how names end, without the dot
     */
    public static List<Path> of(Set<String> skipped, Set<String> endings) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return skipped.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (endings.contains(name.substring(name.lastIndexOf('.') + 1)) && !skipped.contains(name)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
