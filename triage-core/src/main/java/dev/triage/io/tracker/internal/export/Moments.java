package dev.triage.io.tracker.internal.export;

import dev.triage.io.internal.ForeignMonths;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that trackers write. A date alone is its beginning, and a time without a zone is in UTC: the same
 * export gives the same times on any machine.
 *
 * <p>Dates such as 3/4/2026 and 3-4-2026 are read only in an order of day and month that is told, because the month is ambiguous.
 */
public final class Moments {

    public static final String EXAMPLE = "2026-01-31T12:00:00Z";

    private static final String ZONE = "[ ][XXX][XX][X]";

    /** The formats for programs; a fraction of a second has any length. */
    private static final DateTimeFormatter PRECISE = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][ ]HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern(ZONE)
            .toFormatter(Locale.ENGLISH);

    /** The ways in which people write dates. */
    private static final List<String> DATES = List.of(
            "uuuu-M-d",
            "uuuuMMdd",
            "uuuu/M/d",
            "d.M.uuuu",
            "d.M.uu",
            "uuuu年M月d日",
            "d.MMM.uu",
            "d.MMM.uuuu",
            "d/MMM/uu",
            "d/MMM/uuuu",
            "d-MMM-uu",
            "d[.][-][ ]MMM[-][ ]uuuu",
            "d[.] MMMM uuuu",
            "MMM d[,] uuuu",
            "MMMM d[,] uuuu",
            "uuuuMMdd'T'HHmm[ss]",
            "uuuu.M.d",
            "uuuu. M. d[.]",
            "d. M. uuuu",
            "uuuu-MMM-d",
            "MMM-d-uuuu",
            "d MMM, uuuu");

    private static final List<String> TIMES = List.of("", "[,] H:mm[:ss][.SSS]", "[,] h:mm[:ss][ ]a");

    /** What programs write without a thought for others, such as the C library. */
    private static final List<String> OTHERS = List.of("MMM d H:mm:ss uuuu", "MMM d H:mm:ss XX uuuu", "uuuuMMddHHmmss");

    private static final List<DateTimeFormatter> FORMATS = Stream.of(
                    Stream.of(PRECISE),
                    DATES.stream().flatMap(date -> TIMES.stream().map(time -> format(date + time + ZONE))),
                    OTHERS.stream().map(Moments::format))
            .flatMap(formats -> formats)
            .toList();

    /** What Notion writes between the ends of a span. */
    private static final char ARROW = '→';

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** The day of the week in any language; what follows is a date, or nothing is read. */
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?i)^(?:(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{3,6})?,? |\\p{L}{2,12}[.,]{0,2} (?=\\d{1,2}[. /-]))");

    /** Words around a time of the day. */
    private static final Pattern AT = Pattern.compile("(?i)(?<=\\d,?) (?:at|@|à|um|alle|a las|om) (?=\\d)| uhr$");

    private static final Pattern HALF = Pattern.compile("(?i)(?<= )([ap])\\.? ?m\\.(?=$| )");
    private static final Pattern OF = Pattern.compile("(?i)(?<=\\d) of (?=\\p{L})");

    /** The part of a second behind a comma, as in the logs of programs. */
    private static final Pattern COMMA = Pattern.compile("(?<=:\\d{2}),(?=\\d{1,9}\\b)");

    /** How .NET writes a time in JSON. */
    private static final Pattern OF_NET = Pattern.compile("/Date\\((?<count>\\d{10,13})(?:[+-]\\d{4})?\\)/");

    /** The name of a zone, which follows its distance from UTC. */
    private static final Pattern NAME_OF_ZONE = Pattern.compile(" \\([^()]*\\)$|\\[[^\\[\\]]*\\]$");

    /** The zone that all others are told from; a distance may follow it. */
    private static final Pattern UNIVERSAL = Pattern.compile(" (?:UTC|GMT)(?= \\d{4}$|$|(?<distance>[+-]))");

    /** Seconds, milliseconds or microseconds from the beginning of 1970, of the years from 2001 to 2286. */
    private static final Pattern COUNTED =
            Pattern.compile("\\d{10}(?<milliseconds>\\d{3})?(?<microseconds>\\d{3})?(?:\\.0{1,3})?");

    private static final Pattern WHOLE = Pattern.compile("\\.0+$");

    /** Days since the end of 1899, as spreadsheets keep dates, of the years from 1982 to 2064. */
    private static final Pattern DAYS = Pattern.compile("[345]\\d{4}(?:\\.\\d{1,12})?");

    private static final Instant OF_SPREADSHEETS = Instant.parse("1899-12-30T00:00:00Z");
    private static final int SECONDS_OF_DAY = 86_400;

    /** The ending of a day, as in 8th. */
    private static final Pattern ENDING = Pattern.compile("(?<=\\d)(?:st|nd|rd|th)\\b");

    private static final Pattern SLASHED = Pattern.compile(
            "(?<first>\\d{1,2})(?<mark>[/-])(?<second>\\d{1,2})\\k<mark>(?<rest>\\d{2}(?:\\d{2})?(?:,? .*)?)");

    private static final List<DateTimeFormatter> BEHIND = TIMES.stream()
            .flatMap(time -> Stream.of(format("M/d/uuuu" + time + ZONE), format("M/d/uu" + time + ZONE)))
            .toList();

    /** Whether the day or the month comes first in dates such as 3/4/2026. */
    public enum Order {
        UNKNOWN,
        DAY_FIRST,
        MONTH_FIRST;

        /** What this and another date show together: a number above 12 is a day. */
        public Order with(String date) {
            String text = date.strip();
            Matcher parts = this == UNKNOWN && mayBeSlashed(text) ? SLASHED.matcher(text) : null;
            if (parts == null || !parts.matches()) {
                return this;
            }
            return Integer.parseInt(parts.group("first")) > MONTHS
                    ? DAY_FIRST
                    : Integer.parseInt(parts.group("second")) > MONTHS ? MONTH_FIRST : UNKNOWN;
        }
    }

    private static final int MONTHS = 12;

    /** As long as 3/4/26. */
    private static final int SHORTEST = 6;

    private Moments() {}

    /** Whether the text is a date such as 3/4/2026. */
    public static boolean isSlashed(String text) {
        String date = text.strip();
        return mayBeSlashed(date) && SLASHED.matcher(date).matches();
    }

    /** Whether one or two letters stand before a slash or a hyphen: hardly any other time does. */
    private static boolean mayBeSlashed(String text) {
        if (text.length() < SHORTEST) {
            return false;
        }
        char second = text.charAt(1);
        char third = text.charAt(2);
        return second == '/' || second == '-' || third == '/' || third == '-';
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The time, where dates such as 3/4/2026 have an order; null if the text is not a known time. */
    public static @Nullable Instant read(String text, Order order) {
        if (order == Order.UNKNOWN || !mayBeSlashed(text.strip())) {
            return read(text);
        }
        Matcher parts = SLASHED.matcher(text.strip());
        if (!parts.matches()) {
            return read(text);
        }
        String day = parts.group(order == Order.DAY_FIRST ? "first" : "second");
        String month = parts.group(order == Order.DAY_FIRST ? "second" : "first");
        for (DateTimeFormatter format : BEHIND) {
            Instant time = read(month + "/" + day + "/" + parts.group("rest"), format);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    /** The time, or null if the text is not a known time. */
    public static @Nullable Instant read(String text) {
        String words = text.strip();
        Instant usual = InstantText.read(words);
        if (usual != null) {
            return usual;
        }
        try {
            return OffsetDateTime.parse(words).toInstant();
        } catch (DateTimeException other) {
            // The other ways are tried one by one.
        }
        Matcher net = words.startsWith("/D") ? OF_NET.matcher(words) : null;
        if (net != null && net.matches()) {
            return read(net.group("count"));
        }
        Matcher counted = COUNTED.matcher(words);
        if (counted.matches()) {
            long count = Long.parseLong(WHOLE.matcher(words).replaceFirst(""));
            if (counted.group("microseconds") != null) {
                return Instant.EPOCH.plus(count, ChronoUnit.MICROS);
            }
            return counted.group("milliseconds") == null ? Instant.ofEpochSecond(count) : Instant.ofEpochMilli(count);
        }
        if (DAYS.matcher(words).matches()) {
            return OF_SPREADSHEETS.plusSeconds(Math.round(Double.parseDouble(words) * SECONDS_OF_DAY));
        }
        // The end of a span counts.
        String plain = plain(words.substring(words.lastIndexOf(ARROW) + 1).strip());
        for (DateTimeFormatter format : FORMATS) {
            Instant time = read(plain, format);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    /** Without the weekday and without the name of a zone. */
    private static String plain(String words) {
        String plain = SPACES.matcher(words).replaceAll(" ");
        plain = WEEKDAY.matcher(plain).replaceFirst("");
        plain = COMMA.matcher(HALF.matcher(AT.matcher(plain).replaceAll(" ")).replaceFirst("$1m"))
                .replaceFirst(".")
                .strip();
        plain = OF.matcher(ENDING.matcher(plain).replaceFirst("")).replaceFirst(" ");
        plain = ForeignMonths.inEnglish(plain);
        plain = NAME_OF_ZONE.matcher(plain).replaceFirst("");
        Matcher universal = UNIVERSAL.matcher(plain);
        return universal.find() ? universal.replaceFirst(universal.group("distance") == null ? " +0000" : " ") : plain;
    }

    private static @Nullable Instant read(String text, DateTimeFormatter format) {
        // Most formats do not fit, and an exception for each would take long.
        ParsePosition end = new ParsePosition(0);
        if (format.parseUnresolved(text, end) == null || end.getIndex() < text.length()) {
            return null;
        }
        try {
            TemporalAccessor parsed =
                    format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof OffsetDateTime time) {
                return time.toInstant();
            }
            return parsed instanceof LocalDateTime time
                    ? time.toInstant(ZoneOffset.UTC)
                    : LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException other) {
            return null;
        }
    }
}
