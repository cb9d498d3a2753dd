package dev.triage.io.markdown.internal.fields;

import dev.triage.io.internal.StatedPriority;
import dev.triage.io.internal.TextPatterns;
import dev.triage.links.internal.IdPatterns;
import dev.triage.model.Priority;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads headings: which are titles of issues, which only head a section, and which priority they carry. */
public final class IssueTitles {

    private static final Pattern NUMBERING =
            Pattern.compile("^\\s*+(?:\\(?\\[?\\d++(?:\\.\\d++)*+[a-z]?[.)\\]:]++|\\d++(?:\\.\\d++)++|"
                    + "(?:[A-Z]|[IVX]{1,5})[.)](?=\\s)|\\d+\\s+[-–—]\\s)\\s*");
    /** Coloured dots and boxed digits before a title. */
    private static final Pattern SYMBOLS = Pattern.compile("^(?:\\d\\uFE0F?\\u20E3|" + TextPatterns.PICTURE + ")+\\s*");

    /** A heading that says so is of one issue. */
    private static final Pattern TRIAGE = Pattern.compile(
            "(?i)^triage\\s*(?:of|for|:|[-–—])\\s*(?=(?:the )?(?:github )?(?:issue|bug|ticket|item|problem|pr)\\s+#?\\d|#\\d)");

    private static final Pattern LABEL = Pattern.compile(
            "(?i)^(?:(?:issue|ticket|item|bug|problem)(?:\\s++title)?(?:\\s*+&\\s*+ID)?\\s*+(?:#?\\d{1,3}(?:[a-z]|\\s+of\\s+\\d{1,3})?|[A-Z](?=\\s*[:.–—-]))?\\s*+(?::|[-–—]\\s|\\.\\s)"
                    + "|title\\s*:|impact assessment\\s*:"
                    + "|(?:issue|ticket|item|bug|problem)\\s+#?\\d{1,3}[.)]\\s)\\s*");
    private static final Pattern LEADING_ID = Pattern.compile(
            "(?i)^(?:(?:github\\s++)?(?:issue|PR|pull request|ticket)\\s*+)*+(?:\\[#\\d+]|#\\d+)(?:\\s*+(?:[/,&+]|and\\b)\\s*+#\\d++)*+\\s*(?::|[-–—·•]\\s|\\.\\s|\\s)\\s*");
    private static final Pattern LEADING_NAME = Pattern.compile("^(?:\\[" + IdPatterns.KEY_IN_TEXT + "]\\s*+[:–—|·•-]?|"
            + IdPatterns.KEY_IN_TEXT + "\\s*+(?:[:–—|·•]|-\\s))\\s*");
    private static final Pattern LEADING_PRIORITY =
            Pattern.compile("(?i)^(?:[^\\p{L}\\p{N}_]*+(?:(?:priority\\s)?P[0-4]|"
                    + TextPatterns.WORD_OF_PRIORITY
                    + "(?:\\spriority)?\\s*+[(\\[]P[0-4][)\\]])\\s*+(?::|[-–—|·•]\\s)\\s*+"
                    + "|[^\\p{L}\\p{N}_]*(?:\\[|\\()?P[0-4](?:\\]|\\))?\\s*(?::|[-–—|·•]\\s|\\s(?=\\p{Lu}))?\\s*)");
    private static final Pattern TRAILING_PRIORITY = Pattern.compile(
            "(?i)(?:(?<!\\s)\\s++)?+(?:(?:[-–—|:·•→]|(?<=\\s)(?:/|->))\\s*+(?:(?:recommended|suggested|proposed)(?:\\s++|:\\s*+))?+(?:priority\\s*+:?\\s*+)?P[0-4](?:\\s*+[-–—,:(]\\s*+"
                    + TextPatterns.WORD_OF_PRIORITY + "\\)?)?|[(\\[](?:(?:priority|" + TextPatterns.WORD_OF_PRIORITY
                    + ")\\s*+[:,–—-]?\\s*+)?P[0-4](?:\\s*+[-–—,:]\\s*+\\w++)?[)\\]]|(?<=[)\\]]\\s)P[0-4])\\s*+$");
    /** "[Bug][P2] Login fails". */
    private static final Pattern BRACKETS_AND_PRIORITY =
            Pattern.compile("(?i)^((?:\\[[^\\[\\]]{1,30}+]\\s*+){1,3}?)(?<!\\s)\\s*+\\[P[0-4]]\\s*+");

