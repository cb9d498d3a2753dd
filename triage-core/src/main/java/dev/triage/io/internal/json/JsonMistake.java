package dev.triage.io.internal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a text is not JSON, in words for its author.
 *
 * @param line the line of the place, from 1
 * @param column its column, from 1
 * @param length how many characters are wrong there, at least 1
 * @param message what is wrong
 * @param advice what to write instead, or null if the message says it
 */
public record JsonMistake(
        int line,
        int column,
        int length,
        String message,
        @Nullable String advice) {

    /** Said of comments as other languages have them, also behind the end. */
    static final String NUMBER_SIGN = "A comment does not begin with #.";

    /** Jackson names the character, word or bracket that it did not expect. */
    private static final Pattern FOUND = Pattern.compile(
            "(?s)(?:Unexpected c(?:haracter \\(|lose marker )|(?:Unrecognized|Non-standard) token )'(.+?)'(?: \\(code.*|[:,)].*)");

    /** Jackson names its own settings, and the codes of characters, which do not help an author. */
    private static final Pattern NOISE = Pattern.compile(", from `[^`]*`| \\(code [^)]*\\)|: enable .*");

    static JsonMistake of(JsonProcessingException broken, JsonParser parser, int linesBefore, boolean oneLine) {
        @Nullable JsonLocation known = broken.getLocation();
        JsonLocation place = known == null ? parser.currentLocation() : known;
        String why = String.valueOf(broken.getOriginalMessage());
        Matcher matcher = FOUND.matcher(why);
        String found = matcher.matches() ? matcher.group(1) : "";
        boolean name = why.contains("to start field name");
        boolean word = name || why.contains("expected a v") || why.contains(" token ");
        String bare = word && !parser.getParsingContext().inRoot() ? BareWord.from(found, parser, name) : found;
        String[] words = why.startsWith("Unexpected end-of-input")
                ? words("The " + (oneLine ? "line" : "document") + " ends inside " + open(parser, linesBefore, oneLine)
                        + ".")
                : words(broken, parser, why, found, bare);
        // Jackson has read the character behind a backslash or a plus sign already.
        int back = why.startsWith("Unrecognized character escape") || found.equals("+") ? 1 : 0;
        return new JsonMistake(
                place.getLineNr() + linesBefore,
                Math.max(1, place.getColumnNr() - back),
                found.equals("+") ? 1 : Math.max(1, bare.length()) + back,
                words[0],
                words.length == 1 ? null : words[1]);
    }

    /** The mistake, and what to write instead. */
    public String text() {
        return advice == null ? message : message + " " + advice;
    }

    /** A message, and advice if there is any. */
    private static String[] words(
            JsonProcessingException broken, JsonParser parser, String why, String found, String bare) {
        if (found.equals("#")) {
            return parser.isEnabled(JsonReadFeature.ALLOW_JAVA_COMMENTS.mappedFeature())
                    ? words(NUMBER_SIGN, "Maybe //.")
                    : words("JSON has no comments.", "Maybe delete this one.");
        }
        if (why.contains("expecting comma") && found.equals(";")) {
            return words("Expected a comma, but found ;.", "Maybe ,.");
        }
        if (why.contains("expecting comma")) {
            return words("A comma is missing before this.", "Maybe add one after the value before it.");
        }
        if (why.contains("expecting a colon") && found.equals("=")) {
            return words("Expected a colon, but found =.", "Maybe :.");
        }
        if (why.contains("expecting a colon")) {
            return words("A colon is missing before this.", "Such as \"name\": \"value\".");
        }
        if (why.contains("to start field name")) {
            return words(
                    "Expected a name in double quotes, but found " + bare + ".",
                    found.equals("}")
                            ? "Maybe delete the comma before it."
                            : bare.equals(found) && !BareWord.begins(found)
                                    ? "Such as \"name\"."
                                    : BareWord.quoted(bare));
        }
        if (why.startsWith("Illegal unquoted character")) {
            return why.contains("code 10)") || why.contains("code 13)")
                    ? words("This text has no closing quote.", "Maybe add \" at its end.")
                    : words("A text cannot hold this character as it is.", "Maybe \\t for a tab.");
        }
        if (why.contains("character escape")) {
            return words("A backslash has no meaning here.", "Maybe \\\\ for a backslash itself.");
        }
        if (why.startsWith("Unexpected close marker")) {
            return why.contains("no open")
                    ? words("This " + found + " has no opening bracket.", "Maybe delete it.")
                    : words("A " + (found.equals("}") ? "]" : "}") + " is missing before this " + found + ".");
        }
        if (why.contains("(non-standard) comment")) {
            return words("JSON has no comments.", "Maybe delete this one.");
        }
        if (why.contains("expected a v") && (found.equals(",") || found.equals("]") || found.equals("}"))) {
            return words("A value is missing before this " + found + ".", "Maybe delete the extra comma.");
        }
        String[] number = number(why, found);
        if (number.length > 0) {
            return number;
        }
        if (why.contains(" token ") && parser.getParsingContext().inRoot()) {
            return words("Expected { at the beginning, but found " + found + ".", "Such as { \"name\": \"value\" }.");
        }
        if (!found.isEmpty() && (why.contains("expected a v") || why.contains(" token "))) {
            return words(
                    "Expected a value, but found " + bare + ".",
                    bare.equals(found) && !BareWord.begins(found)
                            ? "Maybe write a text in double quotes."
                            : BareWord.constant(bare));
        }
        String plain = NOISE.matcher(why).replaceAll("");
        return broken instanceof StreamConstraintsException
                ? words("Too large to be read: " + plain + ".")
                : words("Not valid JSON: " + plain + ".");
    }

    /** What is wrong with a number; empty if it is something else. */
    private static String[] number(String why, String found) {
        if (why.contains("plus sign")) {
            return words("A number has no plus sign.", "Maybe delete it.");
        }
        if (why.contains("Leading zero")) {
            return words("A number does not begin with a zero.", "Maybe delete the zero.");
        }
        if (found.equals(".")) {
            return words("A number does not begin with a point.", "Such as 0.5.");
        }
        if (why.contains("Decimal point")) {
            return words("A digit is missing before this.", "Such as 0.5.");
        }
        if (found.equals("\u2212") || found.equals("\u2013")) {
            return words("This dash is no minus sign.", "Maybe -.");
        }
        return why.contains("umeric value") && !why.contains("expected a v")
                ? words("This is no number.", "Such as 4 or -2.")
                : words();
    }

    private static String[] words(String... words) {
        return words;
    }

    /** What was begun and not ended, such as "issues[2].impact, which began at line 12". */
    private static String open(JsonParser parser, int linesBefore, boolean oneLine) {
        JsonStreamContext innermost = parser.getParsingContext();
        if (innermost.inRoot()) {
            return "a value";
        }
        StringBuilder path = new StringBuilder();
        for (JsonStreamContext outer = innermost.getParent(); outer != null; outer = outer.getParent()) {
            if (outer.inArray()) {
                path.insert(0, "[" + outer.getCurrentIndex() + "]");
            } else if (outer.inObject()) {
                path.insert(0, "." + outer.getCurrentName());
            }
        }
        String name = path.isEmpty()
                ? "the " + (innermost.inArray() ? "list" : "object")
                : path.substring(path.charAt(0) == '.' ? 1 : 0);
        int line = innermost.startLocation(ContentReference.unknown()).getLineNr() + linesBefore;
        return oneLine ? name : name + ", which began at line " + line;
    }
}
