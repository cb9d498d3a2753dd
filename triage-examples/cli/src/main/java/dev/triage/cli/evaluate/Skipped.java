package dev.triage.cli.evaluate;

import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A part of the input that cannot be compared.
 *
 * @param document the document
 * @param line the line in the document, 0 for the whole document
 * @param title the title of the issue, empty if it is not known
 * @param why the reason
 */
record Skipped(String document, int line, String title, String why) {

    /** An issue without a recommended priority. */
    static Skipped of(LocatedIssue located) {
        return new Skipped(located.document(), located.line(), located.issue().title(), "No recommended priority.");
    }

    /** A part of the input that cannot be read. */
    static Skipped of(Problem problem) {
        return new Skipped(problem.document(), problem.line(), "", problem.message());
    }

    /** The parts by their reasons, in the order of the input. */
    static Map<String, List<Skipped>> byReason(List<Skipped> all) {
        return all.stream().collect(Collectors.groupingBy(Skipped::why, LinkedHashMap::new, Collectors.toList()));
    }

    /** Such as "backlog.md:12", or only "backlog.md". */
    String place() {
        return line == 0 ? document : document + ":" + line;
    }
}