    private static final Pattern ID_WORDS = Pattern.compile(
            "(?i)\\b(?:github|gitlab|discord|issues?|pr|pull request|ticket|id|repo|tracked as|no|p[0-4])\\b|[^\\p{L}\\p{N}]+");
    /** "#12 (bug)": what kind of issue it is. */
    private static final Pattern NOTE = Pattern.compile("(?:(?<!\\s)\\s++)?+\\([\\p{L} -]++\\)$");

    private static final Pattern NO_ID = Pattern.compile(
            "(?i)(?:(?<!\\s)\\s++)?+(?:[-–—]\\s*+|\\()(?:issue )?ID\\s*+:\\s*+(?:n/?a|tbd|none|unassigned)\\b"
                    + "(?<note>\\s*+\\([^()]*+\\))?+.*$"
                    + "|(?<!\\s)\\s++[-–—]\\s++(?:n/a|tbd)(?<remark>\\s*+\\([^()]*+\\))?+\\s*+$"
                    + "|(?:(?<!\\s)\\s++)?+[(\\[]no (?:issue |github )?id[^()]*+[)\\]]\\s*+$");
    private static final Pattern GENERIC = Pattern.compile(
            "(?i)^(?:issue|item|ticket|bug|problem|untitled)?[^\\p{L}\\p{N}_]*+\\d*+(?:\\s+of\\s+\\d+)?[^\\p{L}\\p{N}_]*+$");
    private static final Pattern ONE_PRIORITY = Pattern.compile("(?i)(?<![\\w/–-])P([0-4])(?![\\w/+–.-])");
    private static final Pattern ANY_PRIORITY = Pattern.compile("(?i)(?<!\\w)P[0-4](?!\\w)");
    private static final Pattern SECTION =
            Pattern.compile("(?i)^[^\\p{L}\\p{N}_]*(?:(?:P[0-4]|critical|high(?:est)?|medium|low(?:er|est)?"
                    + "|top|other|major|minor|urgent|significant|additional|remaining|all|priority|impact|level|fix|immediately|wishlist"
                    + "|requiring|immediate|attention|issues?|items?|bugs?|analysis|list|triaged?|detailed|individual|open"
                    + "|the|and|of|for|this|sprint|plan|near|term|address|when|resources|allow|assessment|prioriti[sz]ation|report"
                    + "|future|roadmap|consider|details|technical|classification|resource|allocation|factors|requirements|framework"
                    + "|document|daily|next|steps|new|problems|feature|requests|features)(?:[^\\p{L}\\p{N}_]+|$))+$");
    private static final Pattern DOCUMENT =
            Pattern.compile("(?i)\\btriage\\b.*(?:\\d{4}|report|document)|^[^\\p{L}\\p{N}_]*(?:issue )?triage\\b");
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)\\b(?:summary|patterns?|themes?|conclusions?|concerns|appendix"
                    + "|recommendations?|process improvements?|improvements? \\(|lessons|observations|takeaways|follow-?ups?|sign-?off|change ?log|revision history|carry-?overs?|since (?:the )?last|not triaged|untriaged|previously triaged"
                    + "|(?:top|highest|immediate)\\b.*\\b(?:focus|priority|items|priorities|issues|hours|weeks|address)"
                    + "|focus|immediate attention items|insights|trends|statistics|breakdown|risk assessment|methodology|legend|notes|next review)\\b");

    /** What headings of such parts are made of, where they are no titles that only speak of a summary. */
    private static final Pattern CLOSING_WORDS = Pattern.compile(
            "(?i)^[^\\p{L}\\p{N}_]*+(?:(?:high(?:est)?|top|urgent|immediate(?:ly)?|next|priority|issues?|items?|problems?|risks?|concerns?|focus|address|now"
                    + "|statistics|metrics|component|breakdown|analysis|assessment|executive|report|summary|identified|observed|recurring|key"
                    + "|common|overall|systemic|thematic|deeper|architectur(?:e|al)|patterns?|themes?|indicating|suggest(?:ed|ing)"
                    + "|recommend(?:ed|ations?)|proposed|process|improvements?|prevent(?:ion)?|recurrence|conclusions?|observations?|insights"
                    + "|lessons|learned|takeaways|trends|efforts?|impacts?|resources?|workload|totals?|planning|triage|dependency|dependencies|matrix|sign|off|signoff|change|changelog|log|revision|history|this|last"
                    + "|team|assignees?|owners?|distribution|numbers|at|a|glance|week(?:ly)?|day|daily|today|across|cross|by|for|in|to|and|of|the|\\d++)(?:[^\\p{L}\\p{N}_]++|$))++$");

    /** The number that a list gives to a heading. */
    private static final Pattern COUNTED =
            Pattern.compile("(?i)^[^\\p{L}\\p{N}_]*(?:issue\\s+#?)?(\\d{1,3})(?=[.):\\s]|$)");

    /** A sign at the end of a title, before what was taken off. */
    private static final Pattern LAST_SIGN = Pattern.compile("(?:(?<!\\s)\\s++)?+[:–—·•|-]$");

    private static final Pattern PROCESS = Pattern.compile("(?i)\\bprocess\\b");

    /** What a heading of a part says that explains the document, such as a legend; the levels there are of no issue. */
    private static final Pattern EXPLAINING = Pattern.compile(
            "(?i)\\b(?:contents|legend|glossary|definitions?|methodology|scales?|criteria|rubric|guidelines?|guide|how|scoring (?:framework|system|model|scheme)"
                    + "|rating (?:framework|system|model|scheme)s?)\\b");

    /** An appendix may also explain by an example. */
    private static final Pattern APPENDIX = Pattern.compile(
            "(?i)^[^\\p{L}\\p{N}_]*+(?:appendix|annex)(?:\\s++(?:[a-z]|\\d{1,2}))?+\\s*+(?:[:.–—-]\\s*+|$)");

    private static final Pattern EXPLAINING_APPENDIX =
            Pattern.compile("(?i)\\b(?:framework|template|example|sample|reference|explanation|scoring)\\b");

    private static final Pattern EXPLAINING_WORDS = Pattern.compile(
            "(?i)^[^\\p{L}\\p{N}_]*+(?:(?:table|contents|appendix|legend|glossary|definitions?|methodology|scales?|criteria|rubric|guidelines?|guide|how|to|we|you|it|are|is|rated?|scored?|assess(?:ed)?|decided?|prioriti[sz]ed?|issues?"
                    + "|read|use|this|document|report|triage|priority|priorities|prioriti[sz]ation|severity|impact|effort|complexity"
                    + "|levels?|ratings?|scoring|scores?|assessment|classification|terms|and|of|the|for|used|key|notes?|framework|system|model|scheme)(?:[^\\p{L}\\p{N}_]++|$))++$");

    /** Sections that hold parts of issues even where they are called a summary. */
    private static final Pattern FRAME = Pattern.compile(
            "(?i)\\b(?:impact assessment|technical classification|resource (?:allocation|requirements)|prioriti[sz]ation)\\b");

    /** What is longer is no title; the patterns are not made for it. */
    private static final int LONGEST = 1000;

    private IssueTitles() {}

    /** The title in a heading, without numbers, ids, priorities and marks around it; empty if nothing is left. */
    public static String clean(String heading) {
        String words = heading.strip();
        if (words.length() > LONGEST) {
            return words;
        }
        String stated = TitleLevels.without(StatedPriority.current(words));
        String title = stated.equals(words) ? words : withoutMarks(stated);
        // A level that is left is a part of the title.
        return stated.equals(words) || ANY_PRIORITY.matcher(title).find() ? withoutMarks(words) : title;
    }

    private static String withoutMarks(String heading) {
        String title = withoutLead(withoutColon(heading));
        title = NO_ID.matcher(title).replaceFirst("${note}${remark}");
        boolean level = StatedPriority.mentioned(title);
        title = level ? TRAILING_PRIORITY.matcher(title).replaceFirst("") : title;
        title = IssueIds.withoutMiddle(withoutIdDecoration(title));
        if (level) {
            title = BRACKETS_AND_PRIORITY.matcher(title).replaceFirst("$1 ");
            title = TRAILING_PRIORITY.matcher(title).replaceFirst("");
        }
        title = title.strip();
        if (title.length() > 1 && title.startsWith("\"") && title.indexOf('"', 1) == title.length() - 1) {
            title = title.substring(1, title.length() - 1).strip();
        }
        return LAST_SIGN.matcher(title).replaceFirst("").strip();
    }

    private static String withoutLead(String heading) {
        String title = heading;
        for (Pattern lead : new Pattern[] {
            SYMBOLS,
            NUMBERING,
            SYMBOLS,
            TRIAGE,
            LABEL,
            LEADING_ID,
            LEADING_NAME,
            LEADING_PRIORITY,
            LEADING_ID,
            LEADING_NAME,
            NUMBERING
        }) {
            String rest = lead.matcher(title).replaceFirst("");
            title = rest.isBlank() ? title : rest;
        }
        return title;
    }

    /** A title may announce what stands below it. */
    static String withoutColon(String title) {
        return title.endsWith(":") ? title.substring(0, title.length() - 1).stripTrailing() : title;
    }

    static String withoutPriority(String title) {
        if (title.length() > LONGEST) {
            return title;
        }
        String stated = TitleLevels.without(StatedPriority.current(title));
        if (!StatedPriority.mentioned(stated)) {
            return stated;
        }
        return TRAILING_PRIORITY
                .matcher(LEADING_PRIORITY.matcher(stated).replaceFirst(""))
                .replaceFirst("");
    }

    /** Takes an id off the end of a title when nothing but the id, and perhaps a note in brackets, stands there. */
    public static String withoutIdDecoration(String title) {
        int start = IssueIds.decorationStart(title);
        if (start <= 0) {
            return title;
        }
        String decoration = title.substring(start);
        String id = IssueIds.in(decoration);
        if (id == null) {
            return title;
        }
        if (onlyId(decoration, id)) {
            return title.substring(0, start).strip();
        }
        Matcher note = NOTE.matcher(decoration);
        return note.find() && onlyId(decoration.substring(0, note.start()), id)
                ? title.substring(0, start).strip() + note.group()
                : title;
    }

    private static boolean onlyId(String decoration, String id) {
        String rest = decoration;
        for (String part : id.split("#", -1)) {
            int at = rest.indexOf(part);
            rest = at < 0 ? rest : rest.substring(0, at) + rest.substring(at + part.length());
        }
        return ID_WORDS.matcher(rest).replaceAll("").isEmpty();
    }

    /** Whether a heading does not say what the issue is about: "Issue 3". */
    public static boolean generic(String heading) {
        return GENERIC.matcher(withoutNumber(heading)).matches() || section(heading);
    }

    /** Whether a heading heads a section of issues, or the document. */
    public static boolean section(String heading) {
        String words = StatedPriority.named(withoutNumber(heading));
        return words.isBlank()
                || SECTION.matcher(shortened(words.replaceAll("\\([^()]*+\\)", " ")))
                        .matches()
                || (DOCUMENT.matcher(words).find() && !TRIAGE.matcher(words).find());
    }

    /** Whether a heading heads a part of the document that looks back on the issues, such as a summary. */
    public static boolean closing(String heading) {
        String words = withoutNumber(heading);
        return CLOSING.matcher(words).find()
                && !LABEL.matcher(words).find()
                && !LEADING_ID.matcher(words).find()
                && !FRAME.matcher(words).find()
                && !DOCUMENT.matcher(words).find();
    }

    /** Whether a heading only says that it heads such a part, so that it cannot be the title of an issue too. */
    public static boolean onlyClosing(String heading) {
        return closing(heading)
                && CLOSING_WORDS.matcher(shortened(withoutNumber(heading))).matches();
    }

    /** Whether a heading heads a part without issues: how to read the document, or how people should work. */
    public static boolean besideIssues(String heading) {
        String words = shortened(withoutNumber(heading));
        Matcher appendix = APPENDIX.matcher(words);
        if (appendix.find()) {
            String rest = words.substring(appendix.end());
            return EXPLAINING_APPENDIX.matcher(rest).find()
                    || EXPLAINING.matcher(rest).find();
        }
        return (EXPLAINING.matcher(words).find()
                        && EXPLAINING_WORDS.matcher(words).matches())
                || (PROCESS.matcher(heading).find() && onlyClosing(heading));
    }

    /** The one priority that a heading carries: "P0 - Critical Issues", "Login fails (P1)"; null if none, or several. */
    public static @Nullable Priority priority(String heading) {
        String stated = StatedPriority.current(heading);
        Matcher any = ANY_PRIORITY.matcher(stated);
        int count = 0;
        while (any.find()) {
            count++;
        }
        Matcher one = ONE_PRIORITY.matcher(stated);
        return count == 1 && one.find() ? Priority.valueOf("P" + one.group(1)) : null;
    }

    /** The number that a list gives to a heading: 3 for "3. Login fails"; 0 if there is none. */
    public static int number(String heading) {
        Matcher number = COUNTED.matcher(heading);
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    private static String withoutNumber(String heading) {
        String words = heading.length() > LONGEST ? heading.substring(0, LONGEST) : heading;
        return NUMBERING.matcher(words.strip()).replaceFirst("");
    }

    /** Long texts are never headings of sections; and the pattern is not made for them. */
    private static String shortened(String words) {
        return words.length() > 120 ? words.substring(0, 119) + "x" : words;
    }
}
