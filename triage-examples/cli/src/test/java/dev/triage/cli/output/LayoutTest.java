package dev.triage.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void controlCharactersNeverReachATerminal() {
        assertThat(Layout.oneLine(" red \u001b[31m alert\u0007\n next\tline ")).isEqualTo("red [31m alert next line");
    }

    @Test
    void wideLettersTakeTwoColumns() {
        assertThat(Layout.width("日本 e\u0301 🎉")).isEqualTo(4 + 1 + 1 + 1 + 2);
        assertThat(Layout.cut("日本語", 5)).isEqualTo("日本…");
        assertThat(Layout.cut("日本語", 6)).isEqualTo("日本語");
        assertThat(Layout.left("日", 4)).isEqualTo("日  ");
        assertThat(Layout.right("日", 4)).isEqualTo("  日");
    }

    @Test
    void lettersThatAreNotSeenTakeNoColumn() {
        assertThat(Layout.width("a\u200Bb\u0007")).isEqualTo(2);
        assertThat(Layout.width("\uFF21")).isEqualTo(2);
        assertThat(Layout.width("\uFF71")).isEqualTo(1);
    }

    @Test
    void textIsCutWhereItGetsTooLong() {
        assertThat(Layout.cut("Sign-in fails", 13)).isEqualTo("Sign-in fails");
        assertThat(Layout.cut("Sign-in fails", 9)).isEqualTo("Sign-in…");
    }

    @Test
    void linesBreakBetweenWords() {
        assertThat(Layout.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(Layout.wrap("unbreakable", 4)).containsExactly("unbreakable");
        assertThat(Layout.wrap("", 4)).containsExactly("");
    }
}
