package dev.triage.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;

import dev.triage.spark.IssueSchema;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * The records of an input, each with its place. Lines are passed unchanged: the library reads them itself, and nothing is
 * read twice.
 */
final class Records {

    private static final StructType LINES = new StructType()
            .add("json", DataTypes.StringType, false)
            .add("file", DataTypes.StringType)
            .add("position", DataTypes.LongType)
            .add("unreadable", DataTypes.StringType);

    private final SparkSession spark;

    Records(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * The records of an input.
     *
     * @param by the expression for groups, in Spark SQL on the fields of an issue and the columns of the table; or null
     * @param parts the approximate number of parts for files of lines; 0 for one part per block
     */
    JavaRDD<IssueRecord> of(IssueSource input, @Nullable String by, int parts) throws IOException {
        return switch (input.format()) {
            case JSONL -> by == null ? lines(input.place(), parts) : grouped(lines(input.place(), parts), by);
            case PARQUET -> table(spark.read().parquet(input.place()), null, by);
            case TABLE -> table(spark.table(input.place()), input.place(), by);
        };
    }

    private JavaRDD<IssueRecord> lines(String place, int parts) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Configuration configuration = new Configuration(context.hadoopConfiguration());
        configuration.setBoolean("mapreduce.input.fileinputformat.input.dir.recursive", true);
        if (parts > 0) {
            String size = Long.toString(bytes(new Path(place), configuration) / parts + 1);
            configuration.set("mapreduce.input.fileinputformat.split.minsize", size);
            configuration.set("mapreduce.input.fileinputformat.split.maxsize", size);
        }
        var lines = (JavaNewHadoopRDD<LongWritable, Text>)
                context.newAPIHadoopFile(place, TextInputFormat.class, LongWritable.class, Text.class, configuration);
        return lines.mapPartitionsWithInputSplit(Records::records, true);
    }

    private static long bytes(Path place, Configuration configuration) throws IOException {
        FileSystem files = place.getFileSystem(configuration);
        FileStatus[] found = files.globStatus(place);
        long bytes = 0;
        for (FileStatus one : found == null ? new FileStatus[0] : found) {
            bytes += files.getContentSummary(one.getPath()).getLength();
        }
        return bytes;
    }

    private static Iterator<IssueRecord> records(InputSplit split, Iterator<Tuple2<LongWritable, Text>> lines) {
        String file = ((FileSplit) split).getPath().toString();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public IssueRecord next() {
                Tuple2<LongWritable, Text> line = lines.next();
                return record(line._2(), file, line._1().get());
            }
        };
    }

    private static IssueRecord record(Text line, String file, long position) {
        try {
            return new IssueRecord(
                    Text.decode(line.getBytes(), 0, line.getLength(), false), file, position, null, null);
        } catch (CharacterCodingException malformed) {
            String why = "Not UTF-8: read as \uFFFD. Maybe save the file as UTF-8.";
            return new IssueRecord(line.toString(), file, position, why, null);
        }
    }

    private JavaRDD<IssueRecord> grouped(JavaRDD<IssueRecord> records, String by) {
        JavaRDD<Row> rows = records.map(
                record -> RowFactory.create(record.json(), record.file(), record.position(), record.unreadable()));
        StructType fields = GroupExpression.fields(by);
        Dataset<Row> parsed = spark.createDataFrame(rows, LINES)
                .select(col("*"), from_json(col("json"), fields).as("_issue"));
        List<Column> columns = new ArrayList<>();
        for (String name : LINES.fieldNames()) {
            columns.add(col(name).as("_" + name));
        }
        for (String name : fields.fieldNames()) {
            columns.add(col("_issue.`" + name + "`"));
        }
        return parsed.select(columns.toArray(Column[]::new))
                .select(col("_json"), col("_file"), col("_position"), col("_unreadable"), group(by))
                .javaRDD()
                .map(Records::record);
    }

    private JavaRDD<IssueRecord> table(Dataset<Row> table, @Nullable String name, @Nullable String by) {
        Column json = IssueSchema.json(table.schema());
        Column group = by == null ? nothing() : group(by);
        Dataset<Row> rows;
        try {
            rows = ofFiles(table, json, group);
        } catch (AnalysisException notOfFiles) {
            rows = table.select(json, lit(name), lit(null).cast("bigint"), nothing(), group);
        }
        return rows.javaRDD().map(Records::record);
    }

    /** With the place of each record, if the table has files with numbered records. */
    private static Dataset<Row> ofFiles(Dataset<Row> table, Column json, Column group) throws AnalysisException {
        return table.select(json, col("_metadata.file_path"), col("_metadata.row_index"), nothing(), group);
    }

    private static Column nothing() {
        return lit(null).cast("string");
    }

    private static Column group(String by) {
        return expr(by).cast("string");
    }

    private static IssueRecord record(Row row) {
        return new IssueRecord(
                row.getString(0),
                row.getString(1),
                row.isNullAt(2) ? null : row.getLong(2),
                row.getString(3),
                row.getString(4));
    }
}
