package dev.triage.mcp;

import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tools of the server, each of which runs a command of triage on files in allowed folders. Thread-safe. */
final class Tools {

    private static final String BACKLOG = "backlog";
    private static final String ISSUES = "issues";
    private static final String FORMAT = "format";
    private static final String RULES = "rules";

    private final AllowedFolders folders;
    private final List<Path> rules;
    private final TriageProgram program;

    /**
     * Makes the tools.
     *
     * @param folders what they may read
     * @param rules the folders of rules that count if a call names none
     * @param program runs the commands
     */
    Tools(AllowedFolders folders, List<Path> rules, TriageProgram program) {
        this.folders = folders;
        this.rules = List.copyOf(rules);
        this.program = program;
    }

    /** All of them. */
    List<SyncToolSpecification> all() {
        return List.of(
                tool(
                        "decide",
                        "Gives each issue a priority from P0 (now) to P4 (some day) by the rules of the team, with the reasons:"
                                + " a line of JSON for each issue.",
                        ofIssues(),
                        call -> onIssues(call, "decide", List.of("--format", "jsonl"))),
                tool(
                        "explain",
                        "Explains the priority of one issue: its inputs, the score with the reason of each rule, and what would"
                                + " change it. With whyNot, also which condition of a rule does not hold.",
                        ofIssues()
                                .text("issue", "The id of the issue.")
                                .texts("whyNot", "Ids or names of rules that do not fire.")
                                .require("issue"),
                        this::explain),
                tool(
                        "report",
                        "Reports on a backlog in Markdown: what to do first, each issue, the patterns behind them, and what to"
                                + " change.",
                        ofIssues(),
                        call -> onIssues(call, "report", List.of("--format", "markdown"))),
                tool(
                        "check",
                        "Checks the rules for gaps, contradictions and rules without effect, and shows a smallest example of each:"
                                + " JSON.",
                        ofRules(),
                        call -> answer(words("check", call, List.of("--format", "json")))),
                tool(
                        "diff",
                        "Shows the effect of a change of rules, in Markdown: the rules that differ, the issues whose priority moves,"
                                + " and the rules that cause this. Without issues, it compares all combinations of inputs.",
                        ofIssues().texts("before", "Folders with the old rules. Default: only the standard rules."),
                        this::diff),
                tool(
                        "rules",
                        "Lists the rules with their effects and reasons.",
                        ofRules().choice(FORMAT, "Default: text.", "text", "json", "markdown"),
                        call -> answer(words("rules", call, format(call)))));
    }

    private interface Call {
        CallToolResult run(Arguments arguments);
    }

    private static SyncToolSpecification tool(String name, String description, Schemas schema, Call call) {
        Tool tool = Tool.builder(name, schema.build())
                .description(description)
                .annotations(new ToolAnnotations(null, true, false, true, false, null))
                .build();
        return SyncToolSpecification.builder()
                .tool(tool)
                .callHandler((exchange, request) -> {
                    Map<String, Object> given = request.arguments();
                    try {
                        return call.run(new Arguments(given == null ? Map.of() : given));
                    } catch (IllegalArgumentException wrong) {
                        return error(String.valueOf(wrong.getMessage()));
                    }
                })
                .build();
    }

    private static Schemas ofRules() {
        return new Schemas()
                .texts(
                        RULES,
                        "Folders with rules that override the standard ones; a later folder overrides an earlier one. Default:"
                                + " the rules that the server was started with.");
    }

    private static Schemas ofIssues() {
        return ofRules()
                .text(BACKLOG, "A file with issues, or a folder of such files: Markdown, JSON, JSON Lines, or CSV.")
                .text(ISSUES, "Issues as text, in place of a backlog.")
                .choice(FORMAT, "The format of the text. Default: json.", "json", "jsonl", "md", "csv");
    }

    private static List<String> format(Arguments call) {
        String format = call.text(FORMAT);
        return format == null ? List.of() : List.of("--format", format);
    }

    private CallToolResult explain(Arguments call) {
        List<String> options = new ArrayList<>(List.of("--issue=" + call.required("issue")));
        call.texts("whyNot").forEach(rule -> options.add("--why-not=" + rule));
        return onIssues(call, "explain", options);
    }

    private CallToolResult diff(Arguments call) {
        List<String> options = new ArrayList<>(List.of("--format", "markdown"));
        for (String folder : call.texts("before")) {
            options.add("--before=" + folders.find(folder));
        }
        boolean issues = call.text(BACKLOG) != null || call.text(ISSUES) != null;
        return issues ? onIssues(call, "diff", options) : answer(words("diff", call, options));
    }

    /** Runs a command on the issues of a call. */
    private CallToolResult onIssues(Arguments call, String command, List<String> options) {
        String text = call.text(ISSUES);
        String backlog = call.text(BACKLOG);
        if ((text == null) == (backlog == null)) {
            throw new IllegalArgumentException("Expected either " + BACKLOG + ", a path, or " + ISSUES + ", a text.");
        }
        List<String> words = words(command, call, options);
        if (backlog != null) {
            words.add("--");
            words.add(folders.find(backlog).toString());
            return answer(words);
        }
        String name = ISSUES + "." + (call.text(FORMAT) == null ? "json" : file(call.required(FORMAT)));
        try {
            Path folder = Files.createTempDirectory("triage-mcp");
            Path file = folder.resolve(name);
            try {
                Files.writeString(file, String.valueOf(text));
                words.add("--");
                words.add(file.toString());
                TriageProgram.Result result = program.run(words);
                return result(result.done(), shown(result.out(), file), shown(result.err(), file));
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String format) {
        if (!List.of("json", "jsonl", "md", "csv").contains(format)) {
            throw new IllegalArgumentException("Unknown format (" + format + "): expected json, jsonl, md or csv.");
        }
        return format;
    }

    /** A command with its options and the rules of a call. */
    private List<String> words(String command, Arguments call, List<String> options) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(options);
        List<Path> named = new ArrayList<>();
        call.texts(RULES).forEach(folder -> named.add(folders.find(folder)));
        List<Path> used = named.isEmpty() ? rules : named;
        for (Path folder : used) {
            words.add("--rules=" + folders.find(folder.toString()));
        }
        return words;
    }

    private CallToolResult answer(List<String> words) {
        TriageProgram.Result result = program.run(words);
        return result(result.done(), result.out(), result.err());
    }

    private static String shown(String text, Path file) {
        return text.replace(file.toString(), String.valueOf(file.getFileName()));
    }

    private static CallToolResult result(boolean done, String out, String err) {
        if (!done) {
            return error((err + "\n" + out).strip());
        }
        CallToolResult.Builder result = CallToolResult.builder().addTextContent(out);
        if (!err.isBlank()) {
            result.addTextContent("Problems:\n" + err);
        }
        return result.isError(false).build();
    }

    private static CallToolResult error(String message) {
        return CallToolResult.builder().addTextContent(message).isError(true).build();
    }
}
