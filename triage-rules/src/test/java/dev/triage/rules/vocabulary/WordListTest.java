package dev.triage.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class WordListTest {

    @Test
    void isMadeOnceForTheSameWords() {
        assertThat(WordList.of("plugin", "plugin system")).isSameAs(WordList.of("plugin", "plugin system"));
    }

    @Test
    void isForgottenWhenManyOthersCame() {
        WeakReference<WordList> first = new WeakReference<>(WordList.of("a word that no rule uses any more"));
        for (int i = 0; i < 10_000; i++) {
            WordList.of("word " + i);
        }
        for (int i = 0; i < 20 && first.get() != null; i++) {
            System.gc();
        }

        assertThat(first.get()).isNull();
        assertThat(new Text(Place.TITLE, 1, "a word 17", null).says("word 17")).isTrue();
    }
}
