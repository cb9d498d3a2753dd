package dev.triage.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.internal.text.WordList;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Random;
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

    /** The text is looked through without expressions, and with them the word itself is found: both say the same. */
    @Test
    void isInATextWhereOneOfItsWordsIsFound() {
        String[] words = {
            "crash", "crash-", "log in", "sign in*", "c++", "--force", "-", "", "*", "a b c", "ß", "!fail safe", "x  y"
        };
        String[] parts = {
            "crash", "crashs", "log", "in", "sign", "signing", "c++", "a", "b", "c", "ß", "fail", "safe", "@", "_", "-",
            "--force", "é", "x", "y", "\t", " "
        };
        Random random = new Random(1);
        for (int round = 0; round < 50_000; round++) {
            String[] wanted = new String[1 + random.nextInt(3)];
            for (int at = 0; at < wanted.length; at++) {
                wanted[at] = words[random.nextInt(words.length)];
            }
            StringBuilder text = new StringBuilder();
            for (int count = random.nextInt(6); count > 0; count--) {
                text.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
            }
            WordList list = WordList.of(wanted);
            assertThat(list.in(text.toString()))
                    .as("%s in \"%s\"", Arrays.toString(wanted), text)
                    .isEqualTo(list.find(text.toString()) != null);
        }
    }
}
