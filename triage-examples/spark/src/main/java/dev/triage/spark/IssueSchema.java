package dev.triage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.triage.model.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of an issue: the names and the nesting of its JSON, which {@code issue.schema.json} of triage-core describes.
 * A table may have some of them, in any order, beside other columns; only {@code id} is required. Levels and ranges are
 * text, as people write them.
 */
public final class IssueSchema {

    private static final DataType TEXT = DataTypes.StringType;
    private static final DataType TEXTS = DataTypes.createArrayType(DataTypes.StringType);

    private static final StructType ISSUE = new StructType()
            .add("id", TEXT)
            .add("title", TEXT)
            .add("status", TEXT)
            .add("url", TEXT)
            .add(
                    "impact",
                    new StructType()
                            .add("user", TEXT)
                            .add("functional", TEXT)
                            .add("brand", TEXT)
                            .add(
                                    "notes",
                                    new StructType()
                                            .add("user", TEXT)
                                            .add("functional", TEXT)
                                            .add("brand", TEXT)))
            .add(
                    "classification",
                    new StructType()
                            .add("categories", TEXTS)
                            .add("components", TEXTS)
                            .add("complexity", TEXT)
                            .add("notes", new StructType().add("complexity", TEXT)))
            .add("labels", TEXTS)
            .add(
                    "resources",
                    new StructType()
                            .add("expertise", TEXTS)
                            .add("dependencies", TEXTS)
                            .add("effort", TEXT)
                            .add("notes", new StructType().add("effort", TEXT)))
            .add("nextSteps", TEXTS)
            .add(
                    "assignees",
                    DataTypes.createArrayType(new StructType().add("name", TEXT).add("reason", TEXT)))
            .add("recommendedPriority", TEXT)
            .add("pinnedPriority", TEXT);

    /** The fields that a reader of JSON uses; columns with other names are ignored. */
    private static final Set<String> FIELDS = fields();

    private static final String LINE = "value";
    private static final String ID = "id";

    private IssueSchema() {}

    /** The columns of an issue. */
    public static StructType columns() {
        return ISSUE;
    }

    /**
     * The JSON of an issue, made of the columns of a table; or the only column of a text file, which is already JSON.
     *
     * @param table the columns
     * @throws IllegalArgumentException if there is neither an id nor a text
     */
    public static Column json(StructType table) {
        List<String> names = Arrays.asList(table.fieldNames());
        if (names.contains(ID)) {
            List<Column> known = new ArrayList<>();
            names.stream().filter(FIELDS::contains).forEach(name -> known.add(col("`" + name + "`")));
            // Null values are left out, as in a file.
            return to_json(struct(known.toArray(Column[]::new)), Map.of("ignoreNullFields", "true"));
        }
        if (names.contains(LINE) && table.apply(LINE).dataType().equals(TEXT)) {
            return col(LINE);
        }
        throw new IllegalArgumentException("No issues in the columns (" + String.join(", ", names) + "): expected " + ID
                + " and others of an issue, or " + LINE + " with the JSON of one.");
    }

    private static Set<String> fields() {
        try (InputStream schema = Issue.class.getResourceAsStream("/dev/triage/io/issue.schema.json")) {
            Set<String> names = new HashSet<>();
            new ObjectMapper().readTree(schema).get("properties").fieldNames().forEachRemaining(names::add);
            return Set.copyOf(names);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
