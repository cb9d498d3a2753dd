package dev.triage.io;

import java.util.List;

/**
 * A part of a document, so that several threads can read one document at the same time, see
 * {@link dev.triage.io.documents.Documents#split}.
 *
 * <p>Any thread can read a part. Problems that concern several parts, such as a duplicate id, are found when the parts
 * are delivered, one after the other.
 */
public interface DocumentPart {

    /**
     * Reads the part, once; asked again, it gives the same. Parts of one document can be read by several threads at the same
     * time, each by one.
     *
     * @return the issues of the part, in order; earlier parts of the document may contain some of them too
     */
    List<LocatedIssue> issues();

    /**
     * Delivers the issues and problems of the part in the order of the document: the issues of {@link #issues} without
     * duplicates, as the same objects. Reads the part if that is not done yet. The parts of a document are to be
     * delivered in their order, each once, and one after the other.
     *
     * @param sink takes what is delivered
     */
    void deliver(IssueSink sink);
}
