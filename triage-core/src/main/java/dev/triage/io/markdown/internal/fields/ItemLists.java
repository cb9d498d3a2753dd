package dev.triage.io.markdown.internal.fields;

import dev.triage.io.internal.ForeignValues;
import dev.triage.io.internal.LeadingPictures;
import dev.triage.io.internal.Phrases;
import dev.triage.io.markdown.internal.outline.Containers;
import dev.triage.io.markdown.internal.outline.Entry;
import dev.triage.io.markdown.internal.outline.Field;
import dev.triage.io.markdown.internal.outline.MarkdownText;
import dev.triage.model.Assignee;
import dev.triage.model.Category;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists. In one line the items stand between separators; below each other every one stands for itself and is not
 * taken apart. What is code is meant exactly as it stands.
 */
public final class ItemLists {

    private static final Pattern NOBODY = Pattern.compile(
            "(?i)^(?:none(?: (?:identified|known|noted|specified|required|at this time|yet|currently))?|n/?a|tbd"
                    + "|to be determined|unassigned|unknown|not (?:specified|assigned|identified|provided)|nobody|no one"
                    + "|(?:already )?(?:resolved|completed|done)|no dependencies|-|–|—)(?![\\w-])[.:]?\\s*");
    private static final Pattern REMARK = Pattern.compile("^(?:[(\\[–—-].*)?$", Pattern.DOTALL);
    private static final Pattern REASON = Pattern.compile("^\\s*(?:[-–—:]\\s+)?");

    /** What leads to the last person of a list. */
    private static final Pattern JOINED = Pattern.compile("(?i)^(?:and|plus|as well as)\\s++(?=\\S)");

