package dev.triage.cli.lsp;

import dev.triage.cli.command.ExitCode;
import dev.triage.cli.command.ProblemLog;
import dev.triage.cli.command.Version;
import dev.triage.cli.input.Inputs;
import dev.triage.io.LocatedIssue;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves editors on standard input and output. */
@Command(
        name = "lsp",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Serves editors over the Language Server Protocol, on standard input and output.",
            "It shows the problems of rules, tables, cases and settings while you type, completes the words of rules, and",
            "explains them. An editor starts it; docs/EDITORS.md says how.",
            "With a backlog it also shows how many of its issues each rule moves, and completes its labels and components."
        },
        parameterListHeading = "%nInputs:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  triage lsp                  in the settings of an editor",
            "  triage lsp backlog.json     with the issues, labels and components of a backlog"
        })
public final class LspCommand implements Callable<Integer> {

    /** Where the protocol declares its methods; a method that a server does not have throws there. */
    private static final String SERVICES = LanguageServer.class.getPackageName() + ".";

    /** Logs what is thrown; it is kept here, because loggers are forgotten with their filters. */
    private static final Logger LOG = Logger.getLogger(RemoteEndpoint.class.getName());

    @Option(
            names = "--restricted",
            description = "Refuse rules with more than the vocabulary of rules, such as Java code.")
    private boolean restricted;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Inputs inputs;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (inputs.typed().contains("-")) {
            throw new ParameterException(
                    spec.commandLine(), "The editor uses standard input: expected a backlog in a file, but got -.");
        }
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err); // what else is printed must not stand between the messages
        RuleServer server = new RuleServer(
                Version.number(),
                restricted,
                inputs.typed().isEmpty() ? TeamBacklog.NONE : TeamBacklog.read(this::backlog));
        Launcher<LanguageClient> launcher = launcher(server, System.in, out);
        server.connect(launcher.getRemoteProxy());
        Future<Void> listening = launcher.startListening();
        var unused = server.exited().thenRun(() -> listening.cancel(true));
        try {
            listening.get();
        } catch (CancellationException exited) {
            return ExitCode.DONE;
        } catch (ExecutionException broken) {
            return ExitCode.FAILED;
        } finally {
            server.close();
        }
        return ExitCode.DONE;
    }

    /** Connects a server with streams; a method of the protocol that it does not have is answered as such. */
    static Launcher<LanguageClient> launcher(LanguageServer server, InputStream in, OutputStream out) {
        LOG.setFilter(message -> !unsupported(message.getThrown()));
        return new LSPLauncher.Builder<LanguageClient>()
                .setLocalService(server)
                .setRemoteInterface(LanguageClient.class)
                .setInput(in)
                .setOutput(out)
                .setExceptionHandler(thrown -> unsupported(thrown)
                        ? new ResponseError(
                                ResponseErrorCode.MethodNotFound, "The server does not support this method.", null)
                        : RemoteEndpoint.DEFAULT_EXCEPTION_HANDLER.apply(thrown))
                .create();
    }

    /** Whether a method was called that the services of the protocol declare and the server does not have. */
    private static boolean unsupported(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof UnsupportedOperationException)) {
            cause = cause.getCause();
        }
        return cause != null
                && cause.getStackTrace().length > 0
                && cause.getStackTrace()[0].getClassName().startsWith(SERVICES);
    }

    private List<LocatedIssue> backlog() {
        ProblemLog problems = ProblemLog.of(spec);
        List<LocatedIssue> issues = new ArrayList<>();
        inputs.read(issues::add, problems::add, false);
        problems.finish();
        return issues;
    }
}
