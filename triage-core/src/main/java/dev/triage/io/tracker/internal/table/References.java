package dev.triage.io.tracker.internal.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ids of the issues of a table by what else other rows name them: by their titles, as in Asana and Notion, or by the number that Jira
 * gives each issue besides its key. Remembers a bounded number of issues.
 */
final class References {

    private static final int MOST = 20_000;

    /** Notion writes the address of a page behind its title. */
    private static final Pattern ADDRESS = Pattern.compile(" \\(https?://[^\\s()]++\\)$");

    /** What several issues are called. */
    private static final String AMBIGUOUS = "";

    private static final String NUMBER = "number ";
    private static final String TITLE = "title ";

    private final Map<String, String> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Takes the names of an issue.
     *
     * @param number the number that a tracker gives it besides its id, or null
     */
    void add(@Nullable String id, @Nullable String number, @Nullable String title) {
        if (id == null) {
            return;
        }
        if (number != null) {
            known.put(NUMBER + number, id);
        }
        if (title != null) {
            known.merge(TITLE + title, id, (one, other) -> one.equals(other) ? one : AMBIGUOUS);
        }
    }

    /** The id of the issue with such a number; null if it is not known. */
    @Nullable
    String ofNumber(String number) {
        return known.get(NUMBER + number);
    }

    /** The id of the only issue with such a title; null if there is none. */
    @Nullable
    String ofTitle(String title) {
        String id = known.get(TITLE + bare(title));
        return AMBIGUOUS.equals(id) ? null : id;
    }

    /** A title without the address behind it. */
    static String bare(String title) {
        return ADDRESS.matcher(title).replaceFirst("");
    }
}
