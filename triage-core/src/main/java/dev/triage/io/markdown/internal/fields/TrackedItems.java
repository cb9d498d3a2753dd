package dev.triage.io.markdown.internal.fields;

import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.ScalePlace;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The data of an issue in its tracker, one item each: {@code field Severity: High}. */
public final class TrackedItems {

    private static final Pattern FIELD = Pattern.compile("(?s)field (?<name>(?:\\\\.|[^\\\\:])+): (?<value>.+)");
    private static final Pattern OTHER = Pattern.compile("(?s)(?<what>[a-z ]+): (?<value>.+)");
    private static final Pattern STANDING =
            Pattern.compile("(?:(?<ahead>\\d{1,3}) of 100 behind it, )?(?<duplicates>\\d{1,10})"
                    + " duplicates?(?:, open for (?<open>\\d{1,10}) days?)?(?:, quiet for (?<quiet>\\d{1,10}) days?)?");

    private static final Pattern SCALE = Pattern.compile(
            "(?s)scale (?<of>.+): (?<percent>\\d{1,3}) of 100 issues(?<usual>, usual)?(?<chosen>, chosen)?"
                    + "(?:, level (?<place>\\d{1,5}) of (?<places>\\d{1,5}))?");

    private final List<String> items = new ArrayList<>();

    private TrackedItems() {}

    public static List<String> of(Tracked tracked) {
        TrackedItems all = new TrackedItems();
        all.add("type", tracked.type());
        tracked.fields().forEach(field -> all.add("field " + escaped(field.name()), field.value()));
        all.add("milestone", tracked.milestone());
        all.add("due", tracked.due());
        all.add("reactions", tracked.reactions());
        all.add("comments", tracked.comments());
        all.add("opened", tracked.opened());
        all.add("updated", tracked.updated());
        all.add("closed", tracked.closed());
        tracked.pullRequests().forEach(id -> all.add("pull request", id));
        all.add("duplicate of", tracked.duplicateOf());
        BacklogRank standing = tracked.standing();
        if (standing != null) {
            all.add("standing", text(standing));
            standing.scales().forEach(scale -> all.items.add("scale " + scale));
            standing.duplicateLevels().forEach(level -> all.add("level of a duplicate", level));
        }
        return all.items;
    }

    private void add(String what, @Nullable Object value) {
        if (value != null) {
            items.add(what + ": " + value);
        }
    }

    /** A colon ends the name of a field, unless a backslash stands before it. */
    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace(":", "\\:");
    }

    private static String text(BacklogRank standing) {
        return (standing.ahead() == null ? "" : standing.ahead() + " of 100 behind it, ")
                + standing.duplicates() + " duplicates"
                + (standing.daysOpen() == null ? "" : ", open for " + standing.daysOpen() + " days")
                + (standing.daysQuiet() == null ? "" : ", quiet for " + standing.daysQuiet() + " days");
    }

    /** Reads the items, and gives those that cannot be read to the consumer. */
    public static Tracked read(List<String> items, Consumer<String> unread) {
        TrackedBuilder tracked = Tracked.builder();
        List<String> changes = new ArrayList<>();
        List<ScalePlace> scales = new ArrayList<>();
        List<String> levels = new ArrayList<>();
        for (String item : items) {
            try {
                Matcher field = FIELD.matcher(item);
                Matcher other = OTHER.matcher(item);
                Matcher scale = SCALE.matcher(item);
                if (scale.matches()) {
                    scales.add(scale(scale));
                } else if (field.matches()) {
                    tracked.field(field.group("name").replaceAll("(?s)\\\\(.)", "$1"), field.group("value"));
                } else if (other.matches() && other.group("what").equals("level of a duplicate")) {
                    levels.add(other.group("value"));
                } else if (other.matches() && other.group("what").equals("pull request")) {
                    changes.add(other.group("value"));
                } else if (!other.matches() || !read(other.group("what"), other.group("value"), tracked)) {
                    unread.accept(item);
                }
            } catch (DateTimeException | IllegalArgumentException wrong) {
                unread.accept(item);
            }
        }
        Tracked read = tracked.pullRequests(changes).build();
        return scales.isEmpty() && levels.isEmpty()
                ? read
                : read.with().standing(with(scales, levels, read.standing())).build();
    }

    private static ScalePlace scale(Matcher scale) {
        String place = scale.group("place");
        return new ScalePlace(
                scale.group("of"),
                count(scale.group("percent")),
                scale.group("usual") != null,
                scale.group("chosen") != null,
                place == null ? 0 : count(place),
                place == null ? 0 : count(scale.group("places")));
    }

    private static BacklogRank with(List<ScalePlace> scales, List<String> levels, @Nullable BacklogRank rank) {
        return rank == null
                ? new BacklogRank(null, 0, null, null, scales, levels)
                : new BacklogRank(rank.ahead(), rank.duplicates(), rank.daysOpen(), rank.daysQuiet(), scales, levels);
    }

    private static boolean read(String what, String value, TrackedBuilder tracked) {
        switch (what) {
            case "type" -> tracked.type(value);
            case "milestone" -> tracked.milestone(value);
            case "due" -> tracked.due(Instant.parse(value));
            case "reactions" -> tracked.reactions(count(value));
            case "comments" -> tracked.comments(count(value));
            case "opened" -> tracked.opened(Instant.parse(value));
            case "updated" -> tracked.updated(Instant.parse(value));
            case "closed" -> tracked.closed(Instant.parse(value));
            case "duplicate of" -> tracked.duplicateOf(value);
            case "standing" -> tracked.standing(standing(value));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static BacklogRank standing(String value) {
        Matcher matcher = STANDING.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a backlog rank (" + value + ").");
        }
        return new BacklogRank(
                stated(matcher.group("ahead")),
                count(matcher.group("duplicates")),
                stated(matcher.group("open")),
                stated(matcher.group("quiet")),
                List.of(),
                List.of());
    }

    private static @Nullable Integer stated(@Nullable String number) {
        return number == null ? null : Integer.valueOf(count(number));
    }

    /** A number from 0; {@link Tracked} rejects others. */
    private static int count(String number) {
        return Integer.parseInt(number);
    }
}
