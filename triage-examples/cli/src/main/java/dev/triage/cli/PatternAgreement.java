package dev.triage.cli;

import java.util.Set;

/**
 * How well found patterns agree with those that people found in the same documents, over all documents together (micro
 * average). Not thread-safe.
 */
final class PatternAgreement {

    private int documents;
    private int both;
    private int found;
    private int claimed;

    /** Counts a document. */
    void add(Set<String> foundPatterns, Set<String> claimedPatterns) {
        documents++;
        found += foundPatterns.size();
        claimed += claimedPatterns.size();
        both += (int) foundPatterns.stream().filter(claimedPatterns::contains).count();
    }

    int documents() {
        return documents;
    }

    int found() {
        return found;
    }

    int claimed() {
        return claimed;
    }

    int both() {
        return both;
    }

    /** Which share of the found patterns people found, too; 0 if none was found. */
    double precision() {
        return found == 0 ? 0 : (double) both / found;
    }

    /** Which share of the patterns of people was found; 0 if there are none. */
    double recall() {
        return claimed == 0 ? 0 : (double) both / claimed;
    }

    /** The harmonic mean of the two. */
    double f1() {
        return both == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }
}
