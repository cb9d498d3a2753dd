package dev.triage.io.internal.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.triage.io.HarmlessText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Texts in JSON, such that JSON on a terminal does no harm: what would control it or turn the direction of writing around is
 * written as its code. A reader of JSON gets the same text.
 */
public final class HarmlessEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    private static final char DELETE = 0x7F;

    private final int[] ascii = standardAsciiEscapesForJSON();

    /** The escapes that JSON needs, and these. */
    public HarmlessEscapes() {
        ascii[DELETE] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int letter) {
        return harmful(letter) ? new SerializedString(code(letter)) : null;
    }

    /** What stands between the quotes of a text in JSON. */
    public static String quoted(String text) {
        char[] letters = JsonStringEncoder.getInstance().quoteAsString(text);
        StringBuilder quoted = new StringBuilder(letters.length);
        for (char letter : letters) {
            if (harmful(letter)) {
                quoted.append(code(letter));
            } else {
                quoted.append(letter);
            }
        }
        return quoted.toString();
    }

    private static boolean harmful(int letter) {
        return letter >= DELETE && HarmlessText.harmful(letter);
    }

    private static String code(int letter) {
        return String.format(Locale.ROOT, "\\u%04X", letter);
    }
}
