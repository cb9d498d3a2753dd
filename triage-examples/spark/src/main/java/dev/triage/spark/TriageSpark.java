package dev.triage.spark;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.udaf;

import dev.triage.model.Issue;
import dev.triage.model.report.WantedState;
import dev.triage.spark.engine.IssueText;
import dev.triage.spark.engine.Lookahead;
import dev.triage.spark.engine.RuleOrigins;
import dev.triage.spark.engine.RuleSetup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Decides issues in Spark: in tables, files and streams.
 *
 * <pre>{@code
 * TriageSpark triage = TriageSpark.on(spark).rules(Path.of("my-rules")).build();
 * Dataset<Row> decisions = triage.decide(spark.read().text("backlog.jsonl"));
 * triage.registerFunctions();
 * spark.sql("SELECT id, triage_priority(to_json(struct(*))) AS priority FROM issues");
 * }</pre>
 *
 * <p>Issues are either rows with the columns of {@link IssueSchema}, or rows with a single text column {@code value} that holds the
 * JSON of one issue, as {@code spark.read().text(...)} gives them. A decision is the same as on one machine. Engines are made
 * on the executors, once in each JVM. Immutable, and safe to share between threads.
 */
public final class TriageSpark {

    /** The columns for a record with problems. */
    private static final StructType PROBLEMS = new StructType()
            .add("record", DataTypes.StringType, false)
            .add("leftOut", DataTypes.BooleanType, false)
            .add("problems", DataTypes.createArrayType(DataTypes.StringType, false), false);

    private final SparkSession spark;
    private final RuleSetup rules;
    private final WantedState reported;

    private TriageSpark(SparkSession spark, RuleSetup rules, WantedState reported) {
        this.spark = spark;
        this.rules = rules;
        this.reported = reported;
    }

    /** Starts with the standard rules, and the rule packs of the class path. */
    public static Builder on(SparkSession spark) {
        return new Builder(spark);
    }

    /**
     * The decision of each issue, with the columns of {@link DecisionSchema}. Works on streams, too. Records that cannot be
     * read are left out; {@link #problems} lists them.
     *
     * @throws IllegalArgumentException if there are no issues in the columns
     */
    public Dataset<Row> decide(Dataset<Row> issues) {
        RuleSetup setup = rules;
        MapPartitionsFunction<String, Row> decisions = texts -> {
            RuleOrigins origins = new RuleOrigins(setup);
            return eachOf(texts, text -> {
                Issue issue = IssueText.read(text).issue();
                return issue == null
                        ? null
                        : DecisionSchema.row(origins.named(setup.engine().decide(issue)), setup.changes());
            });
        };
        return json(issues).mapPartitions(decisions, Encoders.row(DecisionSchema.columns()));
    }

    /**
     * The records with problems, with the columns {@code record} (its JSON), {@code leftOut} (whether it is not decided) and
     * {@code problems}. Works on streams, too.
     *
     * @throws IllegalArgumentException if there are no issues in the columns
     */
    public Dataset<Row> problems(Dataset<Row> issues) {
        MapPartitionsFunction<String, Row> problems = texts -> eachOf(texts, text -> {
            IssueText read = IssueText.read(text);
            return read.problems().isEmpty()
                    ? null
                    : RowFactory.create(
                            text, read.issue() == null, read.problems().toArray());
        });
        return json(issues).mapPartitions(problems, Encoders.row(PROBLEMS));
    }

    /**
     * A report on each group of open issues, or of those of {@link Builder#reported}, with the columns {@code group} and {@code report}, which is the JSON that {@link
     * dev.triage.io.json.ReportWriter} writes. Not the issues of a group are collected, but their tallies, which merge.
     *
     * @param by the column or expression that issues are grouped by
     * @throws IllegalArgumentException if there are no issues in the columns
     */
    public Dataset<Row> reports(Dataset<Row> issues, Column by) {
        Column json = IssueSchema.json(issues.schema());
        return issues.select(by.as("group"), json.as("json"))
                .groupBy("group")
                .agg(udaf(new ReportAggregator(rules, reported), Encoders.STRING())
                        .apply(new Column("json"))
                        .as("report"));
    }

