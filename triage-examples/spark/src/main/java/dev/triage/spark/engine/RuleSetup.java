package dev.triage.spark.engine;

import static java.util.Objects.requireNonNull;

import dev.triage.model.report.TriageReport;
import dev.triage.rules.BacklogTally;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.Trust;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkFiles;
import org.apache.spark.sql.SparkSession;

/**
 * The configuration of the rules, which is sent to executors. An engine is never sent: each executor makes one on demand and
 * keeps it.
 *
 * @param folders the folders of rules that override the standard ones; a later one overrides an earlier one
 * @param restricted whether rules with more than the vocabulary are refused
 * @param packs whether rules in jars on the class path are used
 * @param changes whether decisions list their changes
 * @param ruleBase the name and version of the rules on the driver
 */
public record RuleSetup(List<Folder> folders, boolean restricted, boolean packs, boolean changes, String ruleBase)
        implements Serializable {

    private static final Map<RuleSetup, TriageEngine> ENGINES = new ConcurrentHashMap<>();

    /**
     * A folder of rules.
     *
     * @param typed the path that the user gives
     * @param shipped the path of its copy among the files of a Spark job
     */
    record Folder(String typed, String shipped) implements Serializable {

        Folder {
            requireNonNull(typed, "typed");
            requireNonNull(shipped, "shipped");
        }

        /** The path on this machine. */
        Path here() {
            return Path.of(SparkFiles.get(shipped));
        }
    }

    public RuleSetup {
        folders = List.copyOf(folders);
        requireNonNull(ruleBase, "ruleBase");
    }

    /**
     * Checks rules on the driver and sends them to all executors.
     *
     * @throws dev.triage.rules.source.RuleBaseException if the rules have errors
     */
    public static RuleSetup send(
            SparkSession spark, List<Path> folders, boolean restricted, boolean packs, boolean changes) {
        // Checked on the driver first, so that the user sees the errors with the given paths.
        String ruleBase = engineOf(folders, restricted, packs).ruleBase();
        List<Folder> sent =
                folders.stream().map(folder -> RuleArchive.send(spark, folder)).toList();
        return new RuleSetup(sent, restricted, packs, changes, ruleBase);
    }

    /** The report of a tally. */
    public TriageReport report(BacklogTally tally) {
        return new RuleOrigins(this).named(engine().reportWithoutIssues(tally));
    }

    /** The engine of this JVM for these rules. */
    public TriageEngine engine() {
        TriageEngine engine = ENGINES.get(this);
        return engine == null ? ENGINES.computeIfAbsent(this, RuleSetup::make) : engine;
    }

    private TriageEngine make() {
        return engineOf(folders.stream().map(Folder::here).toList(), restricted, packs);
    }

    private static TriageEngine engineOf(List<Path> places, boolean restricted, boolean packs) {
        TriageEngine.Builder builder = TriageEngine.builder();
        places.forEach(place -> builder.rules(place, restricted ? Trust.RESTRICTED : Trust.FULL));
        if (!packs) {
            builder.withoutRulePacks();
        }
        return builder.build();
    }
}
