package dev.triage.cli.decide;

import dev.triage.links.IssueKey;
import dev.triage.model.Issue;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An issue at GitHub.
 *
 * @param repository the repository, such as {@code team/app}, or {@code host/team/app} for servers other than github.com
 * @param number the number of the issue there
 */
record GitHubIssueId(String repository, String number) {

    private static final String OWNER_AND_NAME = "[A-Za-z0-9][A-Za-z0-9_.-]*/[A-Za-z0-9_.-]+";
    private static final String HOST = "[A-Za-z0-9][A-Za-z0-9.-]*(?::\\d{1,5})?";
    private static final Pattern REPOSITORY = Pattern.compile("(?:" + HOST + "/)?" + OWNER_AND_NAME);
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:www\\.)?(" + HOST + ")/(" + OWNER_AND_NAME + ")/(?:issues|pull)/0*([1-9]\\d{0,9})(?:[/?#].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,9}");
    private static final String GITHUB = "github.com";

    /** Whether this is a repository name: {@code owner/name}, or {@code host/owner/name}. */
    static boolean namesRepository(String text) {
        return REPOSITORY.matcher(text).matches();
    }

    /**
     * Finds an issue by its address or by its id.
     *
     * @param repository the repository of issues that do not name it, or null if it is unknown
     * @throws UnknownIssueException if the issue is ambiguous or unknown
     */
    static GitHubIssueId of(Issue issue, @Nullable String repository) throws UnknownIssueException {
        IssueKey key = IssueKey.of(issue.id());
        String url = issue.url() == null || issue.url().isBlank() ? issue.id() : issue.url();
        return url.regionMatches(true, 0, "http", 0, 4) && url.contains("://")
                ? byAddress(url.strip(), key, repository)
                : byId(issue.id(), key, repository);
    }

    private static GitHubIssueId byAddress(String url, IssueKey key, @Nullable String repository)
            throws UnknownIssueException {
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches() || !atGitHub(address.group(1), host(repository))) {
            throw new UnknownIssueException("Its address is not an issue at GitHub: expected one such as"
                    + " https://github.com/owner/name/issues/12, but found (" + url
                    + "). Maybe name its server with --repo HOST/OWNER/NAME.");
        }
        String host = address.group(1).toLowerCase(Locale.ROOT);
        String name = address.group(2);
        String number = address.group(3);
        if (key.numbered() && !key.matches(IssueKey.of(name + "#" + number))) {
            throw new UnknownIssueException(
                    "Its id and its address name two different issues: (" + key + ") and (" + url + ").");
        }
        return new GitHubIssueId((host.equals(GITHUB) ? "" : host + "/") + name, number);
    }

    private static boolean atGitHub(String host, String known) {
        return host.equalsIgnoreCase(GITHUB)
                || host.toLowerCase(Locale.ROOT).endsWith(".ghe.com")
                || host.equalsIgnoreCase(known);
    }

    private static GitHubIssueId byId(String id, IssueKey key, @Nullable String repository)
            throws UnknownIssueException {
        String number = key.numbered() ? key.withoutRepository().text().substring(1) : "";
        if (!NUMBER.matcher(number).matches()) {
            throw new UnknownIssueException("It has no number of GitHub: expected an id such as #12 or owner/name#12,"
                    + " or its address, but found (" + id + ").");
        }
        if (!key.repository().isEmpty()) {
            String host = host(repository);
            return new GitHubIssueId((host.isEmpty() ? "" : host + "/") + key.repository(), number);
        }
        if (repository == null) {
            throw new UnknownIssueException("Its repository is unknown: expected an id such as owner/name#12, or its"
                    + " address, but found (" + id + "). Maybe name the repository with --repo OWNER/NAME.");
        }
        return new GitHubIssueId(repository, number);
    }

    /** The server in the name of a repository; empty if there is none. */
    private static String host(@Nullable String repository) {
        return repository != null && repository.indexOf('/') != repository.lastIndexOf('/')
                ? repository.substring(0, repository.indexOf('/'))
                : "";
    }

    /** The issue at GitHub cannot be determined; the message gives the reason. */
    static final class UnknownIssueException extends Exception {
        private static final long serialVersionUID = 1;

        UnknownIssueException(String message) {
            super(message);
        }
    }
}
