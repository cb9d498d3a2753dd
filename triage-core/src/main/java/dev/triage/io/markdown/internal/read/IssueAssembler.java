package dev.triage.io.markdown.internal.read;

import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.internal.ForeignValues;
import dev.triage.io.internal.Phrases;
import dev.triage.io.internal.TextBudget;
import dev.triage.io.internal.UnknownLevelException;
import dev.triage.io.markdown.internal.fields.IssuePart;
import dev.triage.io.markdown.internal.fields.ItemLists;
import dev.triage.io.markdown.internal.fields.TrackedItems;
import dev.triage.io.markdown.internal.outline.Containers;
import dev.triage.io.markdown.internal.outline.Entry;
import dev.triage.io.markdown.internal.outline.Field;
import dev.triage.io.markdown.internal.outline.FieldLine;
import dev.triage.io.scale.RatingText;
import dev.triage.model.Assignee;
import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.tracked.Tracked;
import dev.triage.ranking.internal.LevelWord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes an issue from its parts, and reports what is not understood. */
public final class IssueAssembler {

    /** A level with more words is not realistic; and the scales are not made for longer texts. */
    private static final int LONGEST_LEVEL = 4000;

    private static final Pattern UNDECIDED =
            Pattern.compile("(?i)(?:n/?a|tbd|none|unknown|undecided|to be determined|-|–|—)");

    private final String document;
    private final IssueSink sink;
    private final IssueNames names;
    private final OnlyValue only;

    public IssueAssembler(String document, IssueSink sink) {
        this.document = document;
        this.sink = sink;
        this.names = new IssueNames(document, sink);
        this.only = new OnlyValue(document, sink);
    }

    public void assemble(List<IssuePart> parts) {
        var whole = new IssuePart(parts.get(0).entry(), parts.get(0).context());
        ownSectionFirst(parts).forEach(whole::addAll);
        IssueNames.Name name = names.of(parts, whole);
        IssueBuilder builder = Issue.named(name.id(), name.title()).url(name.url());
        builder.status(status(whole))
                .userImpact(rating(whole, Field.USER_IMPACT, RatingText::userImpact))
                .functionalImpact(rating(whole, Field.FUNCTIONAL_IMPACT, RatingText::functionalImpact))
                .brandImpact(rating(whole, Field.BRAND_IMPACT, RatingText::brandImpact))
                .complexity(rating(whole, Field.COMPLEXITY, RatingText::complexity))
                .effort(rating(whole, Field.EFFORT, RatingText::effort))
                .categories(this.<Category>list(whole, Field.CATEGORIES, ItemLists::categories))
                .components(this.<String>list(whole, Field.COMPONENTS, ItemLists::components))
                .labels(this.<String>list(whole, Field.LABELS, ItemLists::labels))
                .expertise(this.<String>list(whole, Field.EXPERTISE, ItemLists::plain))
                .dependencies(this.<String>list(whole, Field.DEPENDENCIES, ItemLists::dependencies))
                .nextSteps(this.<String>list(whole, Field.NEXT_STEPS, ItemLists::steps))
                .assignees(this.<Assignee>list(whole, Field.ASSIGNEES, ItemLists::assignees))
                .recommendedPriority(recommended(whole, parts))
                .pinnedPriority(pinned(whole))
                .tracked(tracked(whole));
        for (Field remark : List.of(Field.NOTE, Field.CONDITION, Field.REASON, Field.STATUS_KIND)) {
            for (IssuePart.Value value : whole.values(remark)) {
                String below = value.items().stream().map(Containers::text).collect(Collectors.joining("; "));
                whole.addUnknown(value.line(), remark.label(), value.text().text() + below);
            }
        }
        for (IssuePart.Unknown unknown : whole.unknown()) {
            warning(
                    unknown.line(),
                    "Not read, because \"" + unknown.label() + "\" is not a known field here: \""
                            + Phrases.shorten(unknown.text()) + "\"");
        }
        LocatedIssue kept = TextBudget.within(new LocatedIssue(builder.build(), document, whole.line()), sink);
        if (kept != null) {
            sink.issue(kept);
        }
    }

    /** A row of an overview counts less than the section below that describes the issue. */
    private static List<IssuePart> ownSectionFirst(List<IssuePart> parts) {
        IssuePart first = parts.get(0);
        boolean row = parts.size() > 1 && first.entry().row();
        Optional<IssuePart> section = parts.stream()
                .filter(part -> row && part.entry().heading() && part.scales() >= first.scales())
                .findFirst();
        if (section.isEmpty()) {
            return parts;
        }
        List<IssuePart> ordered = new ArrayList<>(parts);
        ordered.remove(section.get());
        ordered.add(0, section.get());
        return ordered;
    }

    private <T extends Comparable<? super T>> Rating<T> rating(
            IssuePart part, Field field, Function<String, Rating<T>> reading) {
        IssuePart.Value value = only.of(part, field, text -> reading.apply(text).withNote(""));
        if (value == null) {
            return Rating.unknown();
        }
        List<Entry> remarks = value.items();
        String text = value.text().text();
        if (text.isEmpty() && !remarks.isEmpty()) {
            text = Containers.text(remarks.get(0));
            remarks = remarks.subList(1, remarks.size());
        }
        if (text.length() > LONGEST_LEVEL) {
            error(value.line(), "The " + field.label() + " is too long to be a level: " + Phrases.shorten(text));
            return Rating.unknown();
        }
        try {
            Rating<T> rating = reading.apply(text);
            return remarks.isEmpty() ? rating : rating.withNote(remarks(rating.note(), remarks, Field.NOTE));
        } catch (UnknownLevelException unreadable) {
            unreadable(value, unreadable, "");
            return Rating.unknown();
        }
    }

