package dev.triage.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LspCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "textDocument/foldingRange",
                "textDocument/documentSymbol",
                "textDocument/formatting",
                "textDocument/semanticTokens/full",
                "workspace/symbol",
                "workspace/willRenameFiles",
                "triage/unknown",
            })
    void aMethodThatTheServerDoesNotHaveIsNotFound(String method) throws Exception {
        assertThat(answer("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":{}}"))
                .contains("\"code\":-32601")
                .doesNotContain("\\tat ", "Exception", "-32603");
    }

    @ParameterizedTest
    @ValueSource(strings = {"textDocument/willSave", "$/setTrace", "workspace/didCreateFiles"})
    void aNotificationThatTheServerDoesNotUseHasNoAnswer(String method) throws Exception {
        List<String> logged = new ArrayList<>();
        Handler log = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord message) {
                logged.add(message.getMessage());
            }
        };
        Logger logger = Logger.getLogger("org.eclipse.lsp4j");
        logger.addHandler(log);
        try {
            assertThat(answer("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":{}}"))
                    .isEmpty();
        } finally {
            logger.removeHandler(log);
        }
        assertThat(logged).isEmpty();
    }

    private static String answer(String message) throws Exception {
        byte[] body = message.getBytes(StandardCharsets.UTF_8);
        String head = "Content-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RuleServer server = new RuleServer("1", false, TeamBacklog.NONE)) {
            var launcher = LspCommand.launcher(
                    server, new ByteArrayInputStream((head + message).getBytes(StandardCharsets.UTF_8)), out);
            server.connect(launcher.getRemoteProxy());
            launcher.startListening().get(60, TimeUnit.SECONDS);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
