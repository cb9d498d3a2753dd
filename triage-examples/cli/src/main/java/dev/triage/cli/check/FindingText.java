package dev.triage.cli.check;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.check.report.Example;
import dev.triage.tools.check.report.Finding;

/** A finding in words for programs that show texts. */
final class FindingText {

    private FindingText() {}

    /** What is wrong, with its example and the places of its rules. */
    static String whole(Finding finding) {
        StringBuilder text = new StringBuilder(finding.text());
        for (Example example : finding.examples()) {
            text.append("\nExample: ").append(example.text());
        }
        for (RuleDescription rule : finding.rules()) {
            text.append('\n')
                    .append(rule.file())
                    .append(':')
                    .append(rule.line())
                    .append("  ")
                    .append(rule.name())
                    .append(" (")
                    .append(rule.effect().text())
                    .append(')');
        }
        return text.toString();
    }
}
