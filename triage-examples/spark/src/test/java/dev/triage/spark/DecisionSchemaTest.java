package dev.triage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DecisionSchemaTest {

    /** Whoever has tables of decisions relies on this: columns may be added, and nothing else. */
    @Test
    void isAsDocumented() {
        String documented = Spark.read(Path.of("../../docs/SPARK.md"));
        assertThat(documented).contains("```\n" + DecisionSchema.columns().treeString() + "```\n");
        assertThat(documented).contains("```\n" + IssueSchema.columns().treeString() + "```\n");
    }
}
