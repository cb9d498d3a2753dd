package dev.triage.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the work is done. */
final class Sessions {

    private static final String MASTER = "spark.master";

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = {
                "Where the work is done, such as local[4]. Default: what spark-submit says,",
                "else all processors of this machine."
            })
    private @Nullable String master;

    /** Begins a session; whoever asks for it stops it. */
    SparkSession begin() {
        SparkConf conf = new SparkConf();
        boolean submitted = conf.contains(MASTER) && master == null;
        return submitted
                ? SparkSession.builder().appName("triage").getOrCreate()
                : local(master == null ? "local[*]" : master);
    }

    /** Begins a session without what a cluster needs. */
    static SparkSession local(String master) {
        return SparkSession.builder()
                .appName("triage")
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "8")
                .config("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.LocalFileSystem")
                .getOrCreate();
    }
}
