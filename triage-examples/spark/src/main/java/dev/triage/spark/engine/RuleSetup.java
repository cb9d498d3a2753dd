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
 * Which rules decide, in words that travel to executors. An engine never does: each executor makes one when it first needs it,
 * and keeps it.
 *
 * @param folders the folders of rules that are laid over the standard ones, the later over the earlier
 * @param restricted whether rules are refused that are more than the vocabulary
 * @param packs whether rules in jars on the class path count
 * @param changes whether decisions say what would change them
 * @param ruleBase the name and version of the rules, as the driver knows them
 */
public record RuleSetup(List<Folder> folders, boolean restricted, boolean packs, boolean changes, String ruleBase)
        implements Serializable {

    private static final Map<RuleSetup, TriageEngine> ENGINES = new ConcurrentHashMap<>();

    /**
     * A folder of rules.
     *
     * @param typed how the person called it who named it
     * @param shipped where its copy lies among the files of a Spark job
     */
    record Folder(String typed, String shipped) implements Serializable {

        Folder {
            requireNonNull(typed, "typed");
            requireNonNull(shipped, "shipped");
        }

        /** Where it lies on this machine. */
        Path here() {
            return Path.of(SparkFiles.get(shipped));
        }
    }

    public RuleSetup {
        folders = List.copyOf(folders);
        requireNonNull(ruleBase, "ruleBase");
    }

    /**
     * Checks rules of the machine of the driver and sends them to all executors.
     *
     * @throws dev.triage.rules.source.RuleBaseException if something is wrong with the rules
     */
    public static RuleSetup send(
            SparkSession spark, List<Path> folders, boolean restricted, boolean packs, boolean changes) {
        // First here, where the user reads what is wrong, and with the names that were typed.
        String ruleBase = engineOf(folders, restricted, packs).ruleBase();
        List<Folder> sent =
                folders.stream().map(folder -> RuleArchive.send(spark, folder)).toList();
        return new RuleSetup(sent, restricted, packs, changes, ruleBase);
    }

    /** The report on what was counted. */
    public TriageReport report(BacklogTally tally) {
        return new RuleOrigins(this).named(engine().report(tally));
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
