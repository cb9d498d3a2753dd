package dev.triage.io.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/** The beginning of a document: takes away a byte order mark, and tells text from what is none. */
public final class TextStart {

    private static final int LOOKED_AT = 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader reader;
    private final boolean text;
    private final String beginning;

    private TextStart(BufferedReader reader, boolean text, String beginning) {
        this.reader = reader;
        this.text = text;
        this.beginning = beginning;
    }

    /** Looks at the beginning of a document. */
    public static TextStart of(Reader document) throws IOException {
        BufferedReader reader = new BufferedReader(document);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        reader.mark(LOOKED_AT);
        boolean text = true;
        StringBuilder beginning = new StringBuilder(LOOKED_AT);
        for (int i = 0; i < LOOKED_AT && text; i++) {
            int next = reader.read();
            if (next < 0) {
                break;
            }
            text = next != 0;
            beginning.append((char) next);
        }
        reader.reset();
        return new TextStart(reader, text, beginning.toString());
    }

    /** Whether this can be text: images, archives and texts in UTF-16 have zeros among their first characters. */
    public boolean text() {
        return text;
    }

    /** The first characters. */
    public String beginning() {
        return beginning;
    }

    /** Whether this is XML, such as a feed of a tracker, or a whole page in HTML, such as a request to sign in. */
    public boolean markup() {
        String start = beginning.stripLeading().toLowerCase(Locale.ROOT);
        boolean comment = start.startsWith("<!--") && start.contains("<rss");
        return start.startsWith("<?xml")
                || start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<rss")
                || comment;
    }

    /** Reads the document from its beginning. */
    public BufferedReader reader() {
        return reader;
    }

    /** What to say of a document that is not text. */
    public static String notText(String expected) {
        return "Not text: expected " + expected
                + " in UTF-8, but found zero bytes. Maybe it is in UTF-16: save it as UTF-8.";
    }
}
