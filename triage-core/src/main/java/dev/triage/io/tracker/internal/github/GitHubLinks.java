package dev.triage.io.tracker.internal.github;

import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.tracker.internal.export.Fields;
import dev.triage.io.tracker.internal.export.Repositories;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The other issues and pull requests that an issue of GitHub names. */
record GitHubLinks(
        Fields fields,
        Repositories repositories,
        boolean several,
        @Nullable String repository) {

    /** The text that GitHub itself reads as the mark of a duplicate, in a separate comment. */
    private static final Pattern DUPLICATE = Pattern.compile(
            "(?i)\\s*duplicate of (#(?<number>\\d{1,9})|(?<other>[\\w.-]+/[\\w.-]+#\\d{1,9})|(?<url>https://\\S+))\\s*");

    /** The repository that an object names, or null. */
    static @Nullable String repository(Fields fields) {
        JsonValue stated = fields.value("repository");
        if (stated != null) {
            Fields inner = fields.inner("repository");
            String name = inner.text("nameWithOwner", "full_name");
            if (name != null) {
                return name;
            }
        }
        return Repositories.named(fields.text("repository_url", "html_url", "url"));
    }

    /** The links that it states, in words. */
    List<String> dependencies() {
        List<String> links = new ArrayList<>();
        fields.objects("blockedBy").forEach(other -> add(links, "Depends on ", other));
        fields.objects("blocking").forEach(other -> add(links, "Blocks ", other));
        if (fields.value("parent") != null) {
            add(links, "Sub-issue of ", fields.inner("parent"));
        }
        fields.objects("subIssues").forEach(other -> add(links, "Parent of ", other));
        return links;
    }

    private void add(List<String> links, String words, Fields other) {
        String id = id(other);
        if (id != null) {
            links.add(words + id);
        }
    }

    /** The id of another issue or of a pull request, or null if its number is not stated. */
    private @Nullable String id(Fields other) {
        String where = repository(other);
        Integer number = other.value("number") == null
                ? Repositories.number(other.text("html_url", "url"))
                : other.count("number");
        return number == null ? null : repositories.id(where == null ? repository : where, number, several);
    }

    /** The pull requests that close it. */
    List<String> pullRequests() {
        Set<String> ids = new LinkedHashSet<>();
        for (Fields change : fields.objects("closedByPullRequestsReferences")) {
            String id = id(change);
            if (id != null) {
                ids.add(id);
            }
        }
        for (Fields event : fields.objects("timelineItems")) {
            boolean closes = event.truth("willCloseTarget") || "ConnectedEvent".equals(event.text("__typename"));
            Fields change = event.inner("subject", "source");
            String id = closes && "PullRequest".equals(change.text("__typename")) ? id(change) : null;
            if (id != null) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    /** The issue that it is a duplicate of, or null. */
    @Nullable
    String duplicateOf() {
        JsonValue stated = fields.value("duplicateOf");
        if (stated != null) {
            return id(fields.inner("duplicateOf"));
        }
        String found = null;
        for (Fields event : fields.objects("timelineItems")) {
            String kind = event.text("__typename");
            if ("MarkedAsDuplicateEvent".equals(kind)) {
                found = id(event.inner("canonical"));
            } else if ("UnmarkedAsDuplicateEvent".equals(kind)) {
                found = null;
            }
        }
        return found == null ? saidInComments() : found;
    }

    private @Nullable String saidInComments() {
        JsonValue comments = fields.value("comments");
        if (comments == null || (comments.kind() != JsonValue.Kind.LIST && comments.kind() != JsonValue.Kind.OBJECT)) {
            return null;
        }
        String found = null;
        for (Fields comment : fields.objects("comments")) {
            String body = comment.text("body");
            Matcher said = DUPLICATE.matcher(body == null ? "" : body);
            if (!said.matches()) {
                continue;
            }
            if (said.group("number") != null) {
                found = repositories.id(repository, Integer.parseInt(said.group("number")), several);
            } else if (said.group("other") != null) {
                found = said.group("other");
            } else if (Repositories.number(said.group("url")) != null) {
                found = said.group("url");
            }
        }
        return found;
    }
}
