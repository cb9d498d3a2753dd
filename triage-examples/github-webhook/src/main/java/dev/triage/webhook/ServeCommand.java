package dev.triage.webhook;

import dev.triage.io.documents.InputFormat;
import dev.triage.io.labels.PriorityLabels;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.WatchedEngine;
import dev.triage.rules.source.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the server with the options of the command line, and waits until it stops. */
@Command(
        name = "triage-github-webhook",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Answers GitHub issue events with a decision and the labels for it.",
            "It changes nothing at GitHub. See docs/WEBHOOK.md."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = "  TRIAGE_WEBHOOK_SECRET=... java -jar triage-github-webhook.jar --port 8080 --rules my-rules")
final class ServeCommand implements Callable<Integer> {

    static final String SECRET = "TRIAGE_WEBHOOK_SECRET";

    private static final int LONGEST_SECRET = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Listen on this address. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String host;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "The port to listen on; 0 selects a free port. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--path",
            defaultValue = "/webhook",
            description = "The path for deliveries. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String path;

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description = {
                "Read the secret of the webhook from this file, not from the",
                "environment variable " + SECRET + "."
            })
    private @Nullable Path secretFile;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = {
                "Use the rules of this folder, which override the standard ones. They are reloaded",
                "when they change. May be given several times."
            })
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--restricted",
            description = "Refuse rules with more than the vocabulary of rules, such as Java code.")
    private boolean restricted;

    @Option(
            names = "--label-format",
            paramLabel = "FORMAT",
            defaultValue = PriorityLabels.STANDARD_FORMAT,
            description = "The labels of the priorities. Default: '${DEFAULT-VALUE}'.")
    @SuppressWarnings("NullAway.Init")
    private String labelFormat;

    @Option(
            names = "--label",
            paramLabel = "P0=LABEL",
            description = "Another label for one priority. May be given several times.")
    private Map<Priority, String> labels = new LinkedHashMap<>();

    @Option(
            names = "--max-body",
            paramLabel = "BYTES",
            defaultValue = "1048576",
            description = "Refuse longer bodies. Default: ${DEFAULT-VALUE}.")
    private int bodyBytes;

    @Option(
            names = "--max-at-once",
            paramLabel = "N",
            defaultValue = "32",
            description = "The maximum number of deliveries in process. Default: ${DEFAULT-VALUE}.")
    private int atOnce;

    @Option(
            names = "--max-waiting",
            paramLabel = "N",
            defaultValue = "128",
            description = "The maximum number of deliveries in the queue. Default: ${DEFAULT-VALUE}.")
    private int waiting;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "The maximum time in the queue. Default: ${DEFAULT-VALUE}.")
    private int wait;

    @Option(
            names = "--idle",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "Close connections without traffic after this time. Default: ${DEFAULT-VALUE}.")
    private int idle;

    @Option(
            names = "--connection",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Close all connections after this time. Default: ${DEFAULT-VALUE}.")
    private int connection;

    @Option(
            names = "--answer",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "End the work on an answer after this time. Default: ${DEFAULT-VALUE}.")
    private int answer;

    @Option(
            names = "--stop",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "On a stop, wait this time for deliveries in process. Default: ${DEFAULT-VALUE}.")
    private int stop;

    /**
     * Prepares the command.
     *
     * @param environment the environment variables
     */
    ServeCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Metrics metrics = new Metrics();
        WebhookServer.Place place = checked(() -> new WebhookServer.Place(host, port, path));
        PriorityLabels scheme = checked(this::labels);
        Limits limits = checked(this::limits);
        Secret secret = secret();
        if (!secret.safe()) {
            LOG.warn(
                    "The secret is shorter than {} bytes and can be guessed. Maybe create one with: openssl rand -hex"
                            + " 32",
                    Secret.SHORTEST_SAFE);
        }
        try (WatchedEngine watched = watched(metrics)) {
            Supplier<TriageEngine> engine = watched == null ? standing() : watched;
            for (String label : scheme.pinning(engine.get()::decide)) {
                LOG.warn("The rules read the label ({}) as a pinned priority; an issue with it keeps it.", label);
            }
            Deliveries deliveries = new Deliveries(engine, InputFormat.GITHUB.reader(), scheme, metrics);
            serve(new WebhookServer(place, secret, limits, engine, deliveries, metrics), engine);
        }
        return 0;
    }

    private void serve(WebhookServer server, Supplier<TriageEngine> engine) throws Exception {
        server.stopWithProcess();
        // The first decision loads all classes, so that no delivery waits for this.
        engine.get().decide(Issue.named("#0", "The first one").build());
        try {
            server.start();
        } catch (IOException refused) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Cannot listen on " + host + ":" + port + " (" + refused.getMessage()
                            + "). Maybe choose another --port.");
        }
        LOG.info(
                "Listening on {} with the rules {}",
                server.address(),
                engine.get().ruleBase());
        server.join();
    }

    private static Supplier<TriageEngine> standing() {
        TriageEngine engine = TriageEngine.builder().build();
        return () -> engine;
    }

    /** The engine that reloads the folders; null if there are no folders. */
    private @Nullable WatchedEngine watched(Metrics metrics) {
        if (folders.isEmpty()) {
            return null;
        }
        TriageEngine.Builder builder = TriageEngine.builder();
        folders.forEach(folder -> builder.rules(folder, restricted ? Trust.RESTRICTED : Trust.FULL));
        return builder.watch(metrics.rulesListener());
    }

    private PriorityLabels labels() {
        PriorityLabels scheme = PriorityLabels.ofFormat(labelFormat);
        for (Map.Entry<Priority, String> one : labels.entrySet()) {
            scheme = scheme.with(one.getKey(), one.getValue());
        }
        return scheme;
    }

    private Limits limits() {
        return new Limits(
                bodyBytes,
                atOnce,
                waiting,
                Duration.ofSeconds(wait),
                Duration.ofSeconds(idle),
                Duration.ofSeconds(connection),
                Duration.ofSeconds(answer),
                Duration.ofSeconds(stop));
    }

    private Secret secret() {
        Path file = secretFile;
        String text = environment.get(SECRET);
        if (file != null) {
            try {
                // Editors end a file with a line break, which is not part of the secret.
                text = secret(file);
            } catch (IOException unreadable) {
                throw new ParameterException(
                        spec.commandLine(), "The file with the secret (" + file + ") cannot be read.", unreadable);
            }
        }
        if (text == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The secret is missing: expected the secret of the webhook in the environment variable " + SECRET
                            + ", or --secret-file FILE.");
        }
        String given = text;
        return checked(() -> Secret.of(given));
    }

    /** The secret in a file, which may be a device without an end. */
    private String secret(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(LONGEST_SECRET + 1);
            if (bytes.length > LONGEST_SECRET) {
                throw new ParameterException(
                        spec.commandLine(),
                        "The file with the secret (" + file + ") has more than " + LONGEST_SECRET + " bytes.");
            }
            return new String(bytes, StandardCharsets.UTF_8).strip();
        }
    }

    /** Reports an invalid option as wrong usage. */
    private <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()), refused);
        }
    }
}
