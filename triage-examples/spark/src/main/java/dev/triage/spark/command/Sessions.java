package dev.triage.spark.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the work is done. */
public final class Sessions {

    private static final String MASTER = "spark.master";

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = {
                "Where the work is done, such as local[4]. Default: what spark-submit says,",
                "else all processors of this machine."
            })
    private @Nullable String master;

    /** What is done in a session. */
    @FunctionalInterface
    interface Work<T> {
        T in(SparkSession spark) throws IOException;
    }

    /** Does something in a session, and ends the session unless it was there before. */
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

    /** Begins a session without what a cluster needs. */
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

    /** On a file system of one machine, a second file with checksums beside each would only be in the way. */
    private static void withoutChecksums(SparkSession spark) {
        try {
            FileSystem.getLocal(spark.sparkContext().hadoopConfiguration()).setWriteChecksum(false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
