package dev.triage.tools.cases;

import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.internal.json.JsonValue.Kind;
import dev.triage.rules.internal.cells.Piece;
import dev.triage.rules.internal.cells.TableText;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.files.HandwrittenJson;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads cases in JSON: each object of the array is a table with one row, because each may have other columns. Not thread-safe; for one
 * file.
 */
final class JsonCases {

    private static final String EXAMPLE =
            "Expected objects in an array, such as [ { \"user impact\": \"High\", \"priority\": \"P1\" } ].";

    private final HandwrittenJson json;
    private final SourceFile file;
    private final List<RuleProblem> problems;

    private JsonCases(SourceFile file, List<RuleProblem> problems) {
        this.json = new HandwrittenJson(file, problems);
        this.file = file;
        this.problems = problems;
    }

    /** The cases; what is wrong is added to the problems. */
    static List<TableText> in(SourceFile file, List<RuleProblem> problems) {
        return new JsonCases(file, problems).read();
    }

    private List<TableText> read() {
        List<TableText> cases = new ArrayList<>();
        JsonValue whole = json.whole(EXAMPLE);
        if (whole == null) {
            return cases;
        }
        if (whole.kind() != Kind.LIST) {
            problem(whole, "This is no array of cases.", EXAMPLE);
            return cases;
        }
        for (JsonValue element : whole.elements()) {
            if (!element.object()) {
                problem(element, "This is no case.", "Expected an object, such as { \"user impact\": \"High\" }.");
            } else if (element.members().isEmpty()) {
                problem(element, "This case is empty.", "Maybe delete it.");
            } else {
                cases.add(table(element));
            }
        }
        return cases;
    }

    private TableText table(JsonValue object) {
        List<Piece> header = new ArrayList<>();
        List<Piece> cells = new ArrayList<>();
        for (JsonValue member : object.members()) {
            header.add(new Piece(member.name().strip(), json.name(member)));
            cells.add(new Piece(words(member), place(member)));
        }
        return new TableText(List.of(), header, List.of(cells));
    }

    private String words(JsonValue value) {
        if (value.kind() != Kind.LIST) {
            return scalar(value);
        }
        List<String> words = new ArrayList<>();
        for (JsonValue element : value.elements()) {
            words.add(scalar(element));
        }
        return String.join("; ", words);
    }

    private String scalar(JsonValue value) {
        return switch (value.kind()) {
            case NULL -> "";
            case TEXT, NUMBER, TRUTH -> value.text().strip();
            default -> {
                problem(value, "This is no value of a case.", "Expected a text, a number or an array of texts.");
                yield "";
            }
        };
    }

    /** From the beginning of a text or number to its end; of an array or object its first character. */
    private Span place(JsonValue value) {
        Span whole = json.value(value);
        boolean nested = value.kind() == Kind.LIST || value.object();
        return nested ? new Span(whole.start(), whole.start() + 1) : whole;
    }

    private void problem(JsonValue at, String message, String expected) {
        problems.add(file.problem(place(at), message, expected));
    }
}
