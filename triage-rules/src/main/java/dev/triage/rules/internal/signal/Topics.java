package dev.triage.rules.internal.signal;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spellings of topics: trackers write the same one in many ways. */
final class Topics {

    private static final Map<String, String> BY_SPELLING = new HashMap<>();

    /** {@code severity1} is about severity. */
    private static final Pattern COUNTED = Pattern.compile("(\\p{L}{3,})\\d+");

    static {
        spellings("type", "kind", "category", "cat", "c", "t", "issue type", "issuetype", "ticket type", "tracker");
        spellings("severity", "sev", "severity level", "bug severity", "issue severity");
        spellings("priority", "prio", "pri", "p", "priority level", "urgency");
        spellings("impact", "user impact", "customer impact", "reach");
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
        spellings("label", "i");
    }

    private Topics() {}

    private static void spellings(String topic, String... others) {
        BY_SPELLING.put(topic, topic);
        for (String other : others) {
            BY_SPELLING.put(other, topic);
        }
    }

    /** The topic of this spelling, which is a topic of its own if it is not known. */
    static String of(String spelling) {
        String plain = SignalWords.plain(spelling);
        String known = BY_SPELLING.get(plain);
        if (known != null) {
            return known;
        }
        Matcher counted = COUNTED.matcher(plain);
        return counted.matches() ? BY_SPELLING.getOrDefault(counted.group(1), plain) : plain;
    }
}
