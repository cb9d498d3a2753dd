package dev.triage.io.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ids of the last issues and their lines, to notice when one comes again.
 *
 * <p>Only so many are kept, so that a document of any size is read in constant memory; the price is that an id that
 * comes again much later goes unnoticed.
 */
final class SeenIds {

    /** More than any backlog that people look through, and a few megabytes. */
    static final int KEPT = 100_000;

    private final Map<String, Integer> lines = new LinkedHashMap<>();

    /** The line in which the id was seen before, or null if it was not; then it is seen now. */
    @Nullable
    Integer earlier(String id, int line) {
        Integer earlier = lines.putIfAbsent(id, line);
        if (lines.size() > KEPT) {
            lines.remove(lines.keySet().iterator().next());
        }
        return earlier;
    }
}
