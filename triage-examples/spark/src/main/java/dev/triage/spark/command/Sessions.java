package dev.triage.spark.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The Spark session of a command. */
public final class Sessions {

    private static final String MASTER = "spark.master";

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = {
                "The Spark master, such as local[4]. Default: the master of spark-submit,",
                "else all processors of this machine."
            })
    private @Nullable String master;

    /** The work in a session. */
    @FunctionalInterface
    interface Work<T> {
        T in(SparkSession spark) throws IOException;
    }

    /** Runs work in a session, and ends the session if it is new. */
    <T> T run(Work<T> work) throws IOException {
        boolean there = SparkSession.getDefaultSession().isDefined();
        SparkSession spark = session();
        try {
            return work.in(spark);
        } finally {
            if (!there) {
                spark.stop();
            }
        }
    }

    private SparkSession session() {
        boolean submitted = new SparkConf().contains(MASTER) && master == null;
        return submitted
                ? SparkSession.builder().appName("triage").getOrCreate()
                : local(master == null ? "local[*]" : master);
    }

    /** Starts a local session without a cluster. */
    public static SparkSession local(String master) {
        SparkSession spark = SparkSession.builder()
                .appName("triage")
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "8")
                .getOrCreate();
        withoutChecksums(spark);
        return spark;
    }

    /** A local file system needs no files with checksums. */
    private static void withoutChecksums(SparkSession spark) {
        try {
            FileSystem.getLocal(spark.sparkContext().hadoopConfiguration()).setWriteChecksum(false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
