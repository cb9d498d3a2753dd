package dev.triage.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is written completely or not at all: a reader sees the old document or the new one. */
public final class OutputFile {

    private final Path path;

    public OutputFile(Path path) {
        this.path = path;
    }

    /** Writes a document. */
    public interface Content {
        /** Writes the whole document. */
        void write(Writer writer) throws IOException;
    }

    /**
     * The reason why this cannot be the output, as a sentence; null if it can.
     *
     * @param inputs the input files and folders
     * @param readable whether it would be read as an input in one of the folders
     */
    @Nullable
    public String refusal(List<Path> inputs, boolean readable) {
        Path folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            return "The output (" + path + ") is a folder: expected the name of a file.";
        }
        if (folder == null || !Files.isDirectory(folder)) {
            return "The output (" + path + ") cannot be written: expected an existing folder, but (" + folder
                    + ") does not exist.";
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            return "The output (" + path + ") is not a regular file. To print the report, leave out --output.";
        }
        for (Path input : inputs) {
            if (same(input, path)) {
                return "The output (" + path + ") is also an input: expected another file.";
            }
            if (readable && Files.isDirectory(input) && real(folder).startsWith(real(input))) {
                return "The output (" + path + ") is in an input folder (" + input
                        + "), and would be read as an input next time: expected another folder.";
            }
        }
        return null;
    }

    /**
     * Writes the file. It never creates folders.
     *
     * @throws IOException if it cannot be written; in that case the file is unchanged
     */
    public void write(Content content) throws IOException {
        // A link stays a link: its target is replaced.
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        // Not made of the name of the target, which may be as long as names can be.
        String name = ".triage-" + ProcessHandle.current().pid() + ".tmp";
        Path temporary = target.resolveSibling(name);
        try {
            try (Writer writer = Files.newBufferedWriter(temporary, StandardOpenOption.CREATE_NEW)) {
                content.write(writer);
            }
            move(temporary, target);
        } catch (FileSystemException refused) {
            throw new IOException(why(refused), refused);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Without the name of the file that is written first, of which the user knows nothing. */
    private static String why(FileSystemException refused) {
        if (refused instanceof AccessDeniedException) {
            return "access to the folder is denied";
        }
        return refused.getReason() == null ? "no file can be created in this folder" : refused.getReason();
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
