package dev.triage.io.markdown.internal.read;

import dev.triage.io.internal.Parentheses;
import dev.triage.io.internal.Phrases;
import dev.triage.io.internal.TextPatterns;
import dev.triage.io.markdown.internal.fields.IssuePart;
import dev.triage.io.markdown.internal.fields.IssueTitles;
import dev.triage.io.markdown.internal.outline.Field;
import dev.triage.io.markdown.internal.outline.FieldLine;
import dev.triage.io.markdown.internal.outline.MarkdownText;
import dev.triage.io.scale.RatingText;
import dev.triage.model.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a group whose fields stand in one line: "Impact Assessment: User Impact High, Functional Impact No, Brand Impact
 * Low", "Technical Classification: Bug; Parser; Simple fix", "Resources: Expertise: Java; Effort: 3".
 */
final class InlineGroup {

    /** "U: High", "U High". */
    private static final String LETTER = "[ufb](?=\\s*[:=]|\\s(?:" + TextPatterns.LEVEL + ")(?![\\p{L}\\p{N}]))";

    private static final Pattern IMPACT = Pattern.compile("(?i)^(users?|customers?|functional(?:ity)?|function|brand|"
            + LETTER + ")(?: impact)?\\s*" + "(?:[:=–—-]|->|→|is\\b)?\\s*(?=\\S)");
    private static final Pattern IMPACT_NAME =
            Pattern.compile("(?i)(?:^|[,;|/·•]|\\s[–—-]\\s|\\.\\s|\\sand\\s|\\s(?=[ufb]=))\\s*"
                    + "(?=(?:users?|customers?|function(?:al(?:ity)?)?|brand|" + LETTER + ")(?: impact)?\\b)");

    private static final Pattern LEVEL =
            Pattern.compile("(?i)^(?:estimated )?(effort|complexity)(?: \\(1[-–]5\\))?\\s*(?:[:=–—-])?\\s*(?=\\S)");

    private static final Pattern PRIORITY = Pattern.compile(
            "(?i)^[^\\p{L}\\p{N}_]*+(?:(?:critical|high|medium|low)(?: priority)?[^\\p{L}\\p{N}_]++)?(?:P|priority )[0-4][^\\p{L}\\p{N}_]*?(?:$|[-–—:.,;(])");

    private static final Pattern ONLY_LEVEL = Pattern.compile("(?i)(?<!\\w)P[0-4](?!\\w)");

    /** "Category (Bug)". */
    private static final Pattern BRACKETS = Pattern.compile("^(?<label>[\\p{L} ]{2,40}?)\\s*+\\((?<value>[^()]++)\\)$");

    /** "Bug in the parser". */
    private static final Pattern PLACE = Pattern.compile("(?<!\\s)\\s++(?:in|for|of)(?: the)?\\s++");

    private static final Pattern EXPERTISE = Pattern.compile("(?i)(?<!\\s)\\s++(?:expertise|skills|knowledge)$");

    /** More words are a sentence. */
    private static final int MOST_WORDS = 6;

    private static final int FEW_WORDS = 3;

    private InlineGroup() {}

    static void read(Field group, int line, MarkdownText text, IssuePart part) {
        if (text.isEmpty() || (group == Field.IMPACT_GROUP && ImpactPhrase.three(line, text, part))) {
            return;
        }
        List<MarkdownText> rest = new ArrayList<>();
        List<MarkdownText> pieces = pieces(group, text);
        for (MarkdownText piece : pieces) {
            boolean read =
                    (group != Field.CLASSIFICATION_GROUP && group != Field.RESOURCE_GROUP && impact(line, piece, part))
                            || labelled(line, piece, part)
                            || (group == Field.GROUP && priority(line, piece, part))
                            || (group == Field.IMPACT_GROUP && ImpactPhrase.read(line, piece, part))
                            || (group == Field.RESOURCE_GROUP && skill(line, piece, part));
            if (!read) {
                rest.add(piece);
            }
        }
        if (group == Field.CLASSIFICATION_GROUP && rest.size() == pieces.size()) {
            classification(line, rest, part);
        } else {
            for (MarkdownText piece : rest) {
                part.addUnknown(line, group.label(), piece.text());
            }
        }
    }

    private static List<MarkdownText> pieces(Field group, MarkdownText text) {
        if (group == Field.IMPACT_GROUP) {
            List<MarkdownText> phrase = ImpactPhrase.pieces(text);
            return phrase.isEmpty() ? impacts(text) : phrase;
        }
        return group == Field.RESOURCE_GROUP ? text.split(";", " | ", " · ", " • ", ",") : pieces(text);
    }

    /** A few words without a label, among the resources: what a person needs to know. */
    private static boolean skill(int line, MarkdownText piece, IssuePart part) {
        if (words(piece) > MOST_WORDS) {
            return false;
        }
        Matcher word = EXPERTISE.matcher(piece.text());
        MarkdownText skill = word.find() && word.start() > 0 ? piece.part(0, word.start()) : piece;
        part.add(Field.EXPERTISE, new IssuePart.Value(line, skill, new ArrayList<>()));
        return true;
    }

