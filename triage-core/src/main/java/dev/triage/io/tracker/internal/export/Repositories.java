package dev.triage.io.tracker.internal.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which repository an issue belongs to, and how its id is written. */
public final class Repositories {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^/\\s]+/(?:api/v3/)?(?:repos/)?"
            + "(?<name>[\\w.-]+/[\\w.-]+?)(?:/(?:issues|pull|pulls)/\\d{1,9}\\b.*)?");

    /** An address of an issue in any folder, as GitLab and Redmine have it as well. */
    private static final Pattern NUMBERED = Pattern.compile(
            "https?://[^/\\s]+/(?:[\\w.~%-]++/)*(?:issues|pull|pulls|work_items)/(?<number>\\d{1,9})\\b.*");

    /** The address of a proposed change, which has no issue of the same number. */
    private static final Pattern CHANGE = Pattern.compile(
            "https?://[^/\\s]+/[\\w.-]+/[\\w.-]+/pull/(?<number>\\d{1,9})|https?://[^\\s]+/-/merge_requests/(?<merged>\\d{1,9})");

    private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private @Nullable String first;

    /** Makes an address of a page, or of the programming interface, or of a repository, into the name of a repository. */
    public static @Nullable String named(@Nullable String address) {
        if (address == null) {
            return null;
        }
        Matcher matcher = ADDRESS.matcher(address);
        return matcher.matches() ? matcher.group("name") : null;
    }

    /** Whether an address is that of a pull request or a merge request with such an id; any one counts if the id is null. */
    public static boolean isChange(@Nullable String address, @Nullable String id) {
        if (address == null || !(address.contains("/pull/") || address.contains("/-/merge_requests/"))) {
            return false; // as of most issues, which need no expression
        }
        Matcher matcher = CHANGE.matcher(address);
        if (!matcher.matches()) {
            return false;
        }
        String number = matcher.group("number") == null ? matcher.group("merged") : matcher.group("number");
        return id == null || shown(id).equals("#" + number);
    }

    /** An id as it is shown: a mere number gets its mark, and loses the zeros in front of it. */
    public static String shown(String id) {
        return NUMBER.matcher(id).matches() ? "#" + ZEROS.matcher(id).replaceFirst("") : id;
    }

    /** The number of the issue at an address, or null. */
    public static @Nullable Integer number(@Nullable String address) {
        Matcher matcher = NUMBERED.matcher(address == null ? "" : address);
        return matcher.matches() ? Integer.valueOf(matcher.group("number")) : null;
    }

    /**
     * The id of an issue. The first repository of an export goes without its name, unless others are to be expected
     * beside it; all others are named.
     *
     * @param several whether the export may hold issues of several repositories
     */
    public String id(@Nullable String repository, int number, boolean several) {
        if (repository == null) {
            return "#" + number;
        }
        if (first == null) {
            first = repository;
        }
        return several || !repository.equalsIgnoreCase(first) ? repository + "#" + number : "#" + number;
    }
}
