package dev.triage.tools.check.report;

import dev.triage.rules.catalogue.RuleDescription;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Ids of findings: the same as long as the finding is about the same rules, whatever their files, lines and examples are. */
final class FindingId {

    private static final char BETWEEN = '\n';

    private FindingId() {}

    static String of(String kind, List<RuleDescription> rules, List<String> details) {
        StringBuilder about = new StringBuilder(kind);
        rules.forEach(rule ->
                about.append(BETWEEN).append(rule.stage()).append(BETWEEN).append(rule.id()));
        details.forEach(detail -> about.append(BETWEEN).append(detail));
        CRC32 sum = new CRC32();
        sum.update(about.toString().getBytes(StandardCharsets.UTF_8));
        return kind + "-" + String.format("%08x", sum.getValue());
    }
}
