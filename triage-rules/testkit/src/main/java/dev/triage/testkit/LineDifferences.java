package dev.triage.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows which lines of two lists differ. */
final class LineDifferences {

    /** More than this is not read. */
    private static final int MOST = 20;

    private LineDifferences() {}

    /** Lines that only one of the lists has, in order, with the sign of the list in front. */
    static String text(String name, List<String> before, List<String> after) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        before.forEach(line -> counts.merge(line, 1, Integer::sum));
        after.forEach(line -> counts.merge(line, -1, Integer::sum));
        List<String> shown = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            while (i < before.size() && counts.getOrDefault(before.get(i), 0) > 0) {
                shown.add("- " + before.get(i++));
            }
            while (j < after.size() && counts.getOrDefault(after.get(j), 0) < 0) {
                shown.add("+ " + after.get(j++));
            }
            i++;
            j++;
        }
        if (shown.isEmpty()) {
            return name + " has the same lines in another order.";
        }
        String more = shown.size() > MOST ? "\n... and " + (shown.size() - MOST) + " more lines" : "";
        return name + " differs (- expected, + actual):\n"
                + String.join("\n", shown.subList(0, Math.min(MOST, shown.size()))) + more;
    }
}
