package dev.triage.io.tracker.internal.other;

import java.util.HashMap;
import java.util.Map;

/** What some trackers write as numbers or in words of their own, which mean something else in each of them. */
final class TrackerCodes {

    /** The highest is 4, and 1 is the default of a task. */
    private static final String TODOIST = "Priority 1=|Priority 2=Medium|Priority 3=High|Priority 4=Urgent";

    /** What each member with a code says, by its name and the code; an empty text says nothing. */
    private static final Map<OtherTracker, Map<String, String>> CODES = Map.of(
            OtherTracker.BEADS,
            // The default stays a number.
            codes("Priority 0=P0|Priority 1=P1|Priority 3=P3|Priority 4=P4"),
            OtherTracker.REDMINE,
            codes("status/is_closed true=done"),
            OtherTracker.LINEAR,
            codes("Priority 0=|Priority 1=Urgent|Priority 2=High|Priority 3=Medium|Priority 4=Low"),
            OtherTracker.PIVOTAL,
            codes(
                    "Current state accepted=Done (accepted)|Current state rejected=In progress (rejected)|Current state finished=In review (finished)"
                            + "|Current state delivered=In review (delivered)"),
            OtherTracker.TODOIST,
            codes(TODOIST),
            OtherTracker.TODOIST_SYNC,
            codes(TODOIST),
            OtherTracker.SENTRY,
            codes("Status ignored=Archived"),
            OtherTracker.SERVICE_NOW,
            codes(
                    "Priority 1=1 - Critical|Priority 2=2 - High|Priority 3=3 - Moderate|Priority 4=4 - Low|Priority 5=5 - Planning"
                            + "|Impact 1=1 - High|Impact 2=2 - Medium|Impact 3=3 - Low"
                            + "|Urgency 1=1 - High|Urgency 2=2 - Medium|Urgency 3=3 - Low"
                            + "|State 1=New|State 2=In Progress|State 3=On Hold|State 6=Resolved|State 7=Closed|State 8=Canceled"),
            OtherTracker.FRESHDESK,
            // A ticket is low until it is assessed.
            codes("Priority 1=|Priority 2=Medium|Priority 3=High|Priority 4=Urgent"
                    + "|Status 2=Open|Status 3=Pending|Status 4=Resolved|Status 5=Closed"));

    private TrackerCodes() {}

    private static Map<String, String> codes(String written) {
        Map<String, String> codes = new HashMap<>();
        for (String code : written.split("\\|", -1)) {
            int end = code.indexOf('=');
            codes.put(code.substring(0, end), code.substring(end + 1));
        }
        return Map.copyOf(codes);
    }

    /** What a member says in words; the same if it is no code. */
    static String words(OtherTracker tracker, String name, String said) {
        return CODES.getOrDefault(tracker, Map.of()).getOrDefault(name + " " + said, said);
    }
}
