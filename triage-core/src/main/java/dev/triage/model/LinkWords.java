package dev.triage.model;

import dev.triage.model.LinkWord.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a text apart into ids and the words that link them. The first expression that fits wins, so that "not blocked
 * by" stands before "blocked by".
 */
final class LinkWords {

    private static final String REPOSITORY = "[A-Za-z0-9][\\w.-]*+/[A-Za-z0-9][\\w.-]*+";
    private static final String LABEL = "(?i:issues?|prs?|pull requests?|mrs?|tickets?|bugs?)";
    /** The same names that the Markdown reader takes for ids; standards and encodings only look like one. */
    private static final String NAME =
            "(?<![\\w#.-])(?!(?:EIP|ERC|BIP|RFC|GPT|UTF|SHA|ISO|HTTP|SOC|AES|RSA|PEP|ES|CVE|TLS|IPV|WCAG|COVID)-?\\d)"
                    + "(?=[A-Za-z0-9.-]*\\d)(?:[A-Z][A-Z0-9]*[A-Z](?=-)|(?i:ticket|issue|bug|task)(?=-\\d))"
                    + "(?:-[A-Za-z0-9]+(?:\\.[0-9]+)*)++(?!\\w)";

    private static final Pattern ID = Pattern.compile("https?://[^/\\s]++/(?<place>" + REPOSITORY
            + ")/(?:-/)?(?:issues|pull|pulls|merge_requests)/(?<serial>\\d++)[^\\s,;)]*+"
            + "|(?:(?<![\\w/.-])(?<before>" + REPOSITORY + ")(?:\\s+" + LABEL + ")?\\s*)?#(?<number>\\d++)(?!\\w)"
            + "(?!\\s+(?i:priority|problem|reason|cause|request|complaint)\\b)"
            + "(?:\\s*\\((?:repo:\\s*)?(?<behind>" + REPOSITORY + ")\\))?"
            + "|" + LABEL + "\\s+(?<bare>\\d++)(?![\\w.%-])|(?<name>" + NAME + ")");
    private static final String ID_AHEAD = "(?:" + LABEL + "\\s+)?+(?:" + REPOSITORY + "\\s*)?+(?:#?\\d|[A-Z]{2,}-\\d)";
    private static final String DONE =
            "(?:merged|landed|shipped|closed|done|fixed|released|complete[d]?|finished|resolved)";

