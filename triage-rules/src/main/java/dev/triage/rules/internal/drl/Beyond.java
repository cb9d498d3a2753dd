package dev.triage.rules.internal.drl;

/**
 * Something that Drools may understand and that is not part of the vocabulary, such as Java in a consequence.
 *
 * @param what what it is, in words that begin a sentence
 * @param span where it stands
 */
public record Beyond(String what, Span span) {

    /** How messages name an import. */
    public static final String IMPORT = "An import";

    /** How messages name a consequence of one's own. */
    public static final String JAVA = "Java in a consequence";
}
