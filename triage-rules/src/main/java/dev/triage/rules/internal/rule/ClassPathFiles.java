package dev.triage.rules.internal.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads resources of the class path. */
public final class ClassPathFiles {

    private ClassPathFiles() {}

    /** The text of a resource, or null if there is none. */
    public static @Nullable String text(ClassLoader loader, String resource) {
        byte[] bytes = bytes(loader, resource);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** What is in a resource, or null if there is none. */
    public static byte @Nullable [] bytes(ClassLoader loader, String resource) {
        try (InputStream stream = loader.getResourceAsStream(resource)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
