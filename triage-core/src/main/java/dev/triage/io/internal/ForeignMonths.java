package dev.triage.io.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of months in German, French, Spanish, Portuguese, Italian, Dutch and Russian, whole or cut, as trackers write them in dates. */
public final class ForeignMonths {

    /** How the names of each month begin, in the order of the year. */
    private static final String[] BEGINNINGS = {
        "jan|ene|gen|янв",
        "feb|fév|fev|фев",
        "mar|mär|mrz|mrt|maa|мар",
        "apr|avr|abr|апр",
        "mai|may|mag|mei|май|мая",
        "jun|juin|giu|июн",
        "jul|juil|lug|июл",
        "aug|aoû|ago|авг",
        "sep|set|сен",
        "oct|okt|out|ott|окт",
        "nov|ноя",
        "dec|dez|déc|dic|дек"
    };

    private static final String[] ENGLISH = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private static final Map<String, String> MONTHS = months();

    private static final Pattern NAME = Pattern.compile(
            "(?iu)(?<=\\d)(?<before>[. /-]{1,2}| de )(?<name>\\p{L}{3,10})(?<after>\\.(?=[ /-])|)(?<of> de(?= )|)(?=[ ./-]\\d)");

    private ForeignMonths() {}

    /** A date such as {@code 16. März 2026} or {@code 3 févr. 2026} with the name that English has for the month. */
    public static String inEnglish(String date) {
        Matcher found = NAME.matcher(date);
        if (!found.find()) {
            return date;
        }
        String name = found.group("name").toLowerCase(Locale.ROOT);
        // In French the names of June and July begin with the same letters.
        String month = MONTHS.get(name.substring(0, Math.min(name.length(), name.startsWith("jui") ? 4 : 3)));
        if (month == null) {
            return date;
        }
        String before = found.group("before").equals(" de ") ? " " : found.group("before");
        return date.substring(0, found.start()) + before + month + date.substring(found.end());
    }

    private static Map<String, String> months() {
        Map<String, String> months = new HashMap<>();
        for (int i = 0; i < ENGLISH.length; i++) {
            for (String beginning : BEGINNINGS[i].split("\\|", -1)) {
                months.put(beginning, ENGLISH[i]);
            }
        }
        return months;
    }
}
