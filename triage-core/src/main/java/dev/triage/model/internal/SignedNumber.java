package dev.triage.model.internal;

/** Writes whole numbers as people read them. */
public final class SignedNumber {

    private SignedNumber() {}

    /** A number with a real minus sign, which is as wide as a plus. */
    public static String text(int number) {
        return number < 0 ? "−" + -(long) number : String.valueOf(number);
    }

    /** "12 points", "1 point". */
    public static String points(int number) {
        return text(number) + (number == 1 ? " point" : " points");
    }
}
