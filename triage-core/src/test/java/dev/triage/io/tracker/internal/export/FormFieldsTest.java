package dev.triage.io.tracker.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.tracked.TrackedField;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a field of a form in the text of an issue, and what is not; "/" stands for a line break. */
class FormFieldsTest {

    private static String in(String text) {
        return FormFields.in(text.replace('/', '\n')).stream()
                .map(TrackedField::toString)
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "### Severity//High                            | Severity: High",
                "### Severity/High                             | Severity: High",
                "### Severity ###//  High                      | Severity: High",
                "words//### Severity//High/### Area//UI, API//  | Severity: High; Area: UI, API",
                "### Where//- [X] Here/- [ ] There/- [x] Now    | Where: Here, Now",
                "### Severity//High/<!-- a hint -->             | Severity: High",
                "<!--/### Old//High/-->/### New//Low            | New: Low",
                "~~~/### Code//High/```/~~~/### New//Low        | New: Low",
                "### Long answer//one/two//### Severity//High   | Severity: High",
            })
    void readsFields(String text, String expected) {
        assertThat(in(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "Severity: High",
                "## Severity//High",
                "#### Severity//High",
                "###Severity//High",
                "### //High",
                "### Severity",
                "### Severity//_No response_",
                "### Severity//High//and why",
                "### Severity//- High",
                "### Severity//1. High",
                "### Severity//> High",
                "### Severity//    High",
                "### Severity//\tHigh",
                "### Severity//```/High/```",
                "### Severity//``` High",
                "### Severity//<b>High</b>",
                "### Severity//![a picture](x.png)",
                "### Severity//- [ ] High/- [ ] Low",
                "### Severity//- [x] High/or so",
                "> ### Severity//High",
                "    ### Severity//    High",
                "- ### Severity/",
                "```/### Severity//High/```",
                "```/### Severity//High",
                "````/```/### Severity//High/````",
                "<!-- ### Severity//High -->",
                "<!--/### Severity//High",
                "<pre>/### Severity/High/<pre>",
                "### Severity//## High",
            })
    void readsNothingElse(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void readsShortAnswersOnly() {
        assertThat(in("### Severity//" + "x".repeat(100))).hasSize("Severity: ".length() + 100);
        assertThat(in("### Severity//" + "x".repeat(101))).isEmpty();
        assertThat(in("### " + "x".repeat(81) + "//High")).isEmpty();
        assertThat(FormFields.in(null)).isEmpty();
    }

    @Test
    void readsLineBreaksOfAnyKind() {
        assertThat(FormFields.in("### Severity\r\n\r\nHigh\r\n")).containsExactly(new TrackedField("Severity", "High"));
    }

    @Property
    void readsAnyText(@ForAll String text) {
        assertThat(FormFields.in("### " + text + "\n### x\n" + text)).isNotNull();
    }
}
