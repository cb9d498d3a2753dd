package dev.triage.benchmarks.issues;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.triage.io.json.JsonWriter;
import dev.triage.model.Assignee;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * A large backlog as JSON Lines, about 300 bytes per issue: the issues of {@link RealisticIssues} with titles and other texts.
 * The same number of issues always gives the same file.
 */
public final class BacklogFile {

    private static final List<String> THINGS = List.of(
            "The wallet",
            "Sign-in",
            "The plugin registry",
            "The command line",
            "The message bus",
            "Search",
            "The import",
            "The mobile page",
            "Payment by card",
            "The audit log",
            "The nightly build",
            "Überweisung",
            "The session store");
    private static final List<String> TROUBLES = List.of(
            "fails after the migration",
            "is slow with many users",
            "loses what was typed",
            "shows a key in the log",
            "needs a second reviewer",
            "does not start on Windows",
            "has no documentation",
            "answers twice – now and then",
            "crashes when the network is gone",
            "should be released every week",
            "asks for a password again");
    private static final List<String> PARTS =
            List.of("Wallet", "Core", "Website", "Plugins", "CLI", "Payments", "Search");
    private static final List<String> STEPS = List.of(
            "Write a test that fails", "Ask the users who reported it", "Measure it under load", "Agree on a format");
    private static final List<String> LABELS = List.of("area/core", "sev2", "help wanted", "regression", "area/portal");
    private static final List<String> PEOPLE = List.of("Ada", "Grace", "Edsger", "Barbara", "Donald");

    private final Random random = new Random(RealisticIssues.SEED);

    private BacklogFile() {}

    /** Writes the file. */
    public static void write(Path file, int issues) throws IOException {
        BacklogFile backlog = new BacklogFile();
        try (BufferedWriter writer = Files.newBufferedWriter(file, UTF_8);
                JsonWriter json = JsonWriter.lines(writer)) {
            for (int number = 1; number <= issues; number++) {
                json.write(backlog.issue(number));
            }
        }
    }

    private Issue issue(int number) {
        IssueBuilder issue = RealisticIssues.issue(number, random)
                .with()
                .title(drawn(THINGS) + " " + drawn(TROUBLES))
                .components(drawn(PARTS));
        if (happens(60)) {
            issue.nextSteps(List.of(drawn(STEPS)));
        }
        if (happens(50)) {
            issue.labels(drawn(LABELS));
        }
        if (happens(40)) {
            issue.assignees(List.of(new Assignee(drawn(PEOPLE), "")));
        }
        // Few issues are blocked by others, and most of these by a slightly older one.
        if (number > 1 && happens(10)) {
            issue.dependencies(List.of("#" + Math.max(1, number - 1 - random.nextInt(500))));
        }
        return issue.build();
    }

    private boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    private String drawn(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
