package dev.triage.links;

import static java.util.Objects.requireNonNull;

import dev.triage.links.internal.IdPatterns;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An id in the one spelling that ids are compared in.
 *
 * <p>{@code "#12"}, {@code "PR #12"} and {@code "12"} have the key {@code #12}; {@code "Team/App PR #12"} and the address
 * of that pull request have the key {@code team/app#12}. Any other id is compared as a name, in lower case.
 *
 * @param text the spelling; what is given is brought into it
 */
public record IssueKey(String text) implements Comparable<IssueKey>, Serializable {

    private static final String REPOSITORY = "(" + IdPatterns.REPOSITORY + ")";
    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?:(?:GitHub|Issue|PR|Pull Request|MR|Ticket|Bug)\\b\\s*+)*+(?:(?:" + REPOSITORY
                    + "\\s*+(?:(?:Issue|PR|Pull Request|MR)\\s*+)?+)?#|(?=\\d))0*+(\\d++)"
                    + "\\s*+(?:\\((?:repo:\\s*+)?+" + REPOSITORY + "\\))?+");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)https?://[^/\\s]++/" + REPOSITORY + "/(?:-/)?+(?:issues|pull|pulls|merge_requests)/0*+(\\d++)\\S*+");

    /**
     * Makes the key of an id.
     *
     * @param text the id, in any spelling
     */
    public IssueKey {
        String canonical = canonical(requireNonNull(text, "text").strip());
        // Most ids are written like their keys; one text for both halves the memory of a large backlog.
        text = canonical.equals(text) ? text : canonical;
    }

    /**
     * {@return the key of an id}
     *
     * @param id the id, in any spelling
     */
    public static IssueKey of(String id) {
        return new IssueKey(id);
    }

    /** {@return whether the id is a tracker's number} */
    public boolean numbered() {
        int hash = text.lastIndexOf('#');
        boolean digits = hash >= 0 && hash + 1 < text.length();
        for (int at = hash + 1; digits && at < text.length(); at++) {
            digits = text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }
        return digits && text.lastIndexOf(' ', hash) < 0;
    }

    /** {@return the repository that a number belongs to, such as {@code team/app}; empty if none is said} */
    public String repository() {
        return numbered() ? text.substring(0, text.lastIndexOf('#')) : "";
    }

    /** {@return the key without its repository} */
    public IssueKey withoutRepository() {
        return repository().isEmpty() ? this : new IssueKey(text.substring(text.lastIndexOf('#')));
    }

    /**
     * {@return the same number in a repository, if this is a number of which no repository is said; otherwise this key}
     *
     * @param repository the repository, such as {@code team/app}; empty for none
     */
    public IssueKey within(String repository) {
        return repository.isEmpty() || !numbered() || !repository().isEmpty() ? this : new IssueKey(repository + text);
    }

    /**
     * {@return whether both may mean one issue: they are equal, or are the same number and only one of them says of
     * which repository}
     *
     * @param other the key to compare with
     */
    public boolean matches(IssueKey other) {
        return equals(other)
                || equals(other.withoutRepository())
                || withoutRepository().equals(other);
    }

    /** Numbers come before names, and by their value within a repository. */
    @Override
    public int compareTo(IssueKey other) {
        boolean numbered = numbered();
        if (numbered != other.numbered()) {
            return numbered ? -1 : 1;
        }
        int byRepository = repository().compareTo(other.repository());
        if (!numbered || byRepository != 0) {
            return numbered ? byRepository : text.compareTo(other.text);
        }
        // Within a repository a longer spelling is a larger number, for there are no leading zeros.
        int byLength = Integer.compare(text.length(), other.text.length());
        return byLength != 0 ? byLength : text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static String canonical(String id) {
        Matcher address = ADDRESS.matcher(id);
        if (address.matches()) {
            return address.group(1).toLowerCase(Locale.ROOT) + "#" + address.group(2);
        }
        Matcher number = NUMBER.matcher(id);
        if (number.matches()) {
            String before = number.group(1);
            String behind = number.group(3);
            String repository = before != null ? before : behind != null ? behind : "";
            return repository.toLowerCase(Locale.ROOT) + "#" + number.group(2);
        }
        return id.toLowerCase(Locale.ROOT).replaceAll("\\s++", " ");
    }
}