    private static final Pattern MAYBE = Pattern.compile("(?i)^(?<word>optionally|possibly|maybe|perhaps)\\s++(?=\\S)");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"|'[^']*+'");

    private static final Pattern STOP = Pattern.compile("(?<=\\p{Ll}{3}|\\))\\.$");

    private static final Pattern ROLE = Pattern.compile(
            "(?i)^(?<role>(?:primary|secondary|main|backup|lead|co-?lead|owner|driver|reviewers?|review|support(?:ing)?"
                    + "|implement(?:er|ation)|development|developer|backend|frontend|full-?stack|infra(?:structure)?|devops|docs|documentation|design|ux|qa|testing|security|product"
                    + "|coordination|comms|communications?)(?: (?:owner|lead|assignee|review(?:er)?|support|contact|developer))?)\\s*+:\\s++(?=\\S)"
                    + "|^(?<any>[\\p{L}][\\p{L} /-]{1,30}):\\s++(?=@)");

    private static final Pattern NAME_END =
            Pattern.compile("(?<!\\s)\\s++\\(|\\((?!s\\))|(?<!\\s)\\s++[–—-]\\s+|:\\s+");

    /** What stands between the items of any list in one line. */
    private static final List<String> BETWEEN = List.of(";", ",", " · ", " • ");

    private ItemLists() {}

    /** Expertise, separated by commas or semicolons. */
    public static List<String> plain(IssuePart.Value value) {
        return strings(listed(value));
    }

    /** Dependencies, separated by commas or semicolons. */
    public static List<String> dependencies(IssuePart.Value value) {
        return listed(value).stream()
                .map(item -> item.literal() ? item.text() : ForeignValues.linked(item.text()))
                .toList();
    }

    /** Components, also separated by slashes and plus signs that have blanks around them. */
    public static List<String> components(IssuePart.Value value) {
        return listed(value, " / ", " + ").stream()
                .map(item -> item.literal() ? item.text() : withoutPicture(item.text()))
                .toList();
    }

    /** Labels, separated by commas or semicolons; labels that are code need no separator between them. */
    public static List<String> labels(IssuePart.Value value) {
        List<String> labels = new ArrayList<>();
        for (MarkdownText item : listed(value)) {
            labels.addAll(strings(item.codes()));
        }
        return labels;
    }

    /** Steps: below each other, or one in a line, which is never taken apart. */
    public static List<String> steps(IssuePart.Value value) {
        return strings(items(value));
    }

    private static List<String> strings(List<MarkdownText> items) {
        return items.stream().map(MarkdownText::text).toList();
    }

    /** The items of a list that may stand in one line, with more of what separates them there. */
    private static List<MarkdownText> listed(IssuePart.Value value, String... more) {
        return items(value, Stream.concat(BETWEEN.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private static List<MarkdownText> items(IssuePart.Value value, String... separators) {
        List<MarkdownText> items = new ArrayList<>();
        MarkdownText inside = inBrackets(value.text());
        UnaryOperator<MarkdownText> plain =
                inside == value.text() ? UnaryOperator.identity() : ItemLists::withoutQuotes;
        MarkdownText text = plain.apply(inside);
        if (text.literal()) {
            items.add(text);
        } else {
            Matcher none = NOBODY.matcher(text.text());
            if (!none.find()) {
                List<MarkdownText> all = separators.length == 0 ? whole(text) : text.split(separators);
                all.forEach(item -> items.add(plain.apply(item)));
            } else {
                // "None, but ...": the rest says something, and is one thought.
                MarkdownText rest = text.from(none.end());
                if (!REMARK.matcher(rest.text()).matches()) {
                    items.add(rest.from(rest.text().length()
                            - rest.text().replaceFirst("^[,;.]\\s*", "").length()));
                }
            }
        }
        for (Entry entry : value.items()) {
            item(entry, items);
        }
        items.removeIf(item -> item.text().isBlank()); // code may consist of blanks
        return items;
    }

    /** What stands between the brackets of "[Ann, Bob]". */
    private static MarkdownText inBrackets(MarkdownText text) {
        String words = text.text();
        boolean list = words.startsWith("[") && words.indexOf(']') == words.length() - 1 && words.length() > 2;
        boolean plain = list && text.link() == null && !text.codeAt(0) && words.lastIndexOf('[') == 0;
        return plain ? text.part(1, words.length() - 1) : text;
    }

    /** The items of a list in brackets may be quoted, as in YAML: ["#12", "Ann"]. */
    private static MarkdownText withoutQuotes(MarkdownText item) {
        Matcher quoted = QUOTED.matcher(item.text());
        return quoted.matches() ? item.part(1, item.length() - 1) : item;
    }

    private static List<MarkdownText> whole(MarkdownText text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static void item(Entry entry, List<MarkdownText> items) {
        if (entry.text().literal()
                && !entry.text().text().isBlank()
                && entry.children().isEmpty()) {
            items.add(entry.text());
            return;
        }
        String text = Containers.text(entry);
        Matcher none = NOBODY.matcher(text);
        boolean nothing = text.isBlank()
                || (none.find() && REMARK.matcher(text.substring(none.end())).matches());
        if (!nothing) {
            items.add(entry.children().isEmpty() ? entry.text() : MarkdownText.plain(text));
        }
    }

    /** Categories; a slash separates too, unless both words together are one ("UX/UI"). Remarks are left out. */
    public static List<Category> categories(IssuePart.Value value) {
        Set<Category> inline = new LinkedHashSet<>();
        var own = new IssuePart.Value(value.line(), value.text(), List.of());
        for (MarkdownText item : listed(own, "+", "&", "→", " and ", " | ")) {
            for (String name : item.literal() ? List.of(item.text()) : slashed(item)) {
                String bare = item.literal() ? name : withoutRemarks(name);
                if (!bare.isBlank()) {
                    inline.add(Category.of(item.literal() ? bare : ForeignValues.type(bare)));
                }
            }
        }
        List<Category> categories = new ArrayList<>(inline);
        List<MarkdownText> below = new ArrayList<>();
        value.items().forEach(entry -> item(entry, below));
        for (MarkdownText item : below) {
            String name = item.literal() ? item.text() : withoutRemarks(item.text());
            if (!name.isBlank()) {
                categories.add(Category.of(item.literal() ? name : ForeignValues.type(name)));
            }
        }
        return categories;
    }

    private static List<String> slashed(MarkdownText item) {
        List<String> names = new ArrayList<>();
        for (String word : strings(item.split("/"))) {
            int last = names.size() - 1;
            String both = last < 0 ? "" : names.get(last) + "/" + word;
            String bare = withoutRemarks(both);
            if (last >= 0 && !bare.isBlank() && Category.standard().contains(Category.of(bare))) {
                names.set(last, both);
            } else {
                names.add(word);
            }
        }
        return names;
    }

    /** A picture in front of a word says no more than the word; alone, it is the word. */
    private static String withoutPicture(String words) {
        String rest = LeadingPictures.without(words.strip());
        return rest.isEmpty() ? words : rest;
    }

    private static String withoutRemarks(String name) {
        String words = withoutPicture(name)
                .replaceAll("(?:(?<!\\s)\\s++)?+[(\\[][^()\\[\\]]*+[)\\]]", " ")
                .replaceAll("(?:(?<!\\s)\\s++)?+\\(.*", "")
                .replaceAll("\\s+", " ");
        int from = 0;
        int to = words.length();
        while (from < to && " \"“".indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " \"”.".indexOf(words.charAt(to - 1)) >= 0) {
            to--;
        }
        return words.substring(from, to);
    }

    /** People: "**Ann** (knows the parser), Bob". */
    public static List<Assignee> assignees(IssuePart.Value value) {
        List<Assignee> people = new ArrayList<>();
        var inline = new IssuePart.Value(value.line(), withoutStop(value.text()), List.of());
        for (MarkdownText item : listed(inline)) {
            Matcher joined = people.isEmpty() ? null : JOINED.matcher(item.text());
            MarkdownText own = joined != null && joined.find() ? item.from(joined.end()) : item;
            people(own).forEach(one -> people.add(assignee(one)));
        }
        for (Entry entry : value.items()) {
            if (entry.children().isEmpty()) {
                List<MarkdownText> one = new ArrayList<>();
                item(entry, one);
                one.forEach(item -> people.add(assignee(item)));
            } else {
                withReasonBelow(entry).ifPresent(people::add);
            }
        }
        return people;
    }

    /** Empty if neither the entry nor what is below it says anything. */
    private static Optional<Assignee> withReasonBelow(Entry entry) {
        List<String> reasons = new ArrayList<>();
        for (Entry child : entry.children()) {
            String reason = child.saysAs(Field.REASON);
            reasons.add(reason != null ? reason : Containers.text(child));
        }
        String below = String.join("; ", reasons);
        MarkdownText text = entry.text();
        if (text.text().isBlank()) {
            return below.isBlank() ? Optional.empty() : Optional.of(new Assignee(below, ""));
        }
        Assignee above = text.boldPrefix() == text.length() ? new Assignee(text.text(), "") : assignee(text);
        String beside = above.reason();
        String reason = beside.isEmpty() ? below : below.isBlank() ? beside : beside + "; " + below;
        return Optional.of(new Assignee(above.name(), reason));
    }

    /** A bold beginning is the name; otherwise the name ends where parentheses or a dash begin. */
    private static Assignee assignee(MarkdownText item) {
        int bold = item.boldPrefix();
        if (item.literal() || bold == item.length()) {
            return new Assignee(item.text(), "");
        }
        Assignee withRole = withRole(item);
        if (withRole != null) {
            return withRole;
        }
        Matcher maybe = MAYBE.matcher(item.text());
        if (maybe.find() && !item.codeAt(0)) {
            Assignee person = assignee(item.from(maybe.end()));
            String word = maybe.group("word").toLowerCase(Locale.ROOT);
            return new Assignee(person.name(), person.reason().isEmpty() ? word : word + "; " + person.reason());
        }
        String text = item.text();
        boolean nameIsBold = bold > 0 && text.substring(bold).matches("(?s)\\s*(?:[(:–—]|-\\s).*");
        int end = nameIsBold ? bold : nameEnd(item);
        String name = text.substring(0, end).strip();
        String reason = text.substring(end);
        reason = Phrases.unwrap(REASON.matcher(reason).replaceFirst(""));
        return name.isEmpty() ? new Assignee(text, "") : new Assignee(name, reason);
    }

    /** A list may end like a sentence. */
    private static MarkdownText withoutStop(MarkdownText text) {
        int last = text.length() - 1;
        boolean stop = STOP.matcher(text.text()).find() && !text.codeAt(last);
        return stop ? text.part(0, last) : text;
    }

    /** "@ann or @bob": two people, where both have a sign. */
    private static List<MarkdownText> people(MarkdownText item) {
        List<MarkdownText> people = item.split(" or ", " and ", " & ", " / ", " + ");
        return people.stream().allMatch(one -> one.text().startsWith("@")) ? people : List.of(item);
    }

    /** "Lead: Ann": what the person does stands in front of the name. */
    private static @Nullable Assignee withRole(MarkdownText item) {
        Matcher role = ROLE.matcher(item.text());
        if (!role.find() || item.codeAt(0)) {
            return null;
        }
        Assignee person = assignee(item.from(role.end()));
        String does = role.group("role") == null ? role.group("any") : role.group("role");
        return new Assignee(person.name(), person.reason().isEmpty() ? does : does + "; " + person.reason());
    }

    private static int nameEnd(MarkdownText item) {
        String text = item.text();
        Matcher end = NAME_END.matcher(text);
        while (end.find()) {
            if (end.start() > 0 && !item.codeAt(end.start())) {
                return end.start();
            }
        }
        return text.length();
    }
}
