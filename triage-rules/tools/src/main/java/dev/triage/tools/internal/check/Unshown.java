package dev.triage.tools.internal.check;

import dev.triage.tools.check.report.Finding;
import dev.triage.tools.check.report.NotDecided;
import dev.triage.tools.check.report.NotDecided.Property;
import java.util.ArrayList;
import java.util.List;

/** Findings that no issue was found for. */
final class Unshown {

    private Unshown() {}

    /**
     * Removes them from findings, and says that they are not decided.
     *
     * @param findings the findings
     * @param property what they are about
     * @param failing whether rules fail, so that the engine shows nothing of what no text is asked for
     */
    static List<NotDecided> remove(List<? extends Finding> findings, Property property, boolean failing) {
        List<NotDecided> unshown = new ArrayList<>();
        findings.removeIf(finding -> {
            boolean none = finding.examples().stream()
                    .anyMatch(example -> example.issue() == null
                            && !(failing && example.open().isEmpty()));
            if (none) {
                unshown.add(new NotDecided(
                        property,
                        "This is so if an issue can have "
                                + finding.examples().get(0).text() + ": " + finding.text()
                                + " No such issue was found. To decide it, write one and look at it with triage explain.",
                        finding.rules()));
            }
            return none;
        });
        return unshown;
    }
}
