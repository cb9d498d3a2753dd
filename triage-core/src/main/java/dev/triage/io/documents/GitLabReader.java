package dev.triage.io.documents;

import dev.triage.io.IssueReader;
import dev.triage.io.IssueSink;
import dev.triage.io.tracker.internal.gitlab.GitLabExport;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads issues of GitLab, as its REST interface gives them for a project, for a group or for a user, and as {@code glab
 * issue list --output json} prints them.
 *
 * <pre>{@code
 * // [{"iid": 12, "title": ..., "labels": ["priority::1"], "severity": "HIGH", "weight": 3, ...}]
 * ReadResult issues = InputFormat.GITLAB.reader().read("issues.json", Files.newBufferedReader(path));
 * }</pre>
 *
 * <p>Pages may follow each other in any form, and only one issue is held at a time, besides the ids of the last million
 * issues or so, among which a duplicate id is noticed. Unknown fields are ignored; a value of an unexpected type is a
 * problem, with its place and its path, and the rest of its issue is still read.
 *
 * <p>An id is {@code #12}, or {@code team/app#12} if the issue belongs to another project than the first one of the
 * document. docs/TRACKERS.md describes how each field is read. Instances keep no state and can be shared between threads.
 */
final class GitLabReader implements IssueReader {

    @Override
    public void read(String document, Reader text, IssueSink sink) throws IOException {
        new GitLabExport(document, sink).read(text);
    }
}
