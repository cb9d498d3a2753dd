package dev.triage.cli.xml;

/** Texts as XML has them, in attributes and in elements. */
public final class XmlText {

    private XmlText() {}

    /** A text as XML has it. What XML cannot hold, such as control characters, becomes a question mark. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                // In an attribute, a line break itself is read as a space.
                case '\n' -> escaped.append("&#10;");
                default -> escaped.appendCodePoint(allowed(letter) ? letter : '?');
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int letter) {
        return letter >= ' '
                && letter != 0x7F
                && !(letter >= 0xD800 && letter <= 0xDFFF)
                && letter != 0xFFFE
                && letter != 0xFFFF;
    }
}
