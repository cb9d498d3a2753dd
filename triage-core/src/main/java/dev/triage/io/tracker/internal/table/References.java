package dev.triage.io.tracker.internal.table;

import dev.triage.io.tracker.internal.export.Repositories;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ids of the issues of a table by what else other rows name them: by their titles, as in Asana and Notion, or by the number that Jira
 * gives each issue besides its key. Remembers a bounded number of issues.
 */
final class References {

    private static final int MOST_NUMBERS = 50_000;
    private static final int MOST_TITLES = 20_000;

    /** A longer text is no title by which others name an issue. */
    private static final int LONGEST = 300;

    /** Notion writes the address of a page behind its title. */
    private static final Pattern ADDRESS = Pattern.compile(" \\(https?://[^\\s()]++\\)$");

    /** What several issues are called. */
    private static final String AMBIGUOUS = "";

    /** The address of an issue of GitHub, GitLab and their likes. */
    private static final Pattern ISSUE = Pattern.compile(
            "https?://[^/\\s]+/(?<name>[\\w.-]+(?:/[\\w.-]+){1,9}?)(?:/-)?/(?:issues|work_items)/(?<number>\\d{1,9})");

    private final Repositories repositories = new Repositories();

    private final Map<String, String> numbers = new Last(MOST_NUMBERS);
    private final Map<String, String> titles = new Last(MOST_TITLES);

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
            numbers.put(number, id);
        }
        if (title != null && title.length() <= LONGEST) {
            titles.merge(title, id, (one, other) -> one.equals(other) ? one : AMBIGUOUS);
        }
    }

    /** The id of the issue with such a number; null if it is not known. */
    @Nullable
    String ofNumber(String number) {
        return numbers.get(number);
    }

    /** The id of the only issue with such a title; null if there is none. */
    @Nullable
    String ofTitle(String title) {
        String id = titles.get(bare(title));
        return AMBIGUOUS.equals(id) ? null : id;
    }

    /** An id as it is shown; a number of another repository than the first one has the name of its repository. */
    String shown(String id, @Nullable String url) {
        Matcher address = ISSUE.matcher(url == null ? "" : url);
        String shown = Repositories.shown(id);
        return address.matches() && shown.equals("#" + address.group("number"))
                ? repositories.id(address.group("name"), Integer.parseInt(address.group("number")), false)
                : shown;
    }

    /** A title without the address behind it. */
    static String bare(String title) {
        return ADDRESS.matcher(title).replaceFirst("");
    }

    /** Forgets what it took first. */
    private static final class Last extends LinkedHashMap<String, String> {

        private static final long serialVersionUID = 1;

        private final int most;

        Last(int most) {
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > most;
        }
    }
}
