package dev.triage.testkit;

import static dev.triage.model.Priority.P1;
import static dev.triage.testkit.TriageAssertions.assertThatIssue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import dev.triage.rules.TriageEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The failure that the README shows is what its test says of its rule.
 */
class ReadmeFailureTest {

    private static final Path README = Path.of("..", "..", "README.md");
    private static final String FINGERPRINT = "my-rules \\([0-9a-f]{8}\\)";
    private static final Pattern RULE =
            Pattern.compile("with a file `money\\.drl`:\n\n```drl\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TEST =
            Pattern.compile("class OurRulesTest \\{.*?@Test\n(.*?)\n}\n```", Pattern.DOTALL);
    private static final Pattern FAILURE =
            Pattern.compile("the failure says what would be:\n\n```\n(.*?)\n```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theReadmeShowsTheFailureOfItsTest() throws Exception {
        Path rules = Files.createDirectories(folder.resolve("my-rules"));
        Files.writeString(rules.resolve("money.drl"), inTheReadme(RULE));
        TriageEngine engine = TriageEngine.builder().rules(rules).build();

        String shown = inTheReadme(FAILURE);
        String failure = String.valueOf(
                        catchThrowableOfType(AssertionError.class, () -> idleServersAreSwitchedOffThisSprint(engine))
                                .getMessage())
                .replace(folder + "/", "")
                .replaceAll(FINGERPRINT, fingerprint(shown)) // it is that of a folder that is called otherwise here
                .strip();

        if ("write".equals(System.getProperty("triage.golden"))) {
            Files.writeString(README, Files.readString(README).replace(shown, failure));
        }
        assertThat(failure).isEqualTo(inTheReadme(FAILURE));
    }

    private static String fingerprint(String shown) {
        Matcher matcher = Pattern.compile(FINGERPRINT).matcher(shown);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    @Test
    void itsTestIsTheOneAbove() throws Exception {
        assertThat(inTheReadme(TEST))
                .contains(
                        "Issue.named(\"#7\", \"Idle servers run all night\")",
                        ".impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.HIGH)",
                        ".categories(Category.COST)",
                        ".isAtLeast(P1).becauseOf(\"It costs money every day\")");
    }

    private static void idleServersAreSwitchedOffThisSprint(TriageEngine engine) {
        Issue issue = Issue.named("#7", "Idle servers run all night")
                .impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.HIGH)
                .categories(Category.COST)
                .build();

        assertThatIssue(issue).with(engine).isAtLeast(P1).becauseOf("It costs money every day");
    }

    private static String inTheReadme(Pattern part) throws Exception {
        Matcher matcher = part.matcher(Files.readString(README).replace("\r\n", "\n"));
        assertThat(matcher.find()).as(part.pattern()).isTrue();
        return matcher.group(1);
    }
}
