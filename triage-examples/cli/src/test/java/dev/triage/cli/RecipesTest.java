package dev.triage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What docs/RULES.md tells rule authors is so: each recipe is laid over the standard rules and does what is claimed. */
class RecipesTest {

    private static final Path GUIDE = Path.of("..", "..", "docs", "RULES.md");
    private static final Path SAMPLE = Path.of("..", "samples", "shop.json");
    private static final int MOST_LINES = 6;

    private static final Pattern SECTION = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern RULES = Pattern.compile("(?ms)^```(?:drl|json|csv) (\\S+)\n(.*?)^```$");
    private static final Pattern CLAIM = Pattern.compile("(?m)^\\| (#\\d+) .*\\| (P\\d) \\| (P\\d) \\|$");
    private static final Pattern SHOWN = Pattern.compile("(?ms)^```text (report|explain (\\d+))\n(.*?)^```$");
    private static final Pattern DECISION = Pattern.compile("\"id\":\"(#\\d+)\".*?\"priority\":\"(P\\d)\"");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyRecipeDoesWhatIsClaimed() throws IOException {
        Map<String, String> recipes = recipes();
        assertThat(recipes).hasSizeGreaterThanOrEqualTo(11);
        return recipes.entrySet().stream()
                .map(recipe -> dynamicTest(recipe.getKey(), () -> check(recipe.getKey(), recipe.getValue())));
    }

    @Test
    void everyRuleIsShort() throws IOException {
        Matcher blocks = RULES.matcher(Files.readString(GUIDE));
        while (blocks.find()) {
            assertThat(blocks.group(2).strip().lines().filter(line -> !line.matches("[{} ]*")))
                    .as(blocks.group(2))
                    .hasSizeLessThanOrEqualTo(MOST_LINES);
        }
    }

    @Test
    void theMistakeOfTheGuideIsToldLikeThat() throws IOException {
        String guide = Files.readString(GUIDE);
        Matcher shown = Pattern.compile("(?ms)^```text mistake\n(.*?)^```$").matcher(guide);
        assertThat(shown.find()).isTrue();
        Path rules = write("Quick start", recipes().get("Quick start").replace("Category.COST", "Category.COSTS"));
        assertThat(Run.triage("decide", SAMPLE, "--rules", rules).err().replace(folder + "/", ""))
                .startsWith(shown.group(1));
    }

    private void check(String name, String recipe) throws IOException {
        Path rules = write(name, recipe);
        int claims = 0;
        Map<String, String> before = priorities(Run.triage("decide", SAMPLE, "--format", "jsonl"));
        Map<String, String> after =
                priorities(Run.triage("decide", SAMPLE, "--format", "jsonl", "--rules", rules, "--restricted"));
        Matcher claim = CLAIM.matcher(recipe);
        while (claim.find()) {
            claims++;
            assertThat(before).as("standard rules").containsEntry(claim.group(1), claim.group(2));
            assertThat(after).as("with the recipe").containsEntry(claim.group(1), claim.group(3));
        }
        Matcher shown = SHOWN.matcher(recipe);
        while (shown.find()) {
            claims++;
            String[] lines = shown.group(3).strip().split("\n", -1);
            String with = output(shown, "--rules", rules).replace(folder + "/", "");
            assertThat(with).contains(lines);
            assertThat(output(shown)).doesNotContain(lines[0]);
        }
        assertThat(name.equals("Settings") || claims > 0).as("a claim").isTrue();
    }

    private static String output(Matcher shown, Object... rules) {
        List<Object> words = new ArrayList<>(List.of(shown.group(1).replaceFirst(" .*", ""), SAMPLE));
        if (shown.group(2) != null) {
            words.addAll(List.of("--issue", shown.group(2)));
        }
        words.addAll(List.of(rules));
        Run run = Run.triage(words.toArray());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }

    private static Map<String, String> priorities(Run run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        Map<String, String> priorities = new LinkedHashMap<>();
        Matcher decision = DECISION.matcher(run.out());
        while (decision.find()) {
            priorities.put(decision.group(1), decision.group(2));
        }
        return priorities;
    }

    private Path write(String name, String recipe) throws IOException {
        Path rules = Files.createDirectories(folder.resolve("my-rules"));
        try (Stream<Path> old = Files.list(rules)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        Matcher blocks = RULES.matcher(recipe);
        while (blocks.find()) {
            Path file = rules.resolve(blocks.group(1));
            Files.writeString(file, (Files.exists(file) ? Files.readString(file) : "") + blocks.group(2));
        }
        assertThat(rules).as(name).isNotEmptyDirectory();
        return rules;
    }

    /** The sections that hold rules or settings, by their titles. */
    private static Map<String, String> recipes() throws IOException {
        String guide = Files.readString(GUIDE);
        Map<String, String> sections = new LinkedHashMap<>();
        Matcher heading = SECTION.matcher(guide);
        String title = "";
        int start = 0;
        while (heading.find()) {
            sections.put(title, guide.substring(start, heading.start()));
            title = heading.group(1);
            start = heading.end();
        }
        sections.put(title, guide.substring(start));
        sections.values().removeIf(section -> !RULES.matcher(section).find());
        return sections;
    }
}
