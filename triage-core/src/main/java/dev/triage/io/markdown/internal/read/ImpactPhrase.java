package dev.triage.io.markdown.internal.read;

import dev.triage.io.markdown.internal.fields.IssuePart;
import dev.triage.io.markdown.internal.outline.Field;
import dev.triage.io.markdown.internal.outline.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Impacts without labels, in one phrase: "High user impact, doesn't block functionality, medium brand impact". */
final class ImpactPhrase {

    private static final String LEVEL =
            "(?:critical|(?:very )?high|medium|moderate|(?:very )?low|minimal|negligible|no)";
    private static final Pattern LEVEL_FIRST = Pattern.compile("(?i)^(" + LEVEL + "(?:\\s*(?:[-–—/]|\\bto\\b)\\s*"
            + LEVEL + ")?)[ -](user|customer|brand|reputation|trust)s?\\b(?: impact)?");
    private static final Pattern FUNCTIONAL = Pattern.compile(
            "(?i)^(?:(?:does not|doesn['’]t|do not|don['’]t|not|no|non|partial(?:ly)?|limited|full(?:y)?)[ -]+)?"
                    + "(?:(?:core|main) )?(?:block(?:s|ing|ed|er)?|functional(?:ity)?(?: impact| block(?:er)?)?"
                    + "|(?:breaks?|affects?|prevents?) (?:\\w+ )?functionality)\\b");

    private static final String RANGE = "(?:\\s*+(?:[-–—→]|->|\\bto\\b)\\s*+";

    private static final String REMARK = "(?:\\s*+\\((?!(?:users?|customers?|functional|brand)\\b)[^()]*+\\))?+";

    private static final String BLOCKS = "(?:yes|no|none|partial(?:ly)?|full(?:y)?)";

    private static final String NEXT = "\\s*+[/|,;·•]\\s*+";

    /** The three in their usual order: "Critical/Yes/High", "Medium–High (all) / Partial / Low". */
    private static final Pattern THREE =
            Pattern.compile("(?i)^(" + LEVEL + RANGE + LEVEL + ")?+" + REMARK + ")" + NEXT + "(" + BLOCKS + RANGE
                    + BLOCKS + ")?+" + REMARK + ")" + NEXT + "(" + LEVEL + RANGE + LEVEL + ")?+" + REMARK + ")$");

    /** "High (user)". */
    private static final Pattern LEVEL_BEFORE =
            Pattern.compile("(?i)^(" + LEVEL + "|yes|partial)\\s*\\((user|functional|brand)s?(?: impact)?\\)$");

    private ImpactPhrase() {}

    /** Adds the three impacts that a text states by their order; false if it does not. */
    static boolean three(int line, MarkdownText text, IssuePart part) {
        Matcher three = THREE.matcher(text.text());
        if (!three.matches()) {
            return false;
        }
        add(Field.USER_IMPACT, line, text.part(three.start(1), three.end(1)), part);
        add(Field.FUNCTIONAL_IMPACT, line, text.part(three.start(2), three.end(2)), part);
        return add(Field.BRAND_IMPACT, line, text.part(three.start(3), three.end(3)), part);
    }

    /** "Partial functional". */
    private static final Pattern FUNCTIONAL_LAST =
            Pattern.compile("(?i)^(" + BLOCKS + ") functional(?:ity)?(?: impact)?$");

    /** The pieces of a phrase, or an empty list if the text is none. */
    static List<MarkdownText> pieces(MarkdownText text) {
        List<MarkdownText> pieces = text.split(",", ";", " and ");
        boolean level = pieces.stream()
                .anyMatch(piece -> LEVEL_FIRST.matcher(piece.text()).find()
                        || LEVEL_BEFORE.matcher(piece.text()).matches());
        boolean functional = FUNCTIONAL.matcher(text.text()).find();
        return level || functional ? pieces : List.of();
    }

    /** Adds the impact that a piece states; false if it states none. */
    static boolean read(int line, MarkdownText piece, IssuePart part) {
        Matcher before = LEVEL_BEFORE.matcher(piece.text());
        if (before.matches()) {
            Field field = Field.of(before.group(2));
            return field != null && add(field, line, piece.part(0, before.end(1)), part);
        }
        Matcher functional = FUNCTIONAL_LAST.matcher(piece.text());
        if (functional.matches()) {
            return add(Field.FUNCTIONAL_IMPACT, line, piece.part(0, functional.end(1)), part);
        }
        Matcher level = LEVEL_FIRST.matcher(piece.text());
        if (level.find()) {
            Field field = Field.of(level.group(2));
            boolean bare = level.end() == piece.length();
            return field != null && add(field, line, bare ? piece.part(0, level.end(1)) : piece, part);
        }
        return FUNCTIONAL.matcher(piece.text()).find() && add(Field.FUNCTIONAL_IMPACT, line, piece, part);
    }

    private static boolean add(Field field, int line, MarkdownText value, IssuePart part) {
        part.add(field, new IssuePart.Value(line, value, new ArrayList<>()));
        return true;
    }
}
