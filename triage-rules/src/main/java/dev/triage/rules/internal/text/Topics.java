package dev.triage.rules.internal.text;

import dev.triage.ranking.internal.ForeignLevels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The spellings of topics: trackers write the same one in many ways, and levels in many languages. */
public final class Topics {

    /** The topic of a label that names none. */
    public static final String LABEL = "label";

    /** The topic of a word that states the priority. */
    public static final String PRIORITY = "priority";

    private static final Map<String, String> BY_SPELLING = new HashMap<>();

    /** A shorter word with a number is a name, such as {@code s3}. */
    private static final int SHORTEST = 3;

    static {
        spellings(
                "type",
                "kind",
                "category",
                "cat",
                "c",
                "t",
                "issue",
                "issue type",
                "issuetype",
                "ticket type",
                "tracker");
        spellings("severity", "sev", "severity level", "bug severity", "issue severity");
        spellings(PRIORITY, "prio", "pri", "p", "priority level");
        spellings("urgency", "urgency level");
        spellings("impact", "user impact", "customer impact");
        spellings("frequency", "freq", "o", "how often", "reproducibility");
        spellings("effort", "size", "t shirt size", "estimate", "estimation", "e", "loe", "workload");
        spellings("points", "story points", "story point estimate", "storypoints", "sp", "weight");
        spellings("complexity", "difficulty", "skill level", "experience");
        spellings(
                "area",
                "a",
                "component",
                "components",
                "component(s)",
                "comp",
                "module",
                "package",
                "pkg",
                "subsystem",
                "part",
                "in",
                "sig",
                "feature area",
                "product area",
                "service",
                "integration",
                "plugin",
                "addon",
                "datasource",
                "crate",
                "lib");
        spellings("status", "state", "workflow", "stage", "lifecycle", "triage", "progress");
        spellings("resolution", "r", "close reason", "closed");
        spellings(LABEL, "i");
    }

    private Topics() {}

    private static void spellings(String topic, String... others) {
        BY_SPELLING.put(topic, topic);
        for (String other : others) {
            BY_SPELLING.put(other, topic);
        }
    }

    /** The topic of this spelling, which is a topic of its own if it is not known. */
    public static String of(String spelling) {
        String known = BY_SPELLING.get(spelling);
        if (known != null) {
            return known;
        }
        String plain = PlainWords.plain(spelling);
        known = BY_SPELLING.get(plain);
        if (known != null) {
            return known;
        }
        String foreign = ForeignLevels.scale(plain);
        if (foreign != null) {
            return foreign;
        }
        // "severity1" is about severity.
        int end = plain.length();
        while (end > 0 && Character.isDigit(plain.charAt(end - 1))) {
            end--;
        }
        return end >= SHORTEST && end < plain.length()
                ? BY_SPELLING.getOrDefault(plain.substring(0, end), plain)
                : plain;
    }

    /** Whether this is a usual spelling of a topic. */
    static boolean known(String spelling) {
        String plain = PlainWords.plain(spelling);
        return BY_SPELLING.containsKey(plain) || ForeignLevels.scale(plain) != null;
    }

    /** Whether a topic, or one of its spellings, begins so. */
    static boolean begins(String topic, String beginning) {
        if (topic.startsWith(beginning)) {
            return true;
        }
        for (Map.Entry<String, String> spelling : BY_SPELLING.entrySet()) {
            if (spelling.getValue().equals(topic) && spelling.getKey().startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** The spellings of each topic that has several, in alphabetical order. */
    public static Map<String, List<String>> spellings() {
        Map<String, List<String>> spellings = new TreeMap<>();
        for (Map.Entry<String, String> spelling : new TreeMap<>(BY_SPELLING).entrySet()) {
            if (!spelling.getKey().equals(spelling.getValue())) {
                spellings
                        .computeIfAbsent(spelling.getValue(), topic -> new ArrayList<>())
                        .add(spelling.getKey());
            }
        }
        return spellings;
    }
}
