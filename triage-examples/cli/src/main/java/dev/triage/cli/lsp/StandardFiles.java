package dev.triage.cli.lsp;

import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Copies of the files of the standard rules, which an editor can show. They are deleted at the end. Thread-safe. */
final class StandardFiles {

    private static @Nullable Path folder;

    private StandardFiles() {}

    /** A copy of a file of the standard rules, or null if it is none of them. */
    static synchronized @Nullable Path copy(String name) {
        try (InputStream text = TriageEngine.class.getResourceAsStream("/dev/triage/standard/" + name)) {
            if (text == null) {
                return null;
            }
            Path copies = folder;
            if (copies == null) {
                copies = Files.createTempDirectory("triage-standard-rules").toRealPath();
                copies.toFile().deleteOnExit();
                folder = copies;
            }
            Path copy = copies.resolve(name);
            if (!Files.exists(copy)) {
                Path parent = copy.getParent();
                if (parent != null && !parent.equals(copies)) {
                    Files.createDirectories(parent).toFile().deleteOnExit();
                }
                Files.copy(text, copy);
                copy.toFile().deleteOnExit();
                copy.toFile().setReadOnly();
            }
            return copy;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Whether a file is one of the copies, to which a team writes no rules. */
    static synchronized boolean isCopy(Path file) {
        return folder != null && file.startsWith(folder);
    }
}
