package dev.triage.rules.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.architecture.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.api.Test;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Every rule file of this project, and every rule that a document shows, is one that Drools itself reads. Both of its parsers are
 * asked, because that of DRL10 steps over some mistakes.
 */
class RealDrlTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```drl[^\\n]*\\n(.*?)^ *```");

    /** Folders with rules that have mistakes, or that hold no sources. */
    private static final Set<String> SKIPPED = Set.of("broken", "target", ".git");

    @Test
    void droolsReadsEveryRuleFile() throws IOException, DroolsParserException {
        Map<String, String> files = new LinkedHashMap<>();
        for (Path file : ProjectFiles.of(SKIPPED, Set.of("drl"))) {
            files.put(file.toString(), Files.readString(file));
        }

        assertThat(files).hasSizeGreaterThan(70);
        assertThat(mistakes(files)).isEmpty();
    }

    @Test
    void droolsReadsEveryRuleThatADocumentShows() throws IOException, DroolsParserException {
        Map<String, String> blocks = new LinkedHashMap<>();
        for (Path file : ProjectFiles.of(SKIPPED, Set.of("md"))) {
            String text = Files.readString(file);
            for (MatchResult block : BLOCK.matcher(text).results().toList()) {
                long line = text.substring(0, block.start()).lines().count() + 1;
                blocks.put(file + ":" + line, block.group(1));
            }
        }

        assertThat(blocks).hasSizeGreaterThan(12);
        assertThat(mistakes(blocks)).isEmpty();
    }

    private static List<String> mistakes(Map<String, String> texts) throws DroolsParserException {
        List<String> mistakes = new ArrayList<>();
        for (LanguageLevelOption level : List.of(LanguageLevelOption.DRL6, LanguageLevelOption.DRL10)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                var parser = new org.drools.drl.parser.DrlParser(level);
                parser.parse(false, text.getValue());
                for (DroolsError error : parser.getErrors()) {
                    mistakes.add(text.getKey() + ": " + level + ": " + error.getMessage());
                }
            }
        }
        return mistakes;
    }
}
