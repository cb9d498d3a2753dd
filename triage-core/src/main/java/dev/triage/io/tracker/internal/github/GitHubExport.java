package dev.triage.io.tracker.internal.github;

import dev.triage.io.IssueSink;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.tracker.internal.export.Export;
import dev.triage.io.tracker.internal.export.Fields;
import dev.triage.io.tracker.internal.export.FormFields;
import dev.triage.io.tracker.internal.export.Repositories;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the issues in an export of GitHub. Pull requests are left out and counted.
 *
 * <p>An id is {@code #12}. It is {@code team/app#12} in a search and in an event, which may be of any repository, and wherever an issue
 * belongs to another repository than the first one of the document.
 */
public final class GitHubExport extends Export {

    /** What leads to issues: pages of a search, a query, an event. */
    private static final Set<String> WAYS =
            Set.of("issues", "issue", "items", "nodes", "edges", "node", "data", "search", "repositories");

    /** Words that also mean something else within an issue. */
    private static final Set<String> WAYS_OF_QUERIES = Set.of("repository", "user", "organization", "viewer");

    private static final Pattern QUERY = Pattern.compile(".*\\.(?:data|organization|viewer)");
    private static final Pattern SEVERAL =
            Pattern.compile(".*\\.(?:search|items|repositories|organization|viewer)\\b.*");

    private final Repositories repositories = new Repositories();
    private int pullRequests;
    private boolean morePages;
    /** The issue of an event, which is told only when the event names its repository. */
    private @Nullable JsonValue ofEvent;

    public GitHubExport(String document, IssueSink sink) {
        super("an export of GitHub", document, sink);
    }

    @Override
    protected boolean leadsToIssues(String path, String name) {
        // A query may call its parts as it likes.
        return path.endsWith(".data")
                || WAYS.contains(name)
                || (WAYS_OF_QUERIES.contains(name) && QUERY.matcher(path).matches());
    }

    @Override
    protected boolean asksFor(String name) {
        return GitHubIssue.FIELDS.contains(name);
    }

    @Override
    protected @Nullable String mark(String name) {
        return name.equals("body") ? FormFields.MARK : null;
    }

    @Override
    protected boolean isIssue(JsonValue object) {
        // An event of Gitea has the number of its issue as well.
        return object.has("title") || (object.has("number") && ofEvent == null);
    }

    @Override
    protected void issue(JsonValue issue) {
        if (issue.path().endsWith(".issue")) {
            ofEvent = issue;
        } else {
            boolean one = issue.path().contains(".repository.");
            boolean several = SEVERAL.matcher(issue.path()).matches() || issue.has("repository");
            read(issue, several && !one, null);
        }
    }

    @Override
    protected void around(JsonValue object) {
        Fields fields = new Fields(object, findings());
        if (ofEvent != null) {
            JsonValue issue = ofEvent;
            ofEvent = null;
            String repository = fields.inner("repository").text("full_name");
            read(issue, repository != null, repository);
        }
        if (object.has("pageInfo")) {
            morePages = fields.inner("pageInfo").truth("hasNextPage");
        }
        if (fields.truth("incomplete_results")) {
            findings()
                    .warning(
                            object,
                            object.path()
                                    + ": the search was not finished (incomplete_results); issues may be missing.");
        }
    }

    private void read(JsonValue object, boolean several, @Nullable String repository) {
        Fields fields = new Fields(object, findings());
        if (object.member("pull_request") != null
                || fields.truth("isPullRequest")
                || "PullRequest".equals(fields.text("__typename"))
                || object.has("headRefName")
                || (object.has("head") && object.has("base"))
                || Repositories.isChange(fields.text("url"), null)) {
            pullRequests++;
        } else {
            new GitHubIssue(fields, repositories, several, repository).read();
        }
    }

    /** What a search with GraphQL gives for a pull request if it asks for issues only. */
    @Override
    protected void nothing() {
        pullRequests++;
    }

    @Override
    protected void end() {
        findings().leftOut(pullRequests, "pull request", "pull requests", ": only issues are read.");
        if (morePages) {
            findings()
                    .warning(
                            0, 0, "The last page says that there are more (hasNextPage); they are not in this export.");
        }
    }
}
