package dev.triage.io.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.triage.io.Problem;
import dev.triage.io.documents.InputFormat;
import dev.triage.io.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake has one message, wherever the JSON is from. In the texts, § is a line break and ¦ a tab. */
class JsonMistakeTest {

    private static final String LOST = " Only what is complete before this place was read.";

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '^',
            value = {
                "{\"a\": 1 \"b\": 2}   => 1:9: A comma is missing before this. Maybe add one after the value before it.",
                "[1 2]                 => 1:4: A comma is missing before this. Maybe add one after the value before it.",
                "{\"a\" 1}             => 1:6: A colon is missing before this. Such as \"name\": \"value\".",
                "{\"a\": \"x§}         => 1:9: This text has no closing quote. Maybe add \" at its end.",
                "{\"a\": \"x¦y\"}      => 1:9: A text cannot hold this character as it is. Maybe \\t for a tab.",
                "{\"a\": 1,}           => 1:9: Expected a name in double quotes, but found }. Maybe delete the comma before it.",
                "{'off': 1}            => 1:2: Expected a name in double quotes, but found 'off'. Put it in double quotes: \"off\".",
                "{off: 1}              => 1:2: Expected a name in double quotes, but found off. Put it in double quotes: \"off\".",
                "{high brand : 1}      => 1:2: Expected a name in double quotes, but found high brand. Put it in double quotes: \"high brand\".",
                "{\"b\": 1, user-impact: 1} => 1:10: Expected a name in double quotes, but found user-impact. Put it in double quotes: \"user-impact\".",
                "{`a`: 1}              => 1:2: Expected a name in double quotes, but found `a`. Put it in double quotes: \"a\".",
                "{'a: 1}               => 1:2: Expected a name in double quotes, but found 'a. Put it in double quotes: \"a\".",
                "{“a b”: 1}            => 1:2: Expected a name in double quotes, but found “a b”. Put it in double quotes: \"a b\".",
                "{off§: 1}             => 1:2: Expected a name in double quotes, but found off. Put it in double quotes: \"off\".",
                "{7: 1}                => 1:2: Expected a name in double quotes, but found 7. Put it in double quotes: \"7\".",
                "{é: 1}                => 1:2: Expected a name in double quotes, but found é. Put it in double quotes: \"é\".",
                "{[1]: 1}              => 1:2: Expected a name in double quotes, but found [. Such as \"name\".",
                "{: 1}                 => 1:2: Expected a name in double quotes, but found :. Such as \"name\".",
                "{„a b“: 1}            => 1:2: Expected a name in double quotes, but found „a b“. Put it in double quotes: \"a b\".",
                "{'': 1}               => 1:2: Expected a name in double quotes, but found '. Such as \"name\".",
                "[1,]                  => 1:4: A value is missing before this ]. Maybe delete the extra comma.",
                "[,1]                  => 1:2: A value is missing before this ,. Maybe delete the extra comma.",
                "{\"a\": yes, \"b\": 1} => 1:7: Expected a value, but found yes. Put it in double quotes: \"yes\".",
                "{\"a\": 'x'}          => 1:7: Expected a value, but found 'x'. Put it in double quotes: \"x\".",
                "{\"a\": “x”}          => 1:7: Expected a value, but found “x”. Put it in double quotes: \"x\".",
                "{\"a\": 'x, y: z'}    => 1:7: Expected a value, but found 'x, y: z'. Put it in double quotes: \"x, y: z\".",
                "[high-brand, b]       => 1:2: Expected a value, but found high-brand. Put it in double quotes: \"high-brand\".",
                "[user impact: High]   => 1:2: Expected a value, but found user impact: High. Put it in double quotes: \"user impact: High\".",
                "{\"a\": P1 // why§}   => 1:7: Expected a value, but found P1. Put it in double quotes: \"P1\".",
                "{\"a\": True}         => 1:7: Expected a value, but found True. Maybe true.",
                "{\"a\": tru}          => 1:7: Expected a value, but found tru. Maybe true.",
                "{\"a\": None}         => 1:7: Expected a value, but found None. Maybe null.",
                "{\"a\": *}            => 1:7: Expected a value, but found *. Maybe write a text in double quotes.",
                "{\"a\": \"x \\i\"}    => 1:10: A backslash has no meaning here. Maybe \\\\ for a backslash itself.",
                "[1}                   => 1:3: A ] is missing before this }.",
                "}                     => 1:1: This } has no opening bracket. Maybe delete it.",
                "{\"a\": 01}           => 1:8: A number does not begin with a zero. Maybe delete the zero.",
                "{\"a\": +4}           => 1:7: A number has no plus sign. Maybe delete it.",
                "{\"a\": .5}           => 1:7: A number does not begin with a point. Such as 0.5.",
                "{\"a\": 5.}           => 1:8: A digit is missing before this. Such as 0.5.",
                "{\"a\": −4}           => 1:7: This dash is no minus sign. Maybe -.",
                "{\"a\": -x}           => 1:8: This is no number. Such as 4 or -2.",
                "{\"a\" = 1}           => 1:6: Expected a colon, but found =. Maybe :.",
                "{\"a\": 1; \"b\": 2}  => 1:8: Expected a comma, but found ;. Maybe ,.",
                "{ # b                => 1:3: JSON has no comments. Maybe delete this one.",
                "{\"a\": 1} // b       => 1:10: More text after the end.",
                "{\"a\": // b          => 1:7: JSON has no comments. Maybe delete this one.",
                "[{\"a\": {\"b\": 1}   => 1:16: The document ends inside [0], which began at line 1.",
                "{\"a\": \"x           => 1:9: The document ends inside the object, which began at line 1.",
                "\"x                   => 1:3: The document ends inside a value.",
            })
    void saysWhatIsWrongWhereAndWhatToWrite(String text, String mistake) throws IOException {
        String json = text.strip().replace('§', '\n').replace('¦', '\t');
        assertThat(mistake(json)).isEqualTo(mistake);
        if (!mistake.contains("after the end")) {
            List<Problem> ofDocument =
                    new JsonReader().read("x", new StringReader(json)).problems();
            List<Problem> ofExport = InputFormat.GITHUB
                    .reader()
                    .read("x", new StringReader(json))
                    .problems();
            assertThat(ofDocument).extracting(Problem::toString).endsWith("x:" + mistake + LOST);
            assertThat(ofExport).extracting(Problem::toString).endsWith("x:" + mistake + LOST);
        }
    }

    @Test
    void handwrittenTextsMayHoldCommentsAndACommaTooMany() throws IOException {
        try (JsonTokens tokens = JsonTokens.ofHandwritten("{ // one\n \"a\": [1, 2,], /* two */ }")) {
            tokens.next();
            JsonValue value = tokens.value("");
            assertThat(tokens.end()).isNull();
            assertThat(value.members()).singleElement().satisfies(member -> {
                assertThat(member.elements()).extracting(JsonValue::path).containsExactly("a[0]", "a[1]");
                assertThat(member.nameLine() + ":" + member.nameColumn()).isEqualTo("2:2");
                assertThat(member.line() + ":" + member.column()).isEqualTo("2:7");
            });
        }
    }

    private static String mistake(String json) throws IOException {
        try (JsonTokens tokens = JsonTokens.ofDocument(new StringReader(json))) {
            JsonMistake mistake;
            try {
                tokens.next();
                tokens.value("");
                mistake = tokens.end();
            } catch (JsonProcessingException broken) {
                mistake = tokens.mistake(broken);
            }
            assertThat(mistake).isNotNull();
            return mistake.line() + ":" + mistake.column() + ": " + mistake.text();
        }
    }
}
