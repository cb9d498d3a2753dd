package dev.triage.cli.report;

import java.util.List;
import java.util.Locale;

/** Why a text is not YAML, in words for its author. */
final class YamlMistakes {

    /** What the parser says, and what an author is told. */
    private static final List<List<String>> KNOWN = List.of(
            List.of("'\\t", "a tab cannot indent a line. Maybe write spaces."),
            List.of(
                    "mapping values are not allowed",
                    "a colon is not expected here. Maybe add one to the line above, or quotes."),
            List.of("unexpected end of stream", "this text has no closing quote. Maybe add one at its end."),
            List.of("could not find expected ':'", "a colon is missing here, such as name: Ada."),
            List.of("expected ',' or ']'", "this list is not closed. Maybe add ] or a comma."),
            List.of("expected ',' or '}'", "this object is not closed. Maybe add } or a comma."),
            List.of("expected <block end>", "this line is not indented as the one that it belongs to."),
            List.of("undefined alias", "a name that begins with * needs quotes."),
            List.of("cannot start any token", "a text that begins with this character needs quotes."));

    private YamlMistakes() {}

    /** What is wrong, after "Neither YAML nor JSON: ". */
    static String words(String parser) {
        String lower = parser.toLowerCase(Locale.ROOT);
        for (List<String> known : KNOWN) {
            if (lower.contains(known.get(0))) {
                return known.get(1);
            }
        }
        return parser + ".";
    }
}
