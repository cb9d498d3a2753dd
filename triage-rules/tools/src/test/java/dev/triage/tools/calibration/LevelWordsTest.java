package dev.triage.tools.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Priority;
import dev.triage.ranking.internal.LevelWord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The standard rules and the Java code give a word for a level the same priority. */
class LevelWordsTest {

    private static final Pattern RULE = Pattern.compile(
            "@standsFor\\(\"priority: (P\\d)\"\\).*?about\\(\"priority\".*?says\\((.*?)\\)", Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");

    /** Words for the levels of severities and impacts only. */
    private static final Set<String> NO_PRIORITY =
            Set.of("severe", "serious", "significant", "average", "cosmetic", "extensive");

    @Test
    void standardRulesGiveEachWordThisPriority() throws IOException {
        Map<String, Set<Priority>> rules = prioritiesInRules();

        LevelWord.all().forEach((word, level) -> {
            boolean priority = level.rank() > 0 && !level.alone() && !NO_PRIORITY.contains(word);
            if (priority || rules.containsKey(word)) {
                assertThat(rules.getOrDefault(word, Set.of())).as(word).contains(level.priority());
            }
        });
    }

    @Test
    void calibrationKnowsEachWordOfTheRules() throws IOException {
        Set<String> words = prioritiesInRules().keySet();

        assertThat(words)
                .filteredOn(word -> !Character.isDigit(word.charAt(0)))
                .isSubsetOf(LevelWord.all().keySet());
    }

    private static Map<String, Set<Priority>> prioritiesInRules() throws IOException {
        Map<String, Set<Priority>> priorities = new HashMap<>();
        Matcher rule = RULE.matcher(text());
        while (rule.find()) {
            Matcher word = WORD.matcher(rule.group(2));
            while (word.find()) {
                priorities
                        .computeIfAbsent(word.group(1), key -> new HashSet<>())
                        .add(Priority.valueOf(rule.group(1)));
            }
        }
        return priorities;
    }

    private static String text() throws IOException {
        try (InputStream rules =
                LevelWordsTest.class.getResourceAsStream("/dev/triage/standard/interpret/priority.drl")) {
            return new String(rules.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
