package dev.triage.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves the tools on standard input and output, until the input ends. */
@Command(
        name = "triage-mcp",
        mixinStandardHelpOptions = true,
        description = {
            "Serves triage to coding agents over the Model Context Protocol, on standard input and output.",
            "The tools decide, explain, report, check, diff and rules read only what is in the folders."
        })
public final class Main implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FOLDER",
            description = "A folder that the tools may read, with the folders in it.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = {
                "The rules that count if a call names none; may be given several times. The tools may read this folder, too.",
                "Default: the standard rules."
            })
    private List<Path> rules = new ArrayList<>();

    @Option(
            names = "--trusted",
            description = {
                "Allow rules with more than the vocabulary, such as Java code. Such rules can do all that the server can do,",
                "and an agent that writes files can write rules."
            })
    private boolean trusted;

    @Option(
            names = "--seconds",
            defaultValue = "120",
            paramLabel = "N",
            description = "How long a call may take. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    /** Runs the server. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Path> all = new ArrayList<>(folders);
        all.addAll(rules);
        AllowedFolders allowed;
        try {
            allowed = AllowedFolders.of(all);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
        List<Path> real = allowed.folders().subList(folders.size(), all.size());
        Tools tools = new Tools(allowed, real, new TriageProgram(trusted, Duration.ofSeconds(Math.max(1, seconds))));
        // What else is printed must not stand between the messages.
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        Duration limit = Duration.ofSeconds(seconds + 10L);
        Conversation conversation = new Conversation(System.err, limit);
        StdioServerTransportProvider transport = new StdioServerTransportProvider(
                McpJsonDefaults.getMapper(), conversation.input(System.in), conversation.output(out));
        McpSyncServer server = McpServer.sync(transport)
                .serverInfo("triage", "0.1.0")
                .instructions("Triages issues by the rules of a team, and says why. It reads only files in: "
                        + allowed.folders())
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .requestTimeout(limit)
                .tools(tools.all())
                .build();
        conversation.awaitEnd();
        server.closeGracefully();
        return 0;
    }
}