    /** What was said beside the value, and what is said below it. */
    private static String remarks(String beside, List<Entry> below, Field announced) {
        List<String> words = new ArrayList<>();
        if (!beside.isEmpty()) {
            words.add(beside);
        }
        for (Entry entry : below) {
            String remark = entry.saysAs(announced);
            words.add(remark != null ? remark : Containers.text(entry));
        }
        return String.join("; ", words);
    }

    private Tracked tracked(IssuePart whole) {
        List<String> items = this.<String>list(whole, Field.TRACKED, ItemLists::steps);
        return items.isEmpty()
                ? Tracked.nothing()
                : TrackedItems.read(
                        items,
                        item -> warning(
                                whole.values(Field.TRACKED).get(0).line(),
                                "Not read, because this is not a known tracker field: \"" + Phrases.shorten(item)
                                        + "\""));
    }

    private <T> List<T> list(IssuePart part, Field field, Function<IssuePart.Value, List<T>> reading) {
        List<T> items = new ArrayList<>();
        Set<Object> known = new HashSet<>();
        List<IssuePart.Value> values = part.values(field);
        Set<IssuePart.Value> beside = values.isEmpty() ? Set.of() : part.beside(field, values.get(0));
        for (IssuePart.Value value : values) {
            boolean again = !beside.contains(value);
            for (T item : reading.apply(value)) {
                Object key = item instanceof String words ? words.toLowerCase(Locale.ROOT) : item;
                if (known.add(key) || !again) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    private @Nullable Status status(IssuePart part) {
        IssuePart.Value value = only.of(part, Field.STATUS, text -> text);
        if (value == null) {
            return null;
        }
        List<Entry> items = new ArrayList<>(value.items());
        StatusKind kind = null;
        if (!items.isEmpty()) {
            kind = kind(items.get(items.size() - 1).field());
            items.subList(kind == null ? items.size() : items.size() - 1, items.size())
                    .clear();
        }
        String text = remarks(value.text().text(), items, Field.NOTE);
        if (text.isBlank()) {
            return null;
        }
        return kind == null ? ForeignValues.asStated(text) : new Status(text, kind);
    }

    private static @Nullable StatusKind kind(@Nullable FieldLine field) {
        if (field == null || field.field() != Field.STATUS_KIND) {
            return null;
        }
        for (StatusKind kind : StatusKind.values()) {
            if (kind.label().equals(field.value().text())) {
                return kind;
            }
        }
        return null;
    }

    private @Nullable RecommendedPriority recommended(IssuePart whole, List<IssuePart> parts) {
        IssuePart.Value value = only.of(whole, Field.RECOMMENDED_PRIORITY, IssueAssembler::level);
        RecommendedPriority stated = value == null ? null : priority(value);
        boolean undecided =
                value != null && UNDECIDED.matcher(value.text().text()).matches();
        if (stated != null || undecided) {
            return stated;
        }
        return parts.stream()
                .map(IssuePart::priority)
                .filter(Objects::nonNull)
                .findFirst()
                .map(RecommendedPriority::of)
                .orElse(null);
    }

    private @Nullable Priority pinned(IssuePart whole) {
        IssuePart.Value value = only.of(whole, Field.PINNED_PRIORITY, IssueAssembler::level);
        RecommendedPriority stated = value == null ? null : priority(value);
        if (value != null && stated != null && !stated.condition().isEmpty()) {
            warning(
                    value.line(),
                    "A pinned priority has no condition; not read: " + Phrases.shorten(stated.condition()));
        }
        return stated == null ? null : stated.priority();
    }

    private @Nullable RecommendedPriority priority(IssuePart.Value value) {
        List<Entry> items = value.items();
        String text = value.text().text();
        if (text.isEmpty() && !items.isEmpty()) {
            text = Containers.text(items.get(0));
            items = items.subList(1, items.size());
        }
        if (UNDECIDED.matcher(text).matches()) {
            return null;
        }
        try {
            RecommendedPriority read = RatingText.priority(text);
            return items.isEmpty()
                    ? read
                    : new RecommendedPriority(read.priority(), remarks(read.condition(), items, Field.CONDITION));
        } catch (UnknownLevelException unreadable) {
            unreadable(value, unreadable, wordOfLevel(text));
            return null;
        }
    }

    /** What a word stands for depends on the scale of its team, and only rules know scales. */
    private static String wordOfLevel(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return LevelWord.of(word) == null
                ? ""
                : " Which level a word stands for depends on your scale: write the level, or the label \"priority: "
                        + word + "\" for the rules.";
    }

    private static Priority level(String text) {
        return RatingText.priority(text).priority();
    }

    /** A mistyped level is a mistake; other words say something that no level says. */
    private void unreadable(IssuePart.Value value, UnknownLevelException unreadable, String hint) {
        String message = String.valueOf(unreadable.getMessage());
        if (unreadable.mistyped()) {
            error(value.line(), message);
        } else {
            warning(value.line(), message + " The issue is read without it." + hint);
        }
    }

    private void error(int line, String message) {
        sink.problem(Problem.error(document, line, 0, message));
    }

    private void warning(int line, String message) {
        sink.problem(Problem.warning(document, line, 0, message));
    }
}
