package dev.triage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void control_characters_never_reach_a_terminal() {
        assertThat(Layout.oneLine(" red \u001b[31m alert\u0007\n next\tline ")).isEqualTo("red [31m alert next line");
    }

    @Test
    void wide_letters_take_two_columns() {
        assertThat(Layout.width("日本 e\u0301 🎉")).isEqualTo(4 + 1 + 1 + 1 + 2);
        assertThat(Layout.cut("日本語", 5)).isEqualTo("日本…");
        assertThat(Layout.cut("日本語", 6)).isEqualTo("日本語");
        assertThat(Layout.left("日", 4)).isEqualTo("日  ");
        assertThat(Layout.right("日", 4)).isEqualTo("  日");
    }

    @Test
    void text_is_cut_where_it_gets_too_long() {
        assertThat(Layout.cut("Sign-in fails", 13)).isEqualTo("Sign-in fails");
        assertThat(Layout.cut("Sign-in fails", 9)).isEqualTo("Sign-in…");
    }

    @Test
    void lines_break_between_words() {
        assertThat(Layout.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(Layout.wrap("unbreakable", 4)).containsExactly("unbreakable");
        assertThat(Layout.wrap("", 4)).containsExactly("");
    }
}
