package dev.triage.io;

/**
 * How long the texts and lists of an issue are at most, so that no issue takes more memory and time than issues of people do. The
 * readers keep the {@linkplain #STANDARD standard} limits; {@link dev.triage.io.documents.Documents#within} applies any to an
 * issue that a program builds itself.
 *
 * @param id the longest id; an issue with a longer one is left out, because a part of it may be the id of another issue
 * @param name the longest title, and the longest name of a label, category, component, field, person and so on
 * @param prose the longest step, dependency, note, reason, or value of a field
 * @param items the longest list of labels, components, steps, people, fields and so on
 */
public record TextLimits(int id, int name, int prose, int items) {

    /** 1 000 characters for ids and names, 10 000 for prose, and 1 000 items of a list. */
    public static final TextLimits STANDARD = new TextLimits(1_000, 1_000, 10_000, 1_000);

    /** A text that is cut ends with an ellipsis behind a whole letter. */
    private static final int LEAST = 3;

    /**
     * Makes the record.
     *
     * @param id the longest id
     * @param name the longest title, and the longest name of a label, category, component, field, person and so on
     * @param prose the longest step, dependency, note, reason, or value of a field
     * @param items the longest list of labels, components, steps, people, fields and so on
     */
    public TextLimits {
        atLeast(1, id, "id");
        atLeast(LEAST, name, "name");
        atLeast(LEAST, prose, "prose");
        atLeast(1, items, "items");
    }

    private static void atLeast(int least, int number, String what) {
        if (number < least) {
            throw new IllegalArgumentException(
                    "The limit " + what + " (" + number + ") is too small: expected at least " + least + ".");
        }
    }
}
