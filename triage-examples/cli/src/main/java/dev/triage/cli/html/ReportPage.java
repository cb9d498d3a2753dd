package dev.triage.cli.html;

import static java.util.Objects.requireNonNull;

import dev.triage.cli.output.Layout;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.decision.Reason;
import dev.triage.model.report.Change;
import dev.triage.model.report.Highlight;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.Summary;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a page.
 *
 * @param report the report that the page shows
 * @param title its heading
 * @param date the date of the report, or null
 * @param levels what the priorities are called
 * @param code its style and scripts
 * @param names the issues on it
 * @param cards its issues, most urgent first
 * @param inFull the HTML of the first of them; the page has the others only in short
 * @param filters the filters of the list of issues
 * @param patternTitles the patterns on it by their ids
 */
record ReportPage(
        TriageReport report,
        String title,
        @Nullable LocalDate date,
        LevelNames levels,
        PageCode code,
        NamedIssues names,
        List<IssueCard> cards,
        List<String> inFull,
        List<IssueFilter> filters,
        Map<String, String> patternTitles) {

    /** The maximum number of issues in a chart; more of them overlap. */
    static final int MOST_CHARTED = 300;

    /** The maximum number of issues in a list of the overview; the list of all issues has all. */
    static final int MOST_HIGHLIGHTED = 200;

    /** The maximum number of letters of issues in full, so that also a large backlog is a page that a browser opens quickly. */
    static final int MOST_IN_FULL = 3_500_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    static ReportPage of(
            TriageReport report,
            String title,
            @Nullable LocalDate date,
            LevelNames levels,
            PageCode code,
            Function<IssueCard, String> html) {
        List<TriagedIssue> issues =
                report.issues().stream().sorted(TriagedIssue.MOST_URGENT_FIRST).toList();
        NamedIssues names = new NamedIssues(issues, levels);
        List<IssueFilter> filters = IssueFilter.of(issues, report.changes());
        Map<String, String> patternTitles = new HashMap<>();
        report.patterns().forEach(pattern -> patternTitles.put(pattern.id(), pattern.title()));
        List<IssueCard> cards = IntStream.range(0, issues.size())
                .mapToObj(position -> {
                    TriagedIssue triaged = issues.get(position);
                    return new IssueCard(
                            triaged,
                            levels,
                            names.at(position),
                            IssueFilter.numbers(filters, triaged),
                            triaged.links().stream()
                                    .map(link -> IssueCard.Link.of(link, names))
                                    .toList(),
                            triaged.themes().stream()
                                    .map(theme -> theme(theme, patternTitles))
                                    .toList());
                })
                .toList();
        // A page needs a heading, so that the reader can identify it.
        String heading = title.isBlank() ? "Backlog" : title;
        return new ReportPage(
                report, heading, date, levels, code, names, cards, inFull(cards, html), filters, patternTitles);
    }

    private static List<String> inFull(List<IssueCard> cards, Function<IssueCard, String> html) {
        List<String> inFull = new ArrayList<>();
        int letters = 0;
        for (int i = 0; i < cards.size() && letters < MOST_IN_FULL; i++) {
            String one = html.apply(cards.get(i));
            inFull.add(one);
            letters += one.length();
        }
        return inFull;
    }

    private static IssueCard.ThemeName theme(TriagedIssue.Theme theme, Map<String, String> titles) {
        String title = titles.get(theme.pattern());
        return title == null
                ? new IssueCard.ThemeName(theme.pattern(), null, theme.reason())
                : new IssueCard.ThemeName(title, "#" + patternAnchor(theme.pattern()), theme.reason());
    }

    /** The anchor of a pattern. */
    static String patternAnchor(String pattern) {
        return "pattern-" + NamedIssues.anchor(pattern);
    }

    /** The change of an issue as a name on the page; of one that is gone, the level that it had. */
    IssueName name(Change change) {
        Priority after = change.after() == null ? change.before() : change.after();
        return names.find(new Highlight(change.issue(), change.title(), requireNonNull(after), "", null));
    }

    /** The title of a pattern that is on the page, or null. */
    @Nullable
    String patternTitle(String pattern) {
        return patternTitles.get(pattern);
    }

    Summary summary() {
        return report.summary();
    }

    /** The date in words, or null. */
    @Nullable
    String day() {
        return date == null ? null : DAY.format(date);
    }

    /** A number of something, such as "1 issue" or "5,000 issues". */
    static String count(int number, String one) {
        return grouped(number) + " " + (number == 1 ? one : one + "s");
    }

    static String grouped(int number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** What the priorities are called, each on a line, the most urgent first, for scripts. */
    String levelNames() {
        return Arrays.stream(Priority.values())
                .map(priority -> Layout.oneLine(levels.name(priority)))
                .collect(Collectors.joining("\n"));
    }

    /** The number of issues with a priority. */
    int count(Priority priority) {
        return summary().distribution().getOrDefault(priority, 0);
    }

    /** The length of the bar of a priority, in percent of the longest one. */
    String percent(Priority priority) {
        int longest = summary().distribution().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return longest == 0 ? "0%" : String.format(Locale.ROOT, "%.1f%%", 100.0 * count(priority) / longest);
    }

    /** What to do first, by priority and so by time frame. */
    Map<Priority, List<Highlight>> mostUrgent() {
        return summary().mostUrgent().stream()
                .collect(Collectors.groupingBy(
                        Highlight::priority, () -> new EnumMap<>(Priority.class), Collectors.toList()));
    }

    /** The others, for the script of the list. */
    String packed() {
        return PackedIssues.of(cards.subList(inFull.size(), cards.size()));
    }

    /** The issues of the chart. */
    List<IssueCard> charted() {
        return cards.subList(0, Math.min(inFull.size(), MOST_CHARTED));
    }

    /** The thresholds of the priorities that the decisions name: {@code "P0:22 P1:15"}. */
    String thresholds() {
        Map<Priority, Integer> needed = new TreeMap<>();
        for (IssueCard card : cards) {
            for (Reason reason : card.decision().reasons()) {
                if (reason.effect() instanceof Effect.Reaches reaches) {
                    Integer from = reaches.from();
                    if (from != null) {
                        needed.merge(reaches.priority(), from, Math::min);
                    }
                }
            }
        }
        return needed.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    /** The issues behind a pattern that the evidence does not name. */
    static int more(Pattern pattern) {
        return Math.max(0, pattern.issues() - pattern.evidence().size());
    }

    /** The reason that all issues of a list share; empty if their reasons differ. */
    static String commonReason(List<Highlight> highlights) {
        String first = highlights.isEmpty() ? "" : highlights.get(0).reason();
        return highlights.stream().allMatch(highlight -> highlight.reason().equals(first)) ? first : "";
    }

    /** Words with a capital letter at the beginning. */
    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
