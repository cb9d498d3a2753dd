package dev.triage.io.markdown.internal.fields;

import dev.triage.io.internal.StatedPriority;
import dev.triage.io.internal.UnknownLevelException;
import dev.triage.io.markdown.internal.outline.Field;
import dev.triage.io.markdown.internal.outline.FieldLine;
import dev.triage.io.markdown.internal.outline.MarkdownText;
import dev.triage.io.scale.RatingText;
import dev.triage.links.internal.IdPatterns;
import dev.triage.model.Rating;
import dev.triage.model.StatusKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Levels that stand beside a title: "Login fails (P3 | Effort: 1)", "[P2, effort 3] Login fails", "Login fails — P1 · Effort
 * 2". The priority there is read with the title.
 */
public final class TitleLevels {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[](?<inner>[^()\\[\\]]{3,200})[)\\]]");

    /** Only a heading with such a word can have levels. */
    private static final List<String> WORDS =
            List.of("effort", "eff", "loe", "impact", "user", "functional", "brand", "complexity", "difficulty");

    private static final Pattern PRIORITY =
            Pattern.compile("(?i)[^\\p{L}\\p{N}_]*+(?:priority:?\\s++)?P[0-4][^\\p{L}\\p{N}_]*+");

    /** "user High": an impact needs no colon. */
    private static final Pattern IMPACT = Pattern.compile(
            "(?i)(?<name>users?|functional(?:ity)?|brand)(?: impact)?(?:\\s++|:)(?<level>[\\p{L}–-]{2,20})");

    private static final String[] INSIDE = {"|", ",", ";", "·", "•", " / "};

    private static final String[] BEHIND = {"|", " — ", " – ", " - ", "·", "•"};

    private static final Pattern ID = Pattern.compile("#\\d{1,9}|" + IdPatterns.KEY_IN_TEXT);

    private static final Pattern NUMBERED = Pattern.compile(
            "(?i)(?:(?:github )?(?:issue|pr|ticket)\\s?)?" + "(?:#\\d{1,9}|" + IdPatterns.KEY_IN_TEXT + ")");

    /** One to three words. */
    private static final Pattern STATUS = Pattern.compile("\\p{L}++(?:[ -]\\p{L}++){0,2}");

    private static final Pattern TAIL =
            Pattern.compile("(?i)(?<!\\s)\\s++(?<priority>P[0-4])\\s++(?<effort>effort:?\\s?[1-5](?:/5)?)$");

    /** Numbers, ids and other brackets. */
    private static final Pattern MARKS = Pattern.compile(
            "(?:[(\\[][^()\\[\\]]*+[)\\]]|#?\\d{1,9}|" + IdPatterns.KEY_IN_TEXT + "|[^\\p{L}\\p{N}()\\[\\]])*+");

    /** A longer text is no title. */
    private static final int LONGEST = 1000;

    private final MarkdownText heading;
    private final List<FieldLine> fields = new ArrayList<>();
    private String title;

    private TitleLevels(MarkdownText heading) {
        this.heading = heading;
        title = heading.text();
        if (title.length() <= LONGEST && !heading.literal() && mentions(title)) {
            readBrackets();
            if (!readEnd(BEHIND) && !readEnd(": ")) {
                readTail();
            }
        }
    }

    /** The levels beside a title. */
    public static List<FieldLine> in(MarkdownText heading) {
        return new TitleLevels(heading).fields;
    }

    /**
     * The fields of a line that has no label in front, and a level or a priority among them: "P1 | effort 3", "#12 · Open ·
     * P1", "Issue #12 | Priority: P1 | Owner: Ann"; empty if it says something else too.
     */
    public static List<FieldLine> only(MarkdownText text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        List<MarkdownText> codes = text.codes();
        List<MarkdownText> pieces = codes.size() > 1
                ? codes.stream().map(code -> MarkdownText.plain(code.text())).toList()
                : text.split(INSIDE);
        List<FieldLine> said = new ArrayList<>();
        for (MarkdownText piece : pieces) {
            FieldLine field = said(piece);
            if (field == null || (field.field() == Field.ID && said.contains(field))) {
                return List.of();
            }
            said.add(field);
        }
        return said.stream().anyMatch(TitleLevels::decides) ? said : List.of();
    }

    private static boolean decides(FieldLine line) {
        Field field = line.field();
        return field != null && (field.scale() || field == Field.RECOMMENDED_PRIORITY);
    }

    private static @Nullable FieldLine said(MarkdownText piece) {
        FieldLine level = level(piece);
        if (level != null) {
            return level;
        }
        if (PRIORITY.matcher(StatedPriority.named(piece.text())).matches()) {
            return new FieldLine(Field.RECOMMENDED_PRIORITY, "Priority", piece);
        }
        if (NUMBERED.matcher(piece.text()).matches()) {
            return new FieldLine(Field.ID, "ID", piece);
        }
        if (STATUS.matcher(piece.text()).matches() && StatusKind.of(piece.text()) != StatusKind.UNCLEAR) {
            return new FieldLine(Field.STATUS, "Status", piece);
        }
        FieldLine line = FieldLine.of(piece);
        Field field = line == null ? null : line.field();
        if (line == null || field == null || line.value().isEmpty()) {
            return null;
        }
        return field.group() || field.title() || field.remark() ? null : line;
    }

    /** A heading without the levels beside its title. */
    static String without(String heading) {
        return new TitleLevels(MarkdownText.plain(heading)).title;
    }

    private static boolean mentions(String title) {
        for (int i = 0; i < title.length(); i++) {
            boolean starts =
                    Character.isLetter(title.charAt(i)) && (i == 0 || !Character.isLetter(title.charAt(i - 1)));
            for (int word = 0; starts && word < WORDS.size(); word++) {
                String one = WORDS.get(word);
                if (title.regionMatches(true, i, one, 0, one.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void readBrackets() {
        Matcher brackets = BRACKETS.matcher(heading.text());
        var rest = new StringBuilder();
        int end = 0;
        while (brackets.find()) {
            MarkdownText inner = heading.part(brackets.start("inner"), brackets.end("inner"));
            boolean edge = onlyMarks(heading.text().substring(0, brackets.start()))
                    || onlyMarks(heading.text().substring(brackets.end()));
            if (edge && !heading.codeAt(brackets.start()) && read(inner.split(INSIDE))) {
                rest.append(heading.text(), end, brackets.start());
                String before = rest.toString().stripTrailing();
                rest.setLength(before.length());
                rest.append(others(inner.split(INSIDE)));
                end = brackets.end();
            }
        }
        title = rest.append(heading.text().substring(end)).toString().strip();
    }

    /** Whether no words of a title stand before or behind brackets. */
    private static boolean onlyMarks(String beside) {
        return MARKS.matcher(beside).matches();
    }

    /** What stands last, behind dashes or other signs. */
    private boolean readEnd(String... signs) {
        List<MarkdownText> pieces = MarkdownText.plain(title).split(signs);
        int first = pieces.size();
        while (first > 1 && understood(pieces.get(first - 1).split(INSIDE))) {
            first--;
        }
        List<MarkdownText> levels = new ArrayList<>();
        for (MarkdownText piece : pieces.subList(first, pieces.size())) {
            levels.addAll(piece.split(INSIDE));
        }
        if (!read(levels)) {
            return false;
        }
        int start = title.length();
        for (int i = pieces.size() - 1; i >= first; i--) {
            start = title.lastIndexOf(pieces.get(i).text(), start - 1);
        }
        String before = title.substring(0, start).stripTrailing();
        String own = pieces.get(first - 1).text();
        title = before.substring(0, before.lastIndexOf(own) + own.length()) + others(levels);
        return true;
    }

    /** "Login fails (#12) P1 effort 2". */
    private void readTail() {
        Matcher tail = TAIL.matcher(title);
        if (!tail.find()) {
            return;
        }
        List<MarkdownText> pieces =
                List.of(MarkdownText.plain(tail.group("priority")), MarkdownText.plain(tail.group("effort")));
        if (read(pieces)) {
            title = title.substring(0, tail.start()) + others(pieces);
        }
    }

    /** Adds the levels beside a priority or nothing else; false if the text says something else too, or no level. */
    private boolean read(List<MarkdownText> pieces) {
        boolean level = pieces.stream().anyMatch(piece -> level(piece) != null);
        boolean all = understood(pieces);
        if (level && (all || pieces.stream().anyMatch(TitleLevels::other))) {
            pieces.stream().map(TitleLevels::level).filter(Objects::nonNull).forEach(fields::add);
        }
        return level && all;
    }

    private static boolean understood(List<MarkdownText> pieces) {
        return pieces.stream().allMatch(piece -> level(piece) != null || other(piece));
    }

    /** Whether a text is a priority or an id. */
    private static boolean other(MarkdownText piece) {
        return PRIORITY.matcher(StatedPriority.current(piece.text())).matches()
                || ID.matcher(piece.text()).matches();
    }

    /** The level of a scale that a text says and nothing else; null if it says something else. */
    private static @Nullable FieldLine level(MarkdownText piece) {
        Matcher impact = IMPACT.matcher(piece.text());
        FieldLine line = impact.matches()
                ? new FieldLine(Field.of(impact.group("name")), impact.group("name"), piece.from(impact.start("level")))
                : FieldLine.of(piece);
        Field field = line == null ? null : line.field();
        if (line == null || field == null || !field.scale()) {
            return null;
        }
        String words = line.value().text();
        try {
            Rating<?> rating = switch (field) {
                case USER_IMPACT -> RatingText.userImpact(words);
                case FUNCTIONAL_IMPACT -> RatingText.functionalImpact(words);
                case BRAND_IMPACT -> RatingText.brandImpact(words);
                case COMPLEXITY -> RatingText.complexity(words);
                default -> RatingText.effort(words);
            };
            return rating.known() && rating.note().isEmpty() ? line : null;
        } catch (UnknownLevelException other) {
            return null;
        }
    }

    /** A priority and an id stay beside the title, where they are looked for. */
    private static String others(List<MarkdownText> pieces) {
        return pieces.stream()
                .filter(TitleLevels::other)
                .map(piece -> " (" + StatedPriority.current(piece.text()) + ") ")
                .collect(Collectors.joining());
    }
}
