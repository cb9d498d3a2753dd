package dev.triage.rules.internal.text;

import dev.triage.ranking.internal.ForeignLevels;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A word of a rule that a name is compared with: {@code "needs-fire"} for that word in any spelling, {@code "area/*"} for any
 * ending, and {@code "!area/old"} for what does not count. Immutable; each is read once, as long as rules use it.
 */
public final class WantedWord {

    private static final Map<String, WantedWord> KNOWN = new ConcurrentHashMap<>();

    /** More words than rules have come from rules that were replaced again and again. */
    private static final int MOST_WORDS = 20_000;

    private final String written;
    private final String plain;
    private final boolean beginning;
    private final boolean ignored;

    /** 1 if it names a scale in another language, -1 if it does not, 0 if that is not asked yet; each thread finds the same. */
    private int foreign;

    private WantedWord(String word) {
        ignored = word.startsWith("!");
        written = ignored ? word.substring(1) : word;
        String kept = withoutEnding(written);
        beginning = kept.length() < written.length();
        plain = beginning ? PlainWords.beginning(kept) : PlainWords.plain(written);
    }

    /** Without the signs that any ending will do. */
    private static String withoutEnding(String word) {
        int end = word.length();
        while (end > 0 && word.charAt(end - 1) == '*') {
            end--;
        }
        boolean hyphen = end == word.length() && end > 1 && word.charAt(end - 1) == '-';
        return word.substring(0, hyphen ? end - 1 : end);
    }

    /** Reads a word. */
    public static WantedWord of(String word) {
        WantedWord known = KNOWN.get(word);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() >= MOST_WORDS) {
            KNOWN.clear();
        }
        WantedWord read = new WantedWord(word);
        KNOWN.put(word, read);
        return read;
    }

    /** Its plain form, without an asterisk. */
    public String plain() {
        return plain;
    }

    /** Whether any ending will do. */
    public boolean beginning() {
        return beginning;
    }

    /** Whether one of these words is the name, which is in its plain form. */
    public static boolean any(String[] wanted, String name) {
        boolean found = false;
        for (String one : wanted) {
            WantedWord word = of(one);
            if ((!found || word.ignored) && word.is(name)) {
                if (word.ignored) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    /** Whether one of these words is one of these names, which are in their plain form. */
    public static boolean any(String[] wanted, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (any(wanted, names.get(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether one of these words is what a signal says.
     *
     * @param label whether it is a label, which a rule may also name as a whole, such as {@code "kind/bug"}
     */
    public static boolean said(String[] wanted, String topic, String word, boolean label) {
        boolean found = false;
        for (String one : wanted) {
            WantedWord wish = of(one);
            if ((!found || wish.ignored) && (wish.is(word) || wish.means(topic, word, label))) {
                if (wish.ignored) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    /** Whether one of these topics is this one, in any spelling. */
    public static boolean about(String[] wanted, String topic) {
        for (String one : wanted) {
            if (one.equals(topic)
                    || (one.endsWith("*")
                            ? Topics.begins(topic, of(one).plain)
                            : Topics.of(one).equals(topic))) {
                return true;
            }
        }
        return false;
    }

    private boolean is(String name) {
        return beginning ? name.startsWith(plain) : name.equals(plain);
    }

    /** Whether it is another spelling of what a signal says, such as {@code "P1"} for the priority 1. */
    private boolean means(String topic, String word, boolean label) {
        if (beginning) {
            return false;
        }
        if (!plain.isEmpty() && plain.length() > word.length() && plain.contains(word)) {
            return PlainWords.word(topic, written).equals(word) || (label && isWhole(topic, word));
        }
        return PlainWords.means(plain, topic, word) || (label && ofOtherLanguage() && isWhole(topic, word));
    }

    private boolean isWhole(String topic, String word) {
        LabelWords whole = LabelWords.of(written);
        return whole.topic().equals(topic) && whole.word().equals(word);
    }

    /** Whether it names a scale of levels in another language than English; found when it is first needed. */
    private boolean ofOtherLanguage() {
        int known = foreign;
        if (known == 0) {
            known = ForeignLevels.stated(plain) == null ? -1 : 1;
            foreign = known;
        }
        return known > 0;
    }

    /** What is wrong with a word that nothing can be equal to, or null. */
    public static @Nullable String mistake(String word) {
        String name = word.startsWith("!") ? word.substring(1) : word;
        if (name.isBlank()) {
            return "A blank word is never found.";
        }
        return withoutEnding(name).indexOf('*') >= 0
                ? "An asterisk stands for any ending, so it belongs at the end of the word."
                : null;
    }
}