    private static final List<Expression> EXPRESSIONS = List.of(
            new Expression(
                    Role.ADVERB,
                    IssueLink.Kind.DEPENDS_ON,
                    0,
                    "(?:not|cannot|\\w+n['’]t) (?:\\w+ ){0,4}?(?:before|until|without)"),
            new Expression(
                    Role.PHRASE,
                    null,
                    8,
                    "(?:not|never|no longer|no|nor|neither|nobody|nothing|without|\\w+n['’]t)"
                            + " (?:(?:yet|currently|really|actually|also|a|an|any|be|been|being|directly|strictly|to|hard|known|is|in any way) ){0,4}"
                            + "(?:un)?(?:block\\w*|depend\\w*|wait\\w*|require\\w*|need\\w*|prerequisite|relate[sd]?|duplicat\\w+|overlap\\w*|similar)"
                            + "(?: (?:by|on|for|of|to|with))?",
                    "not(?= (?-i:" + ID_AHEAD
                            + "))|unrelated(?: to)?|independent(?:ly)? (?:of|from)|unblocked by|instead of|rather than|unlike"),
            new Expression(
                    Role.REMARK,
                    IssueLink.Kind.DEPENDS_ON,
                    0,
                    "(?:(?:must|should|has|have|needs?|to|is|be|are|goes|go|comes?|lands?|merged?|ships?|shipped|done|fixed|landed) ){0,5}first",
                    "before (?:this|it)|(?:blocker|prerequisite|pre-requisite|precondition|dependency)s?(?! ?(?:for|of|to|on|with|is|are|[:#])\\b| (?i:pr|issue|ticket)\\b|:| ?#| [A-Z]+-\\d)"),
            new Expression(
                    Role.PHRASE,
                    IssueLink.Kind.BLOCKS,
                    4,
                    "blocker (?:for|of|to)|blocking issue for|(?:prerequisite|pre-requisite|precondition|requirement)s? (?:of|for|to)",
                    "dependents?(?: (?:issue|pr|ticket)s?)? ?:|(?:dependency|dependencies) (?:of|for)|(?:needed|required) (?:by|for)|necessary for|(?:awaited|depended on|relied on) by",
                    "(?:un)?blocks|unblock|unblocking|(?<=(?:will|may|ight|ould|can|and|hat|ich|ese|oth|lso|they) )block",
                    "blocking(?! (?:issue|pr|ticket)s?\\b ?(?::|is\\b|are\\b))|(?:holds|holding) up|(?<=must )(?:land|merge|ship) before"),
            new Expression(
                    Role.ADVERB,
                    IssueLink.Kind.BLOCKS,
                    0,
                    "to (?:un)?block|(?:done|merged?|land(?:ed)?|ship(?:ped)?|released?|fix(?:ed)?|resolved?|finish(?:ed)?|complete[d]?|this) before"),
            new Expression(
                    Role.PHRASE,
                    IssueLink.Kind.DEPENDS_ON,
                    8,
                    "depend(?:s|ed|ing|ent|ency|encies)? (?:up)?on|(?:relies|rely|relying) on",
                    "(?:blocked|gated|stalled|held up|stuck|stacked) (?:by|on|behind|until)|will be unblocked by|on hold (?:for|until|behind)",
                    "(?:waits?|waiting|waited) (?:for|on|until)(?! (?:\\w+ )?(?:review|feedback|approval|response|reply|triage)\\b)",
                    "builds? on(?: top of)?|(?:blockers?|prerequisites?|pre-requisites?|preconditions?|dependency|dependencies|depends"
                            + "|blocked|requirements?|blocking (?:issue|pr|ticket)s?) ?(?::|is\\b|are\\b)",
                    "(?:blocker|prerequisite|dependency)(?= (?-i:" + ID_AHEAD + "))"),
            new Expression(
                    Role.PHRASE,
                    IssueLink.Kind.DEPENDS_ON,
                    1,
                    "(?:requires?|requiring|needs?)(?! (?:to\\b|(?:\\w+ )?(?:review|feedback|approval)\\b))|await(?:s|ing)?(?! (?:\\w+ )?(?:review|feedback|approval|response|reply|triage)\\b)"),
            new Expression(
                    Role.ADVERB,
                    IssueLink.Kind.DEPENDS_ON,
                    1,
                    "(?:after|once|as soon as)(?= [^.;()]{0,80}?\\d (?:(?:is|are|gets?|has|have|been|be|fully|finally|both|all) ){0,4}(?:merges?|lands?|ships?|"
                            + DONE + "|(?<=(?:is|are|been) )(?:in|out|live|available|ready))\\b)",
                    "until(?= (?-i:" + ID_AHEAD + "))",
                    "pending(?= (?:the )?(?:(?:merge|merging|release|completion|resolution|outcome|landing|decision|closure) (?:of|on|in|for) )?"
                            + "(?:the )?(?!pr|mr|pull)(?-i:" + ID_AHEAD + "))",
                    "pending (?:the )?(?:merge|merging|release|completion|landing) of(?= (?-i:" + ID_AHEAD + "))"),
            new Expression(
                    Role.PHRASE,
                    IssueLink.Kind.RELATED_TO,
                    4,
                    "relat(?:ed|es|ing)(?: to)?|relationship|similar(?:ly)?(?: to)?|see(?: also)?(?! (?:if|whether|how|what|why|that)\\b)|cf\\.?|compared? (?:to|with)",
                    "duplicat\\w*(?: (?:of|with))?|dupe? of|same (?:\\w+ ){0,2}as|overlap\\w*(?: with)?|align\\w*(?: with)?|coordinat\\w+ with",
                    "follow(?:s|ed|ing)?[- ]?up(?: (?:to|of|for|from|on))?|supersed\\w+(?: by)?|replac\\w+(?: by)?|(?:sub-?(?:issue|task)|part|child|parent) of",
                    "mentioned in|discussed in|refer\\w* to|linked to|cross-?ref\\w*|t(?:ied|ies) (?:\\w+ )?to|alternative to|complement\\w*(?: to)?",
                    "conflict\\w* with|compatib\\w* with|in parallel (?:with|to)|alongside|together with|inter(?:act|sect)\\w* with|entangled with",
                    "(?:for|as) (?:context|reference|background)|in (?:the )?context of|regression (?:of|from)|introduced (?:by|in)|caused by|since"),
            new Expression(Role.PHRASE, IssueLink.Kind.RELATED_TO, 1, "like|parent"),
            new Expression(Role.DONE, null, 0, "(?:(?:already|recently|now|just|was|were) ){0,3}" + DONE),
            new Expression(
                    Role.SELF,
                    null,
                    0,
                    "(?:this|the (?:present|current))(?: (?:issue|one|pr|ticket|bug|work|change|fix|feature|task|item))?|it|us"),
            new Expression(
                    Role.TROUBLE,
                    null,
                    0,
                    "(?:broke|broken|breaks|regress\\w*|crash\\w*|fail\\w*|stopped|appeared|appears|started|worked|works|happen\\w*|began|reported|observed|occur\\w*|seen|errors?)"),
            new Expression(Role.BREAK, null, 0, "but|however|while|although|whereas"),
            new Expression(Role.JOIN, null, 0, "and|or|as well as|including|plus"),
            new Expression(
                    Role.LIGHT,
                    null,
                    0,
                    "e\\.g\\.|i\\.e\\.|incl\\.|vs\\.?|etc\\.",
                    LABEL
                            + "|the|an?|is|are|was|were|has|have|had|both|either|all|also|still|currently|which|that|may|might|could|would|will|can|likely"
                            + "|probably|possibly|explicitly|to|by|on|in|of|from|with|our|its|their|github|merge|merging|completion|release|landing|resolution"));

