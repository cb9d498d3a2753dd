package dev.triage.io.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ids of the last issues and their lines, to notice when one comes again.
 *
 * <p>Only so many are kept, so that a document of any size is read in constant memory; the price is that an id that
 * comes again much later goes unnoticed.
 */
public final class SeenIds {

    /** More than any backlog that people look through, and a few megabytes. */
    public static final int KEPT = 100_000;

    private final Map<String, Integer> lines = new LinkedHashMap<>();

    /** Makes one that has seen nothing. */
    public SeenIds() {}

    /** The line in which the id was seen before, or null if it was not; then it is seen now. */
    public @Nullable Integer earlier(String id, int line) {
        Integer earlier = lines.putIfAbsent(id, line);
        if (lines.size() > KEPT) {
            lines.remove(lines.keySet().iterator().next());
        }
        return earlier;
    }
}
