package dev.triage.spark.job;

import dev.triage.spark.IssueSchema;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** The expression of Spark SQL that groups issues. */
final class GroupExpression {

    private GroupExpression() {}

    /** The JSON fields of an expression. Fields of an issue have their own types; all others are text. */
    static StructType fields(String expression) {
        Expression parsed = new CatalystSqlParser().parseExpression(expression);
        Set<String> names = new LinkedHashSet<>();
        for (Expression leaf : CollectionConverters.asJava(parsed.collectLeaves())) {
            if (leaf instanceof UnresolvedAttribute attribute) {
                names.add(attribute.nameParts().head());
            }
        }
        StructType fields = new StructType();
        List<String> known = Arrays.asList(IssueSchema.columns().fieldNames());
        for (String name : names) {
            fields = fields.add(
                    name,
                    known.contains(name) ? IssueSchema.columns().apply(name).dataType() : DataTypes.StringType);
        }
        return fields;
    }
}
