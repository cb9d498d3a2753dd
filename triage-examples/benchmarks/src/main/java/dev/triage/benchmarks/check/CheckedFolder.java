package dev.triage.benchmarks.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import dev.triage.rules.TriageEngine;
import dev.triage.tools.check.RuleCheck;
import dev.triage.tools.check.report.CheckReport;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/** The program whose process is measured: it checks one folder of rules, and prints numbers, with spaces between them. */
final class CheckedFolder {

    private CheckedFolder() {}

    /**
     * Checks.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) {
        TriageEngine engine =
                TriageEngine.builder().rules(Path.of(arguments[0])).build();
        CheckReport report = RuleCheck.of(engine).run();
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        new PrintStream(System.out, true, UTF_8)
                .println(system.getProcessCpuTime() + " " + engine.catalogue().size() + " "
                        + report.findings().size() + " " + report.notDecided().size());
    }
}
