package dev.triage.cli.lsp;

import dev.triage.cli.command.ExitCode;
import dev.triage.cli.command.Version;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves editors on standard input and output. */
@Command(
        name = "lsp",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Serves editors over the Language Server Protocol, on standard input and output.",
            "It shows the problems of rules, tables, cases and settings while you type, completes the words of rules, and",
            "explains them. An editor starts it; docs/EDITORS.md says how."
        },
        optionListHeading = "%nOptions:%n")
public final class LspCommand implements Callable<Integer> {

    @Option(
            names = "--restricted",
            description = "Refuse rules with more than the vocabulary of rules, such as Java code.")
    private boolean restricted;

    @Override
    public Integer call() throws InterruptedException {
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err); // what else is printed must not stand between the messages
        RuleServer server = new RuleServer(restricted);
        Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, System.in, out);
        server.connect(launcher.getRemoteProxy());
        try {
            launcher.startListening().get();
        } catch (ExecutionException broken) {
            return ExitCode.FAILED;
        } finally {
            server.close();
        }
        return ExitCode.DONE;
    }
}
