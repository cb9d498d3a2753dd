package dev.triage.io;

import java.io.IOException;
import java.io.Reader;

/** Reads issues from one format. Readers keep no state and can be shared between threads. */
public interface IssueReader {

    /**
     * Reads a document to its end. A mistake in the document does not throw: it becomes a {@link Problem}.
     *
     * @param document the name of the document in messages, usually its path
     * @param text the document; the caller closes it
     * @param sink takes the issues and problems
     * @throws IOException if the text cannot be read
     */
    void read(String document, Reader text, IssueSink sink) throws IOException;

    /**
     * Reads a document to its end and keeps everything in memory.
     *
     * @param document the name of the document, as problems call it
     * @param text the document; the caller closes it
     * @return the issues and problems of the document
     * @throws IOException if the text cannot be read
     */
    default ReadResult read(String document, Reader text) throws IOException {
        var collector = new ReadResult.Collector();
        read(document, text, collector);
        return collector.result();
    }
}
