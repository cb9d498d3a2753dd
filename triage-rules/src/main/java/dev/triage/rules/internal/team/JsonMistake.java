package dev.triage.rules.internal.team;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.triage.rules.RuleProblem;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in an author's words what is wrong with a file that should be JSON. */
final class JsonMistake {

    private static final Pattern TOKEN = Pattern.compile("Unrecognized token '([^']{1,60})'");

    private JsonMistake() {}

    static RuleProblem problem(SourceFile file, JsonProcessingException mistake) {
        String words = String.valueOf(mistake.getOriginalMessage());
        JsonLocation place = mistake.getLocation();
        if (place == null) {
            return file.problem("This is no JSON that can be read.", "Maybe brackets are nested too deeply.");
        }
        int at = file.offset(place.getLineNr(), place.getColumnNr());
        Span here = new Span(at, at + 1);
        Matcher token = TOKEN.matcher(words);
        if (words.contains("end-of-input")) {
            int last = Math.max(0, file.text().stripTrailing().length() - 1);
            return file.problem(
                    new Span(last, last + 1), "The file ends too early.", "Maybe a bracket or brace is not closed.");
        } else if (words.contains("expecting comma")) {
            return file.problem(here, "A comma is missing in front of this.", "Maybe add one to the line before.");
        } else if (words.contains("expecting a colon")) {
            return file.problem(here, "A colon is missing in front of this.", "Such as \"off\": [ ... ].");
        } else if (words.contains("Illegal unquoted character")) {
            return file.problem(here, "This text has no closing quote.", "Maybe add \" at its end.");
        } else if (words.contains("to start field name")) {
            return file.problem(here, "Expected a name in double quotes.", "Such as \"off\".");
        } else if (words.contains("character escape")) {
            return file.problem(
                    new Span(Math.max(0, at - 1), at),
                    "A backslash means nothing here.",
                    "Maybe \\\\ for a backslash itself.");
        } else if (token.lookingAt()) {
            int start = Math.max(0, at - token.group(1).length());
            return file.problem(
                    new Span(start, Math.max(start + 1, at)),
                    "\"" + token.group(1) + "\" is no value.",
                    "Maybe a text was meant: those stand in double quotes.");
        }
        return file.problem(
                here, "This is no JSON.", "Maybe a comma, a quote or a bracket is missing here or just before.");
    }
}
