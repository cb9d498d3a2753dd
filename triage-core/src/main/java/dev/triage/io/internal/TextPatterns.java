package dev.triage.io.internal;

import dev.triage.ranking.internal.LevelWord;

/** Regular expressions for what readers of all formats look for in texts. */
public final class TextPatterns {

    /** A part of a picture, such as a coloured dot. */
    public static final String PICTURE = "[\\p{So}\\uFE0F\\u200D]";

    /** A level of an input, as people write it beside the name of the input: {@code very high}, {@code partial}, {@code simple fix}. */
    public static final String LEVEL =
            "(?:very )?(?:critical|high|medium|moderate|low|minimal|none|yes|no|partial|simple|complex|architectural)"
                    + "(?: (?:fix|effort|solution|change))?";

    /** A word for a level beside a priority: {@code high} in {@code High (P1)}. */
    public static final String WORD_OF_PRIORITY = "(?:" + LevelWord.expression() + ")";

    private TextPatterns() {}
}
