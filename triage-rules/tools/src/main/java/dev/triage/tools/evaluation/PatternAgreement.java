package dev.triage.tools.evaluation;

import dev.triage.model.Issue;
import dev.triage.model.report.Pattern;
import dev.triage.rules.TriageEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well found patterns agree with those that people found in the same documents, over all documents together (micro
 * average). Immutable.
 *
 * @param documents how many documents were compared
 * @param both how many patterns both found
 * @param found how many patterns the rules found
 * @param claimed how many patterns people found
 */
public record PatternAgreement(int documents, int both, int found, int claimed) {

    /** Of no document. */
    private static final PatternAgreement NONE = new PatternAgreement(0, 0, 0, 0);

    /**
     * Makes the counts.
     *
     * @param documents how many documents were compared
     * @param both how many patterns both found
     * @param found how many patterns the rules found
     * @param claimed how many patterns people found
     */
    public PatternAgreement {
        if (documents < 0 || both < 0 || both > Math.min(found, claimed)) {
            throw new IllegalArgumentException("Both find (" + both + ") patterns, but the rules (" + found
                    + ") and people (" + claimed + ") in (" + documents + ") documents.");
        }
    }

    /**
     * Lets an engine report on each document that people have said something about.
     *
     * @param engine reports
     * @param documents the issues of each document
     * @param claims the ids of the patterns that people found in each document; others are not compared
     * @return how well the patterns agree with those of people
     */
    public static PatternAgreement of(
            TriageEngine engine, Map<String, List<Issue>> documents, Map<String, Set<String>> claims) {
        PatternAgreement agreement = NONE;
        for (Map.Entry<String, List<Issue>> document : documents.entrySet()) {
            Set<String> claimed = claims.get(document.getKey());
            if (claimed != null) {
                agreement = agreement.plus(
                        engine.report(document.getValue()).patterns().stream()
                                .map(Pattern::id)
                                .collect(Collectors.toSet()),
                        claimed);
            }
        }
        return agreement;
    }

    private PatternAgreement plus(Set<String> foundHere, Set<String> claimedHere) {
        int bothHere = (int) foundHere.stream().filter(claimedHere::contains).count();
        return new PatternAgreement(
                documents + 1, both + bothHere, found + foundHere.size(), claimed + claimedHere.size());
    }

    /** {@return which share of the found patterns people found, too; 0 if none was found} */
    public double precision() {
        return found == 0 ? 0 : (double) both / found;
    }

    /** {@return which share of the patterns of people was found; 0 if there are none} */
    public double recall() {
        return claimed == 0 ? 0 : (double) both / claimed;
    }

    /** {@return the harmonic mean of the two} */
    public double f1() {
        return both == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }
}