    /** Commas separate only where nothing stronger does, and where a level or short words show that they do. */
    private static List<MarkdownText> pieces(MarkdownText text) {
        List<MarkdownText> slashed = text.split(" / ");
        if (slashed.size() > 2 && complexity(slashed.get(slashed.size() - 1))) {
            return slashed;
        }
        List<MarkdownText> pieces = new ArrayList<>();
        for (MarkdownText piece : text.split(";", " | ", " · ", " • ")) {
            pieces.addAll(IMPACT.matcher(piece.text()).find() ? impacts(piece) : List.of(piece));
        }
        List<MarkdownText> finer = text.split(",");
        if (FieldLine.of(text) != null) {
            return pieces;
        }
        boolean level = finer.stream().skip(1).anyMatch(InlineGroup::complexity);
        boolean terms = finer.stream().allMatch(piece -> words(piece) <= FEW_WORDS);
        return pieces.size() == 1 && (level || terms) ? finer : pieces;
    }

    /** "User: High", "Brand (Low)", "F: Yes". */
    private static boolean impact(int line, MarkdownText piece, IssuePart part) {
        Matcher impact = IMPACT.matcher(piece.text());
        if (!impact.find()) {
            return false;
        }
        Field field = switch (Character.toLowerCase(impact.group(1).charAt(0))) {
            case 'f' -> Field.FUNCTIONAL_IMPACT;
            case 'b' -> Field.BRAND_IMPACT;
            default -> Field.USER_IMPACT;
        };
        MarkdownText value = piece.from(impact.end());
        boolean wrapped = value.text().startsWith("(") && Phrases.closing(value.text()) == value.length() - 1;
        part.add(
                field,
                new IssuePart.Value(line, wrapped ? value.part(1, value.length() - 1) : value, new ArrayList<>()));
        return true;
    }

    private static boolean labelled(int line, MarkdownText piece, IssuePart part) {
        Matcher brackets = BRACKETS.matcher(piece.text());
        Field own = brackets.matches() ? Field.of(brackets.group("label")) : null;
        if (own != null && !own.group() && !own.title()) {
            MarkdownText value = piece.part(brackets.start("value"), brackets.end("value"));
            part.add(own, new IssuePart.Value(line, value, new ArrayList<>()));
            return true;
        }
        Matcher level = LEVEL.matcher(piece.text());
        if (level.find()) {
            Field field = level.group(1).equalsIgnoreCase("effort") ? Field.EFFORT : Field.COMPLEXITY;
            part.add(field, new IssuePart.Value(line, piece.from(level.end()), new ArrayList<>()));
            return true;
        }
        FieldLine field = FieldLine.of(piece);
        Field kind = field == null ? null : field.field();
        if (field == null || kind == null || kind.group() || field.value().isEmpty()) {
            return false;
        }
        part.add(kind, new IssuePart.Value(line, field.value(), new ArrayList<>()));
        return true;
    }

    /** The text cut before each name of an impact; commas inside the words of explanation do not matter. */
    private static List<MarkdownText> impacts(MarkdownText text) {
        List<MarkdownText> pieces = new ArrayList<>();
        Matcher name = IMPACT_NAME.matcher(text.text());
        var parentheses = new Parentheses(text.text());
        int start = 0;
        while (name.find()) {
            if (parentheses.openBefore(name.start()) > 0) {
                continue;
            }
            add(pieces, text.part(start, name.start()));
            start = name.end();
        }
        add(pieces, text.from(start));
        return pieces;
    }

    private static void add(List<MarkdownText> pieces, @Nullable MarkdownText piece) {
        if (piece != null && !piece.isEmpty()) {
            pieces.add(piece);
        }
    }

    /** Without labels the order tells: the kind of work, the component, how deep the change goes. */
    private static void classification(int line, List<MarkdownText> pieces, IssuePart part) {
        for (int i = 0; i < pieces.size(); i++) {
            MarkdownText piece = pieces.get(i);
            Matcher place = PLACE.matcher(piece.text());
            if (i == 0 && place.find() && known(piece.text().substring(0, place.start()))) {
                part.add(Field.CATEGORIES, new IssuePart.Value(line, piece.part(0, place.start()), new ArrayList<>()));
                part.add(Field.COMPONENTS, new IssuePart.Value(line, piece.from(place.end()), new ArrayList<>()));
                continue;
            }
            Field field = i == 0 ? Field.CATEGORIES : complexity(piece) ? Field.COMPLEXITY : Field.COMPONENTS;
            part.add(field, new IssuePart.Value(line, piece, new ArrayList<>()));
        }
    }

    private static int words(MarkdownText piece) {
        return piece.text().split("\\s+").length;
    }

    private static boolean known(String category) {
        return Category.standard().contains(Category.of(category.strip()));
    }

    /** A priority without a label, where a decision is expected; false if it is something else. */
    static boolean priority(int line, MarkdownText text, IssuePart part) {
        MarkdownText level = PRIORITY.matcher(text.text()).find() ? text : boldLevel(text);
        if (level == null) {
            return false;
        }
        part.add(Field.RECOMMENDED_PRIORITY, new IssuePart.Value(line, level, new ArrayList<>()));
        return true;
    }

    /** "This is a **P1** issue": the only level of a text, in bold letters, and what stands behind it. */
    private static @Nullable MarkdownText boldLevel(MarkdownText text) {
        Matcher level = ONLY_LEVEL.matcher(text.text());
        boolean one = IssueTitles.priority(text.text()) != null && level.find();
        return one && text.bold(level.start(), level.end()) ? text.from(level.start()) : null;
    }

    private static boolean complexity(MarkdownText piece) {
        try {
            return RatingText.complexity(piece.text()).known();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
