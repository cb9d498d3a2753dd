package dev.triage.rules.internal.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.triage.io.internal.json.JsonMistake;
import dev.triage.io.internal.json.JsonTokens;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.internal.json.JsonValue.Kind;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.source.RuleProblem;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON file that people write, in which comments and a comma too many do no harm. Not thread-safe. */
public final class HandwrittenJson {

    private final SourceFile file;
    private final List<RuleProblem> problems;

    /**
     * Prepares reading.
     *
     * @param file the file
     * @param problems takes what is wrong
     */
    public HandwrittenJson(SourceFile file, List<RuleProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * The whole file, or null, with a problem, if it is not JSON: half of it might mean something else.
     *
     * @param ifEmpty what to write into an empty file
     */
    public @Nullable JsonValue whole(String ifEmpty) {
        JsonMistake mistake;
        try (JsonTokens json = JsonTokens.ofHandwritten(file.text())) {
            try {
                if (json.next() == null) {
                    problems.add(file.problem("This file is empty.", ifEmpty));
                    return null;
                }
                JsonValue whole = json.value("");
                mistake = json.end();
                if (mistake == null) {
                    return whole;
                }
            } catch (JsonProcessingException broken) {
                mistake = json.mistake(broken);
            }
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory can be read.", e);
        }
        // What is missing at the end is missing behind the last character.
        int last = Math.max(0, file.text().stripTrailing().length() - 1);
        Span place = span(mistake.line(), mistake.column(), mistake.length());
        problems.add(file.problem(
                place.start() > last ? new Span(last, last + 1) : place,
                mistake.message(),
                mistake.advice() == null ? advice(mistake.message()) : mistake.advice()));
        return null;
    }

    /** What to write where a bracket is missing at the end, or around the whole. */
    private @Nullable String advice(String message) {
        if (message.startsWith("The document ends inside")) {
            return "Maybe add " + closing() + " at its end.";
        }
        return message.startsWith("More text after the end")
                ? file.text().strip().startsWith("\"")
                        ? "Maybe { before the first name and } at the end."
                        : "Maybe delete it, or the bracket before it."
                : null;
    }

    /** The brackets that close what is open at the end. */
    private String closing() {
        StringBuilder open = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < file.text().length(); i++) {
            char letter = file.text().charAt(i);
            if (letter == '\\' && quoted) {
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == '{' || letter == '[')) {
                open.insert(0, letter == '{' ? '}' : ']');
            } else if (!quoted && (letter == '}' || letter == ']') && !open.isEmpty()) {
                open.deleteCharAt(0);
            }
        }
        return quoted ? "a quote and the closing brackets" : open.toString();
    }

    /** Adds a problem of a value. */
    public void problem(JsonValue at, String message, @Nullable String suggestion) {
        problems.add(file.problem(value(at), message, suggestion));
    }

    /** Where the name of a member stands. */
    public Span name(JsonValue member) {
        return span(member.nameLine(), member.nameColumn(), member.name().length() + 2);
    }

    /** Where a value stands. */
    public Span value(JsonValue value) {
        int quotes = value.kind() == Kind.TEXT ? 2 : 0;
        return span(value.line(), value.column(), value.text().length() + quotes);
    }

    private Span span(int line, int column, int length) {
        int start = file.offset(line, column);
        return new Span(start, Math.max(start + 1, Math.min(file.text().length(), start + length)));
    }
}
