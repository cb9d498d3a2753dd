package dev.triage.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extension of VS Code. */
class ExtensionTest {

    private static final Path FOLDER = Path.of("..", "vscode");

    /** Stands for the editor: it prints what the extension starts. */
    private static final String EDITOR = """
            const Module = require('module');
            const load = Module._load;
            const values = { jar: 'triage.jar', java: 'java', backlog: 'backlog.json', restricted: true };
            const vscode = { workspace: {
              workspaceFolders: [{ uri: { fsPath: '/shop' } }],
              getConfiguration: () => ({ get: name => values[name] }),
              onDidChangeConfiguration: () => ({})
            } };
            class LanguageClient {
              constructor(id, name, server, client) { this.words = [server.command, ...server.args]; this.client = client; }
              async start() { console.log(this.words.join(' ')); console.log(this.client.documentSelector.length); }
              async stop() { console.log('stopped'); }
            }
            Module._load = (name, ...rest) =>
              name === 'vscode' ? vscode : name === 'vscode-languageclient/node' ? { LanguageClient } : load(name, ...rest);
            const extension = require(process.argv[2]);
            extension.activate({ subscriptions: [] }).then(() => extension.deactivate());
            """;

    @TempDir
    Path temporary;

    @Test
    void itsFilesAreWellFormedAndItsSettingsAreThoseThatItReads() throws IOException {
        assertThat(names(Files.readString(FOLDER.resolve("language-configuration.json"))))
                .contains("comments", "brackets");
        List<String> names = names(Files.readString(FOLDER.resolve("package.json")));
        assertThat(names).contains("main", "activationEvents", "vscode-languageclient");

        TreeSet<String> declared = new TreeSet<>(
                names.stream().filter(name -> name.startsWith("triage.")).toList());
        String script = Files.readString(FOLDER.resolve("extension.js"));
        TreeSet<String> read = new TreeSet<>(Pattern.compile("settings\\.get\\('(\\w+)'\\)")
                .matcher(script)
                .results()
                .map((MatchResult result) -> "triage." + result.group(1))
                .toList());
        assertThat(read).isEqualTo(declared).hasSize(4);
    }

    @Test
    void itStartsTheLanguageServer() throws Exception {
        Path editor = Files.writeString(temporary.resolve("editor.js"), EDITOR);
        Path out = temporary.resolve("out");
        Process node;
        try {
            node = new ProcessBuilder(
                            "node",
                            editor.toString(),
                            FOLDER.resolve("extension.js").toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, "There is no node.");
            return;
        }
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(out).content().isEqualTo("""
                java -jar /shop/triage.jar lsp --restricted /shop/backlog.json
                6
                stopped
                """);
    }

    private static List<String> names(String text) throws IOException {
        List<String> names = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(text)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME) {
                    names.add(json.currentName());
                }
            }
        }
        return names;
    }
}
