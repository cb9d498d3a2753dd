package dev.triage.io.documents;

import dev.triage.io.IssueReader;
import dev.triage.io.IssueSink;
import dev.triage.io.tracker.internal.github.GitHubExport;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads issues of GitHub, as its own tools and interfaces give them: {@code gh issue list --json ...} and {@code gh
 * search issues --json ...}, the REST interface with its search, GraphQL, and the events of webhooks.
 *
 * <pre>{@code
 * // {"action": "opened", "issue": {"number": 12, "title": ...}, "repository": {"full_name": "team/app"}}
 * ReadResult event = InputFormat.GITHUB.reader().read("event", new StringReader(body));
 * }</pre>
 *
 * <p>Any number of these may follow each other, in lists, in lists of lists, or a line each, so that all pages of an export
 * can be read as they come. Only one issue is held at a time, besides the ids of the last million or so, among which a
 * duplicate id is noticed. Unknown fields are ignored; a value of an unexpected type is a problem, with its place and
 * its path, and the rest of its issue is still read. Pull requests are left out and counted.
 *
 * <p>An id is {@code #12}. It is {@code team/app#12} in a search and in an event, which may be of any repository, and
 * wherever an issue belongs to another repository than the first one of the document. docs/TRACKERS.md describes how
 * each field is read. Instances keep no state and can be shared between threads.
 */
final class GitHubReader implements IssueReader {

    @Override
    public void read(String document, Reader text, IssueSink sink) throws IOException {
        new GitHubExport(document, sink).read(text);
    }
}
