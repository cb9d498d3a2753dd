package dev.triage.io.tracker.internal.export;

import dev.triage.io.internal.ForeignValues;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The links of an issue, in words that state which issue is blocked by which. */
public final class StatedLinks {

    /** The words of these links are understood as they are, such as "is blocked by" and "has to be done before". */
    private static final Pattern ORDER = Pattern.compile(".*(?:block|depend|requir|prerequisite).*");

    private static final Pattern PARENT = Pattern.compile("(?:is )?(?:the )?parent (?:of|for|task of)");

    private static final Pattern PART =
            Pattern.compile("(?:is )?(?:a )?(?:sub-?(?:issue|task) of|subtask for|child(?: task)? of|has parent)");

    private final Set<String> texts = new LinkedHashSet<>();
    private @Nullable String duplicateOf;

    /**
     * Adds a link.
     *
     * @param words what this issue does to the other one, such as "is blocked by"
     * @param key the other issue; nothing is added if that is null
     */
    public void add(@Nullable String words, @Nullable String key) {
        if (key == null) {
            return;
        }
        String says = words == null ? "" : ForeignValues.link(words).strip().toLowerCase(Locale.ROOT);
        if (says.equals("duplicates") || says.equals("is a duplicate of") || says.equals("duplicate of")) {
            duplicateOf = key;
        } else if (PARENT.matcher(says).matches()) {
            texts.add("Parent of " + key);
        } else if (PART.matcher(says).matches()) {
            texts.add("Sub-issue of " + key);
        } else if (ORDER.matcher(says).matches()) {
            texts.add(capital(says) + " " + key);
        } else {
            texts.add("Related to " + key);
        }
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The links, each once. */
    public List<String> texts() {
        return new ArrayList<>(texts);
    }

    /** The issue that this one repeats, or null. */
    @Nullable
    public String duplicateOf() {
        return duplicateOf;
    }
}
