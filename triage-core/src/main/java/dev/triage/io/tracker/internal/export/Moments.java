package dev.triage.io.tracker.internal.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
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
 * <p>Dates such as 3/4/2026 are read only in an order of day and month that is told, because the month is ambiguous.
 */
public final class Moments {

    public static final String EXAMPLE = "2026-01-31T12:00:00Z";

    /** The formats for programs; a fraction of a second has any length. */
    private static final DateTimeFormatter PRECISE = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][ ]HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[ ][XXX][XX][X]['UTC']")
            .toFormatter(Locale.ENGLISH);

    /** The formats for people. */
    private static final List<DateTimeFormatter> FORMATS = Stream.concat(
                    Stream.of(PRECISE),
                    Stream.of(
                                    "uuuu-MM-dd",
                                    "uuuu/MM/dd[ HH:mm[:ss]]",
                                    "dd.MM.uuuu[ HH:mm[:ss]]",
                                    "d/MMM/uu[ h:mm a]",
                                    "d/MMM/uu[ HH:mm]",
                                    "d/MMM/uuuu[ h:mm a]",
                                    "d/MMM/uuuu[ HH:mm]",
                                    "d[-][ ]MMM[-][ ]uuuu[ HH:mm[:ss]]",
                                    "MMM d, uuuu[,][ h:mm[:ss] a]")
                            .map(pattern -> new DateTimeFormatterBuilder()
                                    .parseCaseInsensitive()
                                    .appendPattern(pattern)
                                    .toFormatter(Locale.ENGLISH)))
            .toList();

    private static final Pattern SLASHED =
            Pattern.compile("(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<rest>\\d{4}(?:,? .*)?)");

    private static final List<DateTimeFormatter> BEHIND =
            List.of(slashed("uuuu[,][ H:mm[:ss]]"), slashed("uuuu[,][ h:mm[:ss] a]"));

    /** Whether the day or the month comes first in dates such as 3/4/2026. */
    public enum Order {
        UNKNOWN,
        DAY_FIRST,
        MONTH_FIRST;

        /** What this and another date show together: a number above 12 is a day. */
        public Order with(String date) {
            Matcher parts = SLASHED.matcher(date.strip());
            if (this != UNKNOWN || !parts.matches()) {
                return this;
            }
            return Integer.parseInt(parts.group("first")) > MONTHS
                    ? DAY_FIRST
                    : Integer.parseInt(parts.group("second")) > MONTHS ? MONTH_FIRST : UNKNOWN;
        }
    }

    private static final int MONTHS = 12;

    private Moments() {}

    /** Whether the text is a date such as 3/4/2026. */
    public static boolean isSlashed(String text) {
        return SLASHED.matcher(text.strip()).matches();
    }

    private static DateTimeFormatter slashed(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("M/d/" + pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The time, where dates such as 3/4/2026 have an order; null if the text is not a known time. */
    public static @Nullable Instant read(String text, Order order) {
        if (order == Order.UNKNOWN || text.indexOf('/') < 0) {
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
        try {
            return OffsetDateTime.parse(words).toInstant();
        } catch (DateTimeException other) {
            // Most are written like that; the others are tried one by one.
        }
        for (DateTimeFormatter format : FORMATS) {
            Instant time = read(words, format);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private static @Nullable Instant read(String text, DateTimeFormatter format) {
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
