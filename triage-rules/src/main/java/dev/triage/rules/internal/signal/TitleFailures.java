package dev.triage.rules.internal.signal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what a title says does not happen: "cannot log in" is a failure to "log in". */
final class TitleFailures {

    /** Words after which stands what fails. */
    private static final Set<String> ONE_WORD = Set.of(
            "cannot", "can't", "cant", "won't", "wont", "doesn't", "doesnt", "don't", "dont", "didn't", "couldn't");

    /** First words of a pair after which stands what fails. */
    private static final Set<String> BEFORE_NOT = Set.of("can", "will", "does", "do", "did", "could");

    private static final Set<String> BEFORE_TO =
            Set.of("unable", "fails", "fail", "failed", "failing", "impossible", "refuses");

    /** All words with which a failure begins. */
    private static final Set<String> FIRST = first();

    /** Small words that belong to the verb before them. */
    private static final Set<String> PARTICLES = Set.of("in", "on", "up", "out", "off", "down");

    private TitleFailures() {}

    private static Set<String> first() {
        Set<String> first = new HashSet<>(Set.of("no", "not", "stops", "stopped"));
        first.addAll(ONE_WORD);
        first.addAll(BEFORE_NOT);
        first.addAll(BEFORE_TO);
        return first;
    }

    /**
     * What fails: a verb, with its particle if it has one.
     *
     * @param title the title in lower case, without spaces
     */
    static List<String> in(String[] title) {
        String[] tokens = new String[title.length];
        for (int i = 0; i < title.length; i++) {
            tokens[i] = title[i].replace('\u2019', '\'');
        }
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < tokens.length - 1; i++) {
            int verb = verb(tokens, i);
            if (verb > 0 && verb < tokens.length && tokens[verb].equals("be")) { // "cannot be saved"
                verb++;
            }
            if (verb > 0 && verb < tokens.length) {
                String word = TitleWords.bare(tokens[verb]);
                boolean ends = !tokens[verb].endsWith(word);
                String particle = ends || verb + 1 == tokens.length ? "" : TitleWords.bare(tokens[verb + 1]);
                failures.add(PARTICLES.contains(particle) ? word + " " + particle : word);
            }
        }
        return failures;
    }

    /** Where the verb stands if a failure begins here, or -1. "Do not" and "don't" at the beginning only give an order. */
    private static int verb(String[] tokens, int at) {
        String token = tokens[at];
        if (!FIRST.contains(token)) {
            return -1; // as most words
        }
        String next = TitleWords.bare(tokens[at + 1]);
        boolean order = at == 0 && (token.equals("do") || token.startsWith("don"));
        if (ONE_WORD.contains(token)) {
            return order ? -1 : at + 1;
        }
        if (next.equals("not") && BEFORE_NOT.contains(token)) {
            return order ? -1 : at + 2;
        }
        if ((next.equals("to") && BEFORE_TO.contains(token)) || (next.equals("longer") && token.equals("no"))) {
            return at + 2;
        }
        boolean notWorking = token.equals("not") && next.endsWith("ing");
        boolean stopsWorking = (token.equals("stops") || token.equals("stopped")) && next.endsWith("ing");
        return notWorking || stopsWorking ? at + 1 : -1;
    }
}
