package dev.triage.io;

/** Which characters of a text do harm where it is shown, such as in a terminal. */
public final class HarmlessText {

    /** Marks that turn the direction of writing around, and line ends that are none in a terminal. */
    private static final String MARKS =
            "\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private HarmlessText() {}

    /**
     * {@return whether a character could control a terminal or mislead a reader}
     *
     * @param character its code
     */
    public static boolean harmful(int character) {
        return Character.isISOControl(character) || misleading(character);
    }

    /**
     * {@return whether a character turns the direction of writing around, or ends a line that looks like one line}
     *
     * @param character its code
     */
    public static boolean misleading(int character) {
        return character >= MARKS.charAt(0)
                && character <= MARKS.charAt(MARKS.length() - 1)
                && MARKS.indexOf(character) >= 0;
    }
}
