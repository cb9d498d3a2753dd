package dev.triage.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call.
 *
 * @param values the values by their names
 */
record Arguments(Map<String, Object> values) {

    private static final int LONGEST = 2_000_000;
    private static final int MOST = 20;

    /**
     * A text, or null if there is none.
     *
     * @throws IllegalArgumentException if it is no text, or too long
     */
    @Nullable
    String text(String name) {
        Object value = values.get(name);
        return value == null ? null : checked(name, value);
    }

    /**
     * A text that must be there.
     *
     * @throws IllegalArgumentException if it is missing
     */
    String required(String name) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("The argument (" + name + ") is missing.");
        }
        return text;
    }

    /**
     * Several texts; none if there are none.
     *
     * @throws IllegalArgumentException if they are no list of texts
     */
    List<String> texts(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || list.size() > MOST) {
            throw new IllegalArgumentException(
                    "The argument (" + name + ") is not understood: expected a list of at most " + MOST + " texts.");
        }
        List<String> texts = new ArrayList<>();
        for (Object one : list) {
            texts.add(checked(name, one));
        }
        return texts;
    }

    private static String checked(String name, @Nullable Object value) {
        if (value instanceof String text && text.length() <= LONGEST) {
            return text;
        }
        throw new IllegalArgumentException("The argument (" + name + ") is not understood: expected a text of at most "
                + LONGEST + " characters.");
    }
}
