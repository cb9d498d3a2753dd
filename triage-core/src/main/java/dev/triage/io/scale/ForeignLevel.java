package dev.triage.io.scale;

import dev.triage.io.internal.ForeignValues;
import java.util.List;
import java.util.regex.Pattern;

/** Levels in other languages than English; compiled when a text begins with no English level. */
final class ForeignLevel {

    /** A word of another language is a level only where no sentence goes on. */
    static final String END = "(?=\\s*(?:$|[(\\[,;:/+–—→-]|\\.(?:\\s|$))|\\s(?:" + LevelGrammar.BETWEEN_FOREIGN
            + "|für|wenn|falls|bei|pour|si|para|per|se|voor|als|для|если)\\s)";

    static final Pattern UNKNOWN = level(List.of("Unknown"));

    /** The levels that mean the same as some English ones. */
    static Pattern level(List<String> levels) {
        return Pattern.compile("(?iu)^(?:" + ForeignValues.expression(levels.toArray(String[]::new)) + ")" + END);
    }

    private ForeignLevel() {}
}
