package dev.triage.links;

import dev.triage.links.LinkWord.Role;
import dev.triage.links.internal.IdPatterns;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of an expression for the ids around it.
 *
 * @param word what they are read as
 * @param pattern the words
 */
record LinkExpression(LinkWord word, Pattern pattern) {

    private static final String ID_AHEAD = "(?:" + LinkWords.LABEL + "\\s+)?+(?:" + IdPatterns.REPOSITORY
            + "\\s*)?+(?:#?\\d|" + IdPatterns.KEY_IN_TEXT + ")";
    private static final String DONE =
            "(?:merged|landed|shipped|closed|done|fixed|released|complete[d]?|finished|resolved)";

    /** All known expressions. The first match wins, so "not blocked by" is before "blocked by". */
    static final List<LinkExpression> ALL = List.of(
            words(
                    Role.ADVERB,
                    IssueLink.Kind.DEPENDS_ON,
                    0,
                    "(?:not|cannot|\\w+n['’]t) (?:\\w+ ){0,4}?(?:before|until|without)"),
            words(
                    Role.PHRASE,
                    null,
                    8,
                    "(?:not|never|no longer|no|nor|neither|nobody|nothing|without|\\w+n['’]t)"
                            + " (?:(?:yet|currently|really|actually|also|a|an|any|be|been|being|directly"
                            + "|strictly|to|hard|known|is|in any way) ){0,4}"
                            + "(?:un)?(?:block\\w*|depend\\w*|wait\\w*|require\\w*|need\\w*|prerequisite"
                            + "|relate[sd]?|duplicat\\w+|overlap\\w*|similar)"
                            + "(?: (?:by|on|for|of|to|with))?",
                    "not(?= (?-i:" + ID_AHEAD
                            + "))|unrelated(?: to)?|independent(?:ly)? (?:of|from)|unblocked by|instead of"
                            + "|rather than|unlike"),
            words(
                    Role.REMARK,
                    IssueLink.Kind.DEPENDS_ON,
                    0,
                    "(?:(?:must|should|has|have|needs?|to|is|be|are|goes|go|comes?|lands?|merged?|ships?"
                            + "|shipped|done|fixed|landed) ){0,5}first",
                    "before (?:this|it)",
                    "(?:blocker|prerequisite|pre-requisite|precondition|dependency)s?(?! ?(?:for|of|to|on"
                            + "|with|is|are|[:#])\\b| (?i:pr|issue|ticket)\\b|:| ?#| [A-Z]+-\\d)"),
            words(
                    Role.PHRASE,
                    IssueLink.Kind.BLOCKS,
                    4,
                    "blocker (?:for|of|to)|blocking issue for",
                    "(?:prerequisite|pre-requisite|precondition|requirement)s? (?:of|for|to)",
                    "dependents?(?: (?:issue|pr|ticket)s?)? ?:|(?:dependency|dependencies) (?:of|for)",
                    "(?:needed|required) (?:by|for)|necessary for|(?:awaited|depended on|relied on) by",
                    "(?:un)?blocks|unblock|unblocking",
                    "(?<=(?:will|may|ight|ould|can|and|hat|ich|ese|oth|lso|they) )block",
                    "blocking(?! (?:issue|pr|ticket)s?\\b ?(?::|is\\b|are\\b))|(?:holds|holding) up",
                    "(?<=must )(?:land|merge|ship) before"),
            words(
                    Role.ADVERB,
                    IssueLink.Kind.BLOCKS,
                    0,
                    "to (?:un)?block",
                    "(?:done|merged?|land(?:ed)?|ship(?:ped)?|released?|fix(?:ed)?|resolved?|finish(?:ed)?"
                            + "|complete[d]?|this) before"),
            words(
                    Role.PHRASE,
                    IssueLink.Kind.DEPENDS_ON,
                    8,
                    "depend(?:s|ed|ing|ent|ency|encies)? (?:up)?on|(?:relies|rely|relying) on",
                    "(?:blocked|gated|stalled|held up|stuck|stacked) (?:by|on|behind|until)",
                    "will be unblocked by|on hold (?:for|until|behind)",
                    "(?:waits?|waiting|waited) (?:for|on|until)(?! (?:\\w+ )?(?:review|feedback|approval"
                            + "|response|reply|triage)\\b)",
                    "builds? on(?: top of)?|(?:blockers?|prerequisites?|pre-requisites?|preconditions?"
                            + "|dependency|dependencies|depends"
                            + "|blocked|requirements?|blocking (?:issue|pr|ticket)s?) ?(?::|is\\b|are\\b)",
                    "(?:blocker|prerequisite|dependency)(?= (?-i:" + ID_AHEAD + "))"),
            words(
                    Role.PHRASE,
                    IssueLink.Kind.DEPENDS_ON,
                    1,
                    "(?:requires?|requiring|needs?)(?! (?:to\\b|(?:\\w+ )?(?:review|feedback|approval)\\b))",
                    "await(?:s|ing)?(?! (?:\\w+ )?(?:review|feedback|approval|response|reply|triage)\\b)"),
            words(
                    Role.ADVERB,
                    IssueLink.Kind.DEPENDS_ON,
                    1,
                    "(?:after|once|as soon as)(?= [^.;()]{0,80}?\\d (?:(?:is|are|gets?|has|have|been|be|fully"
                            + "|finally|both|all) ){0,4}(?:merges?|lands?|ships?|"
                            + DONE + "|(?<=(?:is|are|been) )(?:in|out|live|available|ready))\\b)",
                    "until(?= (?-i:" + ID_AHEAD + "))",
                    "pending(?= (?:the )?(?:(?:merge|merging|release|completion|resolution|outcome|landing"
                            + "|decision|closure) (?:of|on|in|for) )?"
                            + "(?:the )?(?!pr|mr|pull)(?-i:" + ID_AHEAD + "))",
                    "pending (?:the )?(?:merge|merging|release|completion|landing) of(?= (?-i:" + ID_AHEAD + "))"),
            words(
                    Role.PHRASE,
                    IssueLink.Kind.RELATED_TO,
                    4,
                    "relat(?:ed|es|ing)(?: to)?|relationship|similar(?:ly)?(?: to)?",
                    "see(?: also)?(?! (?:if|whether|how|what|why|that)\\b)|cf\\.?|compared? (?:to|with)",
                    "duplicat\\w*(?: (?:of|with))?|dupe? of|same (?:\\w+ ){0,2}as|overlap\\w*(?: with)?",
                    "align\\w*(?: with)?|coordinat\\w+ with",
                    "follow(?:s|ed|ing)?[- ]?up(?: (?:to|of|for|from|on))?|supersed\\w+(?: by)?",
                    "replac\\w+(?: by)?|(?:sub-?(?:issue|task)|part|child|parent) of",
                    "mentioned in|discussed in|refer\\w* to|linked to|cross-?ref\\w*|t(?:ied|ies) (?:\\w+ )?to",
                    "alternative to|complement\\w*(?: to)?",
                    "conflict\\w* with|compatib\\w* with|in parallel (?:with|to)|alongside|together with",
                    "inter(?:act|sect)\\w* with|entangled with",
                    "(?:for|as) (?:context|reference|background)|in (?:the )?context of|regression (?:of|from)",
                    "introduced (?:by|in)|caused by|since"),
            words(Role.PHRASE, IssueLink.Kind.RELATED_TO, 1, "like|parent"),
            words(Role.DONE, null, 0, "(?:(?:already|recently|now|just|was|were) ){0,3}" + DONE),
            words(
                    Role.SELF,
                    null,
                    0,
                    "(?:this|the (?:present|current))(?: (?:issue|one|pr|ticket|bug|work|change|fix|feature"
                            + "|task|item))?",
                    "it|us"),
            words(
                    Role.TROUBLE,
                    null,
                    0,
                    "(?:broke|broken|breaks|regress\\w*|crash\\w*|fail\\w*|stopped|appeared|appears|started"
                            + "|worked|works|happen\\w*|began|reported|observed|occur\\w*|seen|errors?)"),
            words(Role.BREAK, null, 0, "but|however|while|although|whereas"),
            words(Role.JOIN, null, 0, "and|or|as well as|including|plus"),
            words(
                    Role.LIGHT,
                    null,
                    0,
                    "e\\.g\\.|i\\.e\\.|incl\\.|vs\\.?|etc\\.",
                    LinkWords.LABEL
                            + "|the|an?|is|are|was|were|has|have|had|both|either|all|also|still|currently"
                            + "|which|that|may|might|could|would|will|can|likely"
                            + "|probably|possibly|explicitly|to|by|on|in|of|from|with|our|its|their|github"
                            + "|merge|merging|completion|release|landing|resolution"));

    /** A blank in the words also stands for a hyphen; they end where a word of the text does. */
    private static LinkExpression words(Role role, IssueLink.@Nullable Kind says, int reach, String... words) {
        String expression = String.join("|", words).replace(" ", "[\\s-]");
        return new LinkExpression(
                new LinkWord(role, "", says, reach), Pattern.compile("(?i)(?:" + expression + ")(?![\\w-])"));
    }
}