    /**
     * Registers functions for SQL in this session. Each takes the JSON of an issue, such as {@code to_json(struct(*))} of a table.
     *
     * <ul>
     *   <li>{@code triage_priority(json)}: the priority, such as {@code P1}; null if the issue cannot be read
     *   <li>{@code triage_decision(json)}: the whole decision as a struct, see {@link DecisionSchema}; null if the issue cannot be read
     *   <li>{@code triage_problems(json)}: the problems in words; empty if everything can be read
     *   <li>{@code triage_report(json)}: an aggregate: the report on the open issues of a group, or on those of {@link Builder#reported}, as JSON
     * </ul>
     */
    public void registerFunctions() {
        RuleSetup setup = rules;
        UDF1<@Nullable String, @Nullable String> priority = json -> {
            Issue issue = json == null ? null : IssueText.read(json).issue();
            return issue == null
                    ? null
                    : setup.engine().decide(issue).priority().name();
        };
        UDF1<@Nullable String, @Nullable Row> decision = json -> {
            Issue issue = json == null ? null : IssueText.read(json).issue();
            return issue == null
                    ? null
                    : DecisionSchema.row(
                            new RuleOrigins(setup).named(setup.engine().decide(issue)), setup.changes());
        };
        UDF1<@Nullable String, @Nullable Object> problems =
                json -> json == null ? null : IssueText.read(json).problems().toArray();
        spark.udf().register("triage_priority", priority, DataTypes.StringType);
        spark.udf().register("triage_decision", decision, DecisionSchema.columns());
        spark.udf().register("triage_problems", problems, DataTypes.createArrayType(DataTypes.StringType, false));
        spark.udf().register("triage_report", udaf(new ReportAggregator(setup, reported), Encoders.STRING()));
    }

    /** The name and version of the rules, as in every decision. */
    public String ruleBase() {
        return rules.ruleBase();
    }

    private static Dataset<String> json(Dataset<Row> issues) {
        Column json = IssueSchema.json(issues.schema());
        return issues.select(json.as("json")).filter("json IS NOT NULL").as(Encoders.STRING());
    }

    /** The result of a step for a text. */
    @FunctionalInterface
    private interface Step {
        @Nullable
        Row of(String text);
    }

    private static Iterator<Row> eachOf(Iterator<String> texts, Step step) {
        return new Lookahead<>() {
            @Override
            @Nullable
            protected Row find() {
                Row found = null;
                while (found == null && texts.hasNext()) {
                    found = step.of(texts.next());
                }
                return found;
            }
        };
    }

    /** Configures the rules. Not thread-safe. */
    public static final class Builder {

        private final SparkSession spark;
        private final List<Path> folders = new ArrayList<>();
        private boolean restricted;
        private boolean packs = true;
        private boolean changes;
        private WantedState reported = WantedState.OPEN;

        private Builder(SparkSession spark) {
            this.spark = requireNonNull(spark, "spark");
        }

        /**
         * Adds the rules of a folder, which override the standard ones. The folder is on the machine of the driver; a copy is
         * sent to all executors. A later folder overrides an earlier one.
         */
        public Builder rules(Path folder) {
            folders.add(folder);
            return this;
        }

        /** Refuses rules with more than the vocabulary of rules, such as Java code. */
        public Builder restricted() {
            restricted = true;
            return this;
        }

        /** Leaves out the rules of every {@link dev.triage.rules.source.RulePack} that is on the class path. */
        public Builder withoutRulePacks() {
            packs = false;
            return this;
        }

        /** Fills {@code changes} of every decision, which takes longer than the decision; otherwise they are null. */
        public Builder withChanges() {
            changes = true;
            return this;
        }

        /** Sets which issues reports count; open ones, unless it is said otherwise. */
        public Builder reported(WantedState wanted) {
            reported = requireNonNull(wanted, "wanted");
            return this;
        }

        /**
         * Checks the rules and sends them to the executors.
         *
         * @throws dev.triage.rules.source.RuleBaseException if the rules have errors
         */
        public TriageSpark build() {
            return new TriageSpark(spark, RuleSetup.send(spark, folders, restricted, packs, changes), reported);
        }
    }
}
