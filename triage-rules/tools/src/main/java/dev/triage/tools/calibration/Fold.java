package dev.triage.tools.calibration;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One step of a cross-validation, by the places of the issues in the history.
 *
 * @param training the issues that the rules are fitted to
 * @param tested the issues that these rules decide
 */
record Fold(List<Integer> training, List<Integer> tested) {

    private static final int FOLDS = 5;

    /** Five folds. With five or more documents, the issues of one document stay together. */
    static List<Fold> byDocument(List<PastIssue> past) {
        Map<String, Integer> documents = new LinkedHashMap<>();
        past.forEach(issue -> documents.putIfAbsent(issue.document(), documents.size()));
        List<Fold> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Integer> training = new ArrayList<>();
            List<Integer> tested = new ArrayList<>();
            for (int i = 0; i < past.size(); i++) {
                int place = documents.size() < FOLDS
                        ? i
                        : requireNonNull(documents.get(past.get(i).document()));
                (place % FOLDS == fold ? tested : training).add(i);
            }
            folds.add(new Fold(training, tested));
        }
        return folds;
    }

    /** Six parts in time order. Each part after the first is tested with rules that are fitted to the parts before it. */
    static List<Fold> inTimeOrder(List<PastIssue> past) {
        List<Fold> folds = new ArrayList<>();
        int parts = FOLDS + 1;
        for (int part = 1; part < parts; part++) {
            int begin = past.size() * part / parts;
            int end = past.size() * (part + 1) / parts;
            folds.add(new Fold(range(0, begin), range(begin, end)));
        }
        return folds;
    }

    private static List<Integer> range(int begin, int end) {
        List<Integer> places = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            places.add(i);
        }
        return places;
    }
}
