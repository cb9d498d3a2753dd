package dev.triage.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The kind of status of an issue, as far as it matters for the priority.
 *
 * <p>A status has many spellings; {@link #of} reads the first known word in a text.
 */
public enum StatusKind implements Labelled {
    /** Reported and not solved; work on it has not started. */
    OPEN("open"),
    /** Work on it has started, or a change is in review. */
    IN_PROGRESS("in progress"),
    /** An idea, a request or a plan, not a defect of something that exists. */
    PROPOSED("proposed"),
    /** Closed: solved, merged or rejected; possibly not yet verified. */
    CLOSED("closed"),
    /** A status is stated, but none of the above kinds is recognised. */
    UNCLEAR("unclear");

    private final String label;

    StatusKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * The kind that a status text means: the kind of the words that come first in it, so that
     * {@code "Closed (fixed in a recent commit)"} is closed and {@code "Identified, fix in progress"} is open. A fix
     * that still has to be merged is in progress, wherever the text says so.
     *
     * @param text the status as the source writes it
     * @return {@link #UNCLEAR} if no known word is in the text
     */
    public static StatusKind of(String text) {
        for (StatusKind kind : values()) {
            if (kind.label.equals(text)) {
                return kind;
            }
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (Language.UNMERGED.matcher(lower).find()) {
            return IN_PROGRESS;
        }
        if (Language.ENDED.matcher(lower).matches()) {
            return CLOSED;
        }
        if (Language.UNDERWAY.matcher(lower).matches()) {
            return IN_PROGRESS;
        }
        if (Language.WAITING.matcher(lower).matches()) {
            return OPEN;
        }
        StatusKind kind = UNCLEAR;
        int first = Integer.MAX_VALUE;
        for (Words words : Language.WORDS) {
            int start = words.firstIn(lower);
            if (start < first) {
                first = start;
                kind = words.kind;
            }
        }
        return kind;
    }

    /** Compiled when a text is first read: a program that only uses the constants does not need it. */
    private static final class Language {

        /** Common spellings, in the order in which a text is searched if two of them start at the same word. */
        static final List<Words> WORDS = List.of(
                new Words(
                        OPEN,
                        "partially (fixed|resolved|addressed|implemented)",
                        "not (yet |fully )?(fixed|resolved|merged|addressed|started)",
                        "needs? (a |an )?(fix|investigation|reproduction|repro|triage|resolution)",
                        "(fix|fixed|solution) (still )?(needed|required|missing|pending)",
                        "workaround"),
                new Words(
                        IN_PROGRESS,
                        "in[- ]progress",
                        "(in|under) (active )?(development|review|investigation|testing|validation|negotiation)",
                        "(active|ongoing) (development|work)",
                        "(open|draft|pending|active) (pr|pull request|prs)",
                        "(pr|pull request)[^,;.(]{0,20} (is )?(open|opened|submitted|pending|ready|draft)",
                        "(being|currently) (fixed|worked on|implemented|addressed|developed|investigated)",
                        "fix (submitted|proposed|committed|in progress|underway)",
                        "work in progress|wip|underway|started|implementing|assigned|in the works"),
                new Words(
                        CLOSED,
                        "(already |recently |now )?(closed|resolved|fixed|merged|done|completed?|shipped|released|rejected|solved|deployed)",
                        "addressed in|wont ?fix|won[' ]t fix|duplicate of|superseded"),
                new Words(
                        PROPOSED,
                        "(feature |community |user )?request(ed)?",
                        "plan(ned|ning)?|propos(ed|al)|idea|concept(ual)?|discuss(ed|ion|ing)|suggest(ed|ion)",
                        "consider(ed|ing|ation)|rfc|wishlist|exploratory|exploring|brainstorm(ing)?|committed"),
                new Words(
                        OPEN,
                        "open(ed)?|new|newly|reported|reports|identified|acknowledged|known|confirmed|unconfirmed|ongoing|active",
                        "unresolved|unaddressed|unanswered|untracked|unassigned|observed|reproduced|reproducible|reopened",
                        "pending|blocked|waiting|awaiting|on hold|needed|widespread|investigating|to ?do|backlog"));

        /** Words that close an issue only if they are the whole status; others may follow in parentheses. */
        static final Pattern ENDED = Pattern.compile(
                "^(?:cancell?ed|duplicated?|invalid|obsolete|verified|removed|expired|declined|dismissed|abandoned|archived|won'?t do"
                        + "|not (?:a bug|an issue|planned|reproducible)|(?:cannot|can't|no) repro(?:duce)?|works ?for ?me|by design"
                        + "|ignored|muted|withdrawn|out of scope|work(?:s|ing) as (?:designed|intended)|as designed|finished|passed|live"
                        + "|in production|no action required|spam|opinion|answered|archived until .*)(?: \\(.*)?");

        /** Stages behind the implementation, if they are the whole status. */
        static final Pattern UNDERWAY = Pattern.compile(
                "^(?:ready for |ready to |in |under |awaiting )?(?:code review|review|qa|test|testing|verification|validation"
                        + "|staging|uat|deploy|deployment|release)$|^(?:doing|working on it|in dev|delivered)$");

        /** Words of forms and boards for what waits, if they are the whole status. */
        static final Pattern WAITING = Pattern.compile("^(?:submitted|hold|stuck|un(?:started|scheduled|triaged)|inbox"
                + "|ready for dev(?:elopment)?|selected for development)$");

        static final Pattern UNMERGED = Pattern.compile(
                "\\b(?:(?:needs?|has|have|ready|waiting|yet) to be merged|(?:needs?|awaiting|pending|ready for) (?:a )?merg(?:e|ing)"
                        + "|not (?:yet )?merged|unmerged)\\b");
    }

    private record Words(StatusKind kind, Pattern pattern) {

        Words(StatusKind kind, String... expressions) {
            this(kind, Pattern.compile("(?<![\\w-])(?:" + String.join("|", expressions) + ")(?![\\w-])"));
        }

        int firstIn(String text) {
            var matcher = pattern.matcher(text);
            return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
        }
    }
}
