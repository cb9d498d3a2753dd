package dev.triage.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.triage.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsSchemaTest {

    @TempDir
    Path rules;

    @Test
    void theSchemaListsTheRulesThatSettingsMayName() throws IOException {
        Files.writeString(rules.resolve("own.drl"), """
                rule "Brand counts more"
                    @reason("Our name is all we have.") @overrides("high-brand-impact") @adds(5)
                when Assessment( leastBrandImpact == BrandImpact.HIGH )
                then
                end
                """);

        assertThat(listed(Run.triage("rules", "--schema").out()))
                .contains("Documentation or UX", "documentation-or-ux")
                .doesNotContain("brand-counts-more");
        assertThat(listed(Run.triage("rules", "--schema", "--rules", rules).out()))
                .contains("Brand counts more", "brand-counts-more", "high-brand-impact", "documentation-or-ux");
    }

    /** The values that are listed where settings name a rule. */
    private static List<String> listed(String schema) throws IOException {
        List<String> words = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(schema)) {
            boolean rule = false;
            while (json.nextToken() != null) {
                rule |= "rule".equals(json.currentName());
                if (rule && json.currentToken() == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.VALUE_STRING) {
                        words.add(json.getText());
                    }
                    return words;
                }
            }
        }
        return words;
    }
}
