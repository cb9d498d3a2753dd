package dev.triage.io;

import java.util.List;

/**
 * A part of a document, so that several threads can read one document at the same time, see {@link dev.triage.io.documents.Documents#split}.
 *
 * <p>Reading a part is the work, which any one thread does; whatever concerns several parts, such as an id that comes twice, is
 * found when they are delivered, one after the other.
 */
public interface DocumentPart {

    /**
     * Reads the part, once; asked again, it gives the same. Parts of one document can be read by several threads at the same
     * time, each by one.
     *
     * @return the issues of the part, in order; the document may turn out to have had some of them before
     */
    List<LocatedIssue> issues();

    /**
     * Delivers the issues and problems of the part in the order of the document: of {@link #issues} those that are no repetition,
     * the same objects. Reads the part if that is not done yet. The parts of a document are to be delivered in their order,
     * each once, and one after the other.
     */
    void deliver(IssueSink sink);
}
