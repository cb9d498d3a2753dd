package dev.triage.cli.lsp;

import dev.triage.tools.cases.Cases;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lists the files of a folder of rules. Has no state. */
final class FolderFiles {

    private static final int DEEPEST = 10;

    private FolderFiles() {}

    /** The files of rules and cases of a folder and of those in it, without hidden ones; a project has many others beside them. */
    static List<Path> ofRules(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of(); // its first file is not saved yet
        }
        Path real = folder.toRealPath(); // the folder itself may be a link, which a walk would not follow
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(real, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes) {
                return hidden(real.relativize(one)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path one, BasicFileAttributes attributes) {
                Path name = real.relativize(one);
                Path file = folder.resolve(name);
                if (!hidden(name) && Cases.concerns(file, folder) && Files.isRegularFile(one)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** The other files of a folder itself: the reader names some of them if it finds no rules. */
    static List<Path> others(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !hidden(folder.relativize(file)) && !Cases.concerns(file, folder))
                    .toList();
        }
    }

    private static boolean hidden(Path name) {
        for (Path part : name) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
