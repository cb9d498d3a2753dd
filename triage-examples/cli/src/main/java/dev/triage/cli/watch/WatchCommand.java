package dev.triage.cli.watch;

import dev.triage.cli.command.ExitCode;
import dev.triage.cli.command.ProblemLog;
import dev.triage.cli.command.Version;
import dev.triage.cli.input.IssueCommand;
import dev.triage.cli.output.Screen;
import dev.triage.io.LocatedIssue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Shows the effect of each save of a rule file. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Shows the effect of rules while you write them.",
            "After each save it prints what is wrong, which issues of the backlog move and by which rule, and which cases",
            "beside the rules are not as expected. A saved backlog is decided again. It ends with Ctrl+C."
        },
        parameterListHeading = "%nInputs:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  triage watch backlog.md --rules my-rules"})
public final class WatchCommand extends IssueCommand {

    @Override
    public Integer call() throws IOException {
        if (!rules.given()) {
            throw new ParameterException(spec.commandLine(), "Missing --rules DIR: expected the folder to watch.");
        }
        List<LocatedIssue> issues = read();
        if (issues.isEmpty()) {
            return ExitCode.WRONG_INPUT;
        }
        List<Path> backlog = backlog();
        List<Path> watched = new ArrayList<>(rules.folders());
        watched.addAll(backlog);
        try (FolderChanges changes = open(watched)) {
            SavedRules saved = new SavedRules(Screen.of(spec), rules, issues);
            saved.start();
            while (true) {
                Set<Path> files = changes.next();
                boolean ofBacklog =
                        files.stream().anyMatch(file -> backlog.stream().anyMatch(file::startsWith));
                saved.changed(files, ofBacklog ? read() : null);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return ExitCode.DONE;
        }
    }

    private List<LocatedIssue> read() {
        ProblemLog problems = ProblemLog.of(spec);
        List<LocatedIssue> issues = new ArrayList<>();
        inputs.read(issues::add, problems::add, true);
        problems.finish();
        return issues;
    }

    /** The files and folders of the backlog; standard input cannot be read again. */
    private List<Path> backlog() {
        return inputs.typed().stream()
                .filter(input -> !input.equals("-"))
                .map(input -> Path.of(input).toAbsolutePath().normalize())
                .toList();
    }

    private FolderChanges open(List<Path> folders) {
        try {
            return FolderChanges.of(folders);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The folders " + Set.copyOf(folders) + " cannot be watched (" + e.getMessage() + ").",
                    e);
        }
    }
}
