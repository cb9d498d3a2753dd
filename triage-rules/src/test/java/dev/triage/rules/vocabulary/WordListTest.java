package dev.triage.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.internal.text.WordList;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Wherever a word begins, whatever it begins with. */
    @ParameterizedTest
    @CsvSource({
        "plugin,       the plugin,         true",
        "plugin,       a multiplugin,      false",
        "plugin,       @plugin,            false",
        "plugin,       _plugin,            false",
        "plugin,       (plugin),           true",
        "plugin,       naïveplugin,        false",
        "plugin,       überplugin,         false",
        "plugin,       éplugin,            true",
        "übersicht,    eine übersicht,     true",
        ".net,         on .net 9,          true",
        ".net,         asp.net,            false",
        "c++,          a c++ -library,     true",
        "2fa,          with 2fa,           true",
        "@types,       see @types,         true",
        "- x,          x,                  true",
        "sign in,      sign-in,            true",
        "sign in,      signing,            false",
        "sign in,      signs in,           false",
        "is down,      issue down,         false",
        "crash,        a crashs,           true",
        "crash,        crashed,            false",
        "pass,         pass,               true",
        "pass,         passss,             false",
        "clas,         class,              true",
        "run,          run_all,            false",
        "run,          'run, all',         true",
        "auth-,        authentication,     true",
        "auth-,        oauth,              false",
        "-,            anything,           true",
        "zebra,        anything,           false",
        "zebra,        '',                 false"
    })
    void findsAWordWhereItBegins(String word, String text, boolean there) {
        assertThat(new Text(Place.TITLE, 1, text, null).says(word)).isEqualTo(there);
    }

    @Test
    void whatIsOverlookedIsNoWordInFrontOfAnother() {
        Text text = new Text(Place.TITLE, 1, "user interface+extra interfaces, a web interface", null);

        assertThat(text.says("!user interface", "+extra")).isTrue();
        assertThat(text.says("!user interface", "!web interface", "interface")).isTrue();
        assertThat(text.says("!user interface", "!web interface", "!extra interface", "interface"))
                .isFalse();
    }
}
