package dev.triage.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is written as a whole or not at all: who looks at it sees the old document or the new one. */
public final class OutputFile {

    private final Path path;

    public OutputFile(Path path) {
        this.path = path;
    }

    /** Writes a document. */
    public interface Content {
        /** Writes it all. */
        void write(Writer writer) throws IOException;
    }

    /**
     * Why this cannot be the output, in a sentence; null if it can.
     *
     * @param inputs what is read, files and folders
     * @param readable whether it would be taken for an input if it lay in one of the folders
     */
    @Nullable
    public String refusal(List<Path> inputs, boolean readable) {
        Path folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            return "The output (" + path + ") is a folder: expected the name of a file.";
        }
        if (folder == null || !Files.isDirectory(folder)) {
            return "The output (" + path + ") cannot be written: expected a folder that is there, but (" + folder
                    + ") is not.";
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            return "The output (" + path + ") is no ordinary file. To print the report, leave out --output.";
        }
        for (Path input : inputs) {
            if (same(input, path)) {
                return "The output (" + path + ") is an input too: expected another file, so that nothing is lost.";
            }
            if (readable && Files.isDirectory(input) && real(folder).startsWith(real(input))) {
                return "The output (" + path + ") lies in a folder that is read (" + input
                        + "), and would be an input the next time: expected another folder.";
            }
        }
        return null;
    }

    /**
     * Writes the file. Folders are never made.
     *
     * @throws IOException if it cannot be written; then the file is as it was before
     */
    public void write(Content content) throws IOException {
        // A link stays a link: the file that it leads to is replaced.
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
        Path temporary = target.resolveSibling(name);
        try {
            try (Writer writer = Files.newBufferedWriter(temporary, StandardOpenOption.CREATE_NEW)) {
                content.write(writer);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean same(Path one, Path other) {
        return real(one).equals(real(other));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            return path.toAbsolutePath().normalize();
        }
    }
}
