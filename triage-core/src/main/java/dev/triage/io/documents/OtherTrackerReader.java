package dev.triage.io.documents;

import dev.triage.io.IssueReader;
import dev.triage.io.IssueSink;
import dev.triage.io.tracker.internal.other.OtherExport;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads issues in JSON of other trackers, such as Azure DevOps, Linear, YouTrack, Redmine and Bugzilla, and of any other program: the
 * names of members mean what they mean as names of columns.
 *
 * <pre>{@code
 * // {"issues": [{"id": 12, "tracker": {"name": "Bug"}, "subject": ..., "priority": {"name": "High"}, ...}]}
 * ReadResult issues = InputFormat.OTHER_TRACKER.reader().read("issues.json", Files.newBufferedReader(path));
 * }</pre>
 *
 * <p>The names in an object tell its tracker. Boards, milestones, events and others are recognised and are one problem, which says what
 * to export instead. Pages may follow each other in any form, and only one issue is held at a time,
 * besides the ids of the last million or so. Instances keep no state and can be shared between threads.
 */
final class OtherTrackerReader implements IssueReader {

    @Override
    public void read(String document, Reader text, IssueSink sink) throws IOException {
        new OtherExport(document, sink).read(text);
    }
}