    private static final Pattern MARKUP = Pattern.compile("[*`\"“”]++");

    private static final Pattern SPACE = Pattern.compile("[ \\t\\u00a0]++");
    private static final Pattern REST = Pattern.compile("[^\\s,;:()\\[\\]/#|!?.]++(?:\\.[^\\s,;:()\\[\\]/#|!?.]++)*+");
    /** "#1, which blocks this": the comma does not part the two. */
    private static final Pattern RELATIVE = Pattern.compile("(?i),\\s?(?:which|that)\\b");

    private static final Pattern DASH = Pattern.compile("(?:--?|[–—])(?=\\s)");

    private LinkWords() {}

    /** The pieces of a text, in order. */
    static List<LinkWord> of(String text) {
        // Most texts name no issue, and are not worth taking apart.
        if (text.chars().noneMatch(Character::isDigit) || !ID.matcher(text).find()) {
            return List.of();
        }
        String plain = SPACE.matcher(MARKUP.matcher(text).replaceAll("")).replaceAll(" ");
        List<LinkWord> words = new ArrayList<>();
        Matcher matcher = ID.matcher(plain).useTransparentBounds(true);
        int at = 0;
        while (at < plain.length()) {
            char c = plain.charAt(at);
            Role mark = mark(c);
            matcher.region(at, plain.length());
            if (c == ' ') {
                at++;
            } else if (matcher.usePattern(ID).lookingAt()) {
                words.add(new LinkWord(Role.ID, id(matcher), null, 0));
                at = matcher.end();
            } else if (matcher.usePattern(RELATIVE).lookingAt()) {
                words.add(new LinkWord(Role.LIGHT, "", null, 0));
                at = matcher.end();
            } else if (mark != null) {
                words.add(new LinkWord(mark, "", null, 0));
                at++;
            } else if (matcher.usePattern(DASH).lookingAt()) {
                words.add(new LinkWord(Role.DASH, "", null, 0));
                at = matcher.end();
            } else {
                at = word(matcher, at, words);
            }
        }
        return words;
    }

    private static int word(Matcher matcher, int at, List<LinkWord> words) {
        for (Expression expression : EXPRESSIONS) {
            if (matcher.usePattern(expression.pattern()).lookingAt()) {
                words.add(new LinkWord(expression.role(), "", expression.says(), expression.reach()));
                return matcher.end();
            }
        }
        if (matcher.usePattern(REST).lookingAt()) {
            words.add(new LinkWord(Role.WORD, "", null, 0));
            return matcher.end();
        }
        return at + 1;
    }

    private static @Nullable Role mark(char c) {
        return switch (c) {
            case ';', '.', '!', '?', '\n', '\r', '|', '•' -> Role.BREAK;
            case ',' -> Role.COMMA;
            case '/', '&', '+' -> Role.JOIN;
            case '(', '[' -> Role.OPEN;
            case ')', ']' -> Role.CLOSE;
            case ':', '→', '#' -> Role.LIGHT;
            default -> null;
        };
    }

    private static String id(Matcher matcher) {
        if (matcher.group("name") != null) {
            return matcher.group("name");
        }
        if (matcher.group("serial") != null) {
            return matcher.group("place") + "#" + matcher.group("serial");
        }
        if (matcher.group("bare") != null) {
            return "#" + matcher.group("bare");
        }
        String before = matcher.group("before");
        String behind = matcher.group("behind");
        return (before != null ? before : behind != null ? behind : "") + "#" + matcher.group("number");
    }

    /** What some words mean. A blank in an expression also stands for a hyphen; a word ends where its expression does. */
    private record Expression(Role role, IssueLink.@Nullable Kind says, int reach, Pattern pattern) {

        Expression(Role role, IssueLink.@Nullable Kind says, int reach, String... words) {
            this(
                    role,
                    says,
                    reach,
                    Pattern.compile("(?i)(?:" + String.join("|", words).replace(" ", "[\\s-]") + ")(?![\\w-])"));
        }
    }
}
