package dev.triage.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are named, renamed, corrected and counted in an editor. */
class LspRulesIT {

    private static final String RULES = """
            rule "Payments come first"
                @reason("Each hour costs money.") @raises(1)
            when Subject( component("Payments") )
            then
            end

            rule "Brand counts more"
                @reason("Our name is all we have.") @overrides("high-brand-impact") @adds(5)
            when Assessment( leastBrandImpact == BrandImpact.HIGH )
            then
            end
            """;
    private static final String SETTINGS = """
            {
              "off": ["Documentation or UX"], // "payments-come-first" here is a comment
              "values": { "Affects users": 3 },
              "labels": { "payments-come-first": "category: Bug" }
            }
            """;
    private static final String CASES = """
            | title  | component | fires               | not                     |
            | ------ | --------- | ------------------- | ----------------------- |
            | a      | Payments  | payments-come-first | high-complexity         |
            | b      | Payments  | Payments come first | high-complexity; Brand counts more |
            """;

    @TempDir
    static Path temporary;

    private static LspServer server;

    @BeforeAll
    static void start() throws Exception {
        Path backlog = temporary.resolve("backlog.json");
        Files.writeString(backlog, """
                [{"id": "#1", "title": "Refunds arrive twice", "labels": ["sev9"], "classification": {"components": ["Payments"]}},
                 {"id": "#2", "title": "Cards are refused", "classification": {"components": ["Payments"]}},
                 {"id": "#3", "title": "The basket jumps", "impact": {"user": "High"}, "classification": {"components": ["Basket"]}}]
                """);
        server = LspServer.start(backlog.toString());
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    private static Path folder(String name) throws Exception {
        Path folder = Files.createDirectories(temporary.toRealPath().resolve(name));
        Files.writeString(folder.resolve("own.drl"), RULES);
        Files.writeString(folder.resolve("settings.json"), SETTINGS);
        Files.writeString(folder.resolve("cases.md"), CASES);
        return folder;
    }

    @Test
    void aRuleIsFoundWhereItIsNamed() throws Exception {
        Path folder = folder("found");
        Path rules = folder.resolve("own.drl");
        server.open(rules, RULES);
        Location overridden = definition(rules, RULES, "@overrides(\"high-");
        assertThat(lineOf(overridden)).contains("rule \"High brand impact\"");

        Path cases = folder.resolve("cases.md");
        server.open(cases, CASES);
        assertThat(definition(cases, CASES, "| payments").getUri())
                .isEqualTo(rules.toUri().toString());
        assertThat(lineOf(definition(cases, CASES, "high-complexity; Brand"))).contains("rule \"Brand counts more\"");
        assertThat(definition(cases, CASES, "| title")).isNull();

        Path settings = folder.resolve("settings.json");
        server.open(settings, SETTINGS);
        assertThat(lineOf(definition(settings, SETTINGS, "[\"Docu"))).contains("rule \"Documentation or UX\"");
        assertThat(lineOf(definition(settings, SETTINGS, "\"Affects"))).contains("rule \"Affects users\"");
        assertThat(definition(settings, SETTINGS, "{ \"payments")).isNull();

        Path copy = Path.of(URI.create(overridden.getUri()));
        server.open(copy, Files.readString(copy));
        assertThat(server.await(folder, Map.of())).isEmpty();
        assertThat(server.await(copy.getParent(), Map.of())).isEmpty();
    }

    @Test
    void aRuleIsRenamedWithItsUses() throws Exception {
        Path folder = folder("renamed");
        Path rules = folder.resolve("own.drl");
        Path hidden = Files.createDirectory(folder.resolve(".old")); // in which no rules are read
        Files.writeString(hidden.resolve("own.drl"), RULES);
        server.open(rules, RULES);
        WorkspaceEdit edit = rename(rules, RULES, "rule \"Pay", "Money first");
        assertThat(applied(folder, edit))
                .containsEntry("own.drl", RULES.replace("Payments come first", "Money first"))
                .containsEntry(
                        "cases.md",
                        CASES.replace("Payments come first", "Money first")
                                .replace("payments-come-first", "money-first"))
                .hasSize(2);

        assertThatThrownBy(() -> rename(rules, RULES, "rule \"Pay", "Affects users"))
                .hasMessageContaining("There is a rule called \"Affects users\" already");
        assertThatThrownBy(() -> rename(rules, RULES, "@overrides(\"high-", "Mine"))
                .hasMessageContaining("The rule \"High brand impact\" is not written in a DRL file of this folder");
        PrepareRenameParams nothing =
                new PrepareRenameParams(LspServer.id(rules), LspServer.position(RULES, "@reason"));
        assertThatThrownBy(() -> server.asked().prepareRename(nothing).get(60, TimeUnit.SECONDS))
                .hasMessageContaining("There is no name of a rule here");
    }

    @Test
    void problemsAreCorrectedAsTheySuggest() throws Exception {
        Path folder = folder("corrected");
        Path rules = folder.resolve("own.drl");
        String wrong = RULES.replace("leastBrandImpact", "leastBrandImpct")
                .replace("@raises(1)", "@raise(1)")
                .replace("high-brand-impact", "high-brand-impct")
                .replace("BrandImpact.HIGH", "BrandImpact.HIG");
        server.open(rules, wrong);
        List<String> titles = new ArrayList<>();
        String corrected = wrong;
        for (List<CodeAction> some = actions(rules, corrected); !some.isEmpty(); some = actions(rules, corrected)) {
            titles.add(some.get(0).getTitle());
            Files.writeString(rules, corrected);
            corrected = applied(folder, some.get(0).getEdit()).get("own.drl");
            server.change(rules, corrected);
        }
        assertThat(titles)
                .containsExactlyInAnyOrder(
                        "Write leastBrandImpact", "Write @raises", "Write high-brand-impact", "Write BrandImpact.HIGH");
        assertThat(corrected).isEqualTo(RULES);
        assertThat(server.await(folder, Map.of())).isEmpty();

        Path table = folder.resolve("own.table.md");
        server.open(table, "| user impact | prioriti |\n| --- | --- |\n| High | P1 |\n| - | P3 |\n");
        assertThat(actions(table, "| user impact | prioriti |\n"))
                .extracting(CodeAction::getTitle)
                .containsExactly("Write priority");
    }

    @Test
    void rowsOfTablesAndRulesThatAreOffSayWhatTheyMove() throws Exception {
        Path folder = folder("rows");
        Path table = folder.resolve("own.table.md");
        server.open(table, """
                # Users first

                | user impact | priority | adds |
                | --- | --- | --- |
                | High | P0 | 1 |
                | Low | P0 | |
                """);
        Path settings = folder.resolve("settings.json");
        server.open(settings, "{ \"off\": [\"payments-come-first\", \"Core functionality may be blocked\"] }");
        server.await(folder, Map.of());

        assertThat(lenses(table)).containsExactly("5: moves 1 of 3 issues", "6: moves none of 3 issues");
        assertThat(lenses(settings)).containsExactly("1: moves 2 of 3 issues", "1: moves none of 3 issues");
    }

    /** What stands above the lines of a file. */
    private static List<String> lenses(Path file) throws Exception {
        List<String> words = new ArrayList<>();
        for (CodeLens lens :
                server.asked().codeLens(new CodeLensParams(LspServer.id(file))).get(60, TimeUnit.SECONDS)) {
            CodeLens resolved = server.asked().resolveCodeLens(lens).get(60, TimeUnit.SECONDS);
            words.add((resolved.getRange().getStart().getLine() + 1) + ": "
                    + resolved.getCommand().getTitle());
        }
        return words;
    }

    @Test
    void wordsOfTheBacklogAreCompletedAndRulesSayWhatTheyMove() throws Exception {
        Path folder = folder("moved");
        Path rules = folder.resolve("own.drl");
        String typed = RULES.replace("component(\"Payments\")", "component(\"\")");
        server.open(rules, typed);
        server.awaitCompletion(rules, typed, "component(\"");
        assertThat(server.completed(rules, typed, "component(\"")).containsExactly("Basket", "Payments");

        server.change(rules, RULES);
        assertThat(lenses(rules)).containsExactly("1: moves 2 of 3 issues", "7: moves none of 3 issues");

        Path settings = folder.resolve("settings.json");
        String labels = "{ \"labels\": { \"\": \"category: Bug\" } }";
        server.open(settings, labels);
        assertThat(server.completed(settings, labels, "{ \"labels\": { \"")).containsExactly("sev9");
    }

    private static Location definition(Path file, String text, String behind) throws Exception {
        DefinitionParams parameters = new DefinitionParams(LspServer.id(file), LspServer.position(text, behind));
        List<? extends Location> found =
                server.asked().definition(parameters).get(60, TimeUnit.SECONDS).getLeft();
        return found.isEmpty() ? null : found.get(0);
    }

    private static String lineOf(Location location) throws Exception {
        return Files.readAllLines(Path.of(URI.create(location.getUri())))
                .get(location.getRange().getStart().getLine());
    }

    private static WorkspaceEdit rename(Path file, String text, String behind, String name) throws Exception {
        return server.asked()
                .rename(new RenameParams(LspServer.id(file), LspServer.position(text, behind), name))
                .get(60, TimeUnit.SECONDS);
    }

    private static List<CodeAction> actions(Path file, String text) throws Exception {
        int lines = (int) text.lines().count();
        return server
                .asked()
                .codeAction(new CodeActionParams(
                        LspServer.id(file),
                        new Range(new Position(0, 0), new Position(lines, 0)),
                        new CodeActionContext(List.of())))
                .get(60, TimeUnit.SECONDS)
                .stream()
                .map(Either::getRight)
                .toList();
    }

    private static Map<String, String> applied(Path folder, WorkspaceEdit edit) throws Exception {
        Map<String, String> changed = new TreeMap<>();
        for (Map.Entry<String, List<TextEdit>> one : edit.getChanges().entrySet()) {
            Path file = Path.of(URI.create(one.getKey()));
            StringBuilder text = new StringBuilder(Files.readString(file));
            List<TextEdit> edits = new ArrayList<>(one.getValue());
            edits.sort(Comparator.comparing(
                            (TextEdit some) -> offset(text, some.getRange().getStart()))
                    .reversed());
            for (TextEdit some : edits) {
                text.replace(
                        offset(text, some.getRange().getStart()),
                        offset(text, some.getRange().getEnd()),
                        some.getNewText());
            }
            changed.put(folder.relativize(file).toString(), text.toString());
        }
        return changed;
    }

    private static int offset(StringBuilder text, Position position) {
        int start = 0;
        for (int line = 0; line < position.getLine(); line++) {
            start = text.indexOf("\n", start) + 1;
        }
        return start + position.getCharacter();
    }
}
