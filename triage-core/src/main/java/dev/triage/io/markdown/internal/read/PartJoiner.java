package dev.triage.io.markdown.internal.read;

import dev.triage.io.markdown.internal.fields.IssueIds;
import dev.triage.io.markdown.internal.fields.IssuePart;
import dev.triage.io.markdown.internal.fields.IssueTitles;
import dev.triage.io.markdown.internal.outline.Entry;
import dev.triage.io.markdown.internal.outline.Field;
import dev.triage.model.Priority;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts issues together that a document spreads over several sections: the impact in one, the effort in another. Parts
 * belong together when they stand in different sections, say different things, and carry the same id or titles that are
 * convincingly alike.
 */
public final class PartJoiner {

    private static final double CONVINCING = 0.6;
    /** For parts that say the same things, such as an analysis and a list by priority. */
    private static final double REPEATED = 0.75;

    private static final double SAME_TITLE = 0.9;
    /** Weaker than any likeness of titles. */
    private static final double SAME_PLACE = 0.5;
    /** A document has a handful of sections; comparing all with all must not take for ever where it has thousands. */
    private static final int MOST_SECTIONS = 50;

    private static final int MOST_PARTS = 2000;

    private final List<Group> groups = new ArrayList<>();

    private PartJoiner() {}

    /** The parts of each issue, in the order of the document. */
    public static List<List<IssuePart>> join(List<IssuePart> parts) {
        Map<Place, List<IssuePart>> sections = new LinkedHashMap<>();
        for (IssuePart part : parts) {
            sections.computeIfAbsent(Place.of(part), key -> new ArrayList<>()).add(part);
        }
        var joiner = new PartJoiner();
        boolean compare = sections.size() > 1 && sections.size() <= MOST_SECTIONS && parts.size() <= MOST_PARTS;
        for (List<IssuePart> section : sections.values()) {
            joiner.section(section.stream().map(Named::new).toList(), compare);
        }
        return joiner.groups.stream()
                .map(group -> group.members.stream().map(Named::part).toList())
                .sorted(Comparator.comparingInt(members -> members.get(0).line()))
                .toList();
    }

    /** A table above the headings of a section is a place of its own. */
    private record Place(Entry section, boolean heading) {
        static Place of(IssuePart part) {
            return new Place(part.context().section(), part.entry().heading());
        }
    }

    private void section(List<Named> parts, boolean compare) {
        List<Match> matches = new ArrayList<>();
        Map<String, Integer> siblings = new HashMap<>();
        Map<String, Integer> others = new HashMap<>();
        if (compare) {
            parts.forEach(part -> count(part.words.words(), siblings));
            groups.forEach(group -> count(group.words(), others));
        }
        for (Named part : compare ? parts : List.<Named>of()) {
            for (Group group : groups) {
                double likeness = group.accepts(part) ? group.likeness(part, siblings, others) : 0;
                if (likeness > 0) {
                    matches.add(new Match(part, group, likeness));
                }
            }
        }
        matches.sort(Comparator.comparingDouble(Match::likeness).reversed());
        Set<Named> placed = new HashSet<>();
        Set<Group> taken = new HashSet<>();
        for (Match match : matches) {
            if (!placed.contains(match.part) && !taken.contains(match.group)) {
                match.group.members.add(match.part);
                placed.add(match.part);
                taken.add(match.group);
            }
        }
        for (Named part : parts) {
            if (!placed.contains(part)) {
                groups.add(new Group(part));
            }
        }
    }

    private static void count(Set<String> words, Map<String, Integer> counts) {
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
    }

    private record Match(Named part, Group group, double likeness) {}

    /** A part with what it is compared by. */
    private static final class Named {
        private final IssuePart part;
        private final TitleStems words;
        private final @Nullable String id;
        private final int number;

        Named(IssuePart part) {
            this.part = part;
            this.words = TitleStems.of(part.title());
            this.id = id(part);
            this.number = IssueTitles.number(part.entry().text().text());
        }

        private static @Nullable String id(IssuePart part) {
            String id = IssueIds.ofTitle(part.heading().text());
            return id != null || part.values(Field.ID).isEmpty()
                    ? id
                    : IssueIds.ofField(part.values(Field.ID).get(0).text());
        }

        IssuePart part() {
            return part;
        }

        /** Whether both describe one issue: with one id and one title, or with one priority. */
        boolean repeats(Named other) {
            if (part.otherId(other.part) || (id != null && other.id != null && !id.equals(other.id))) {
                return false;
            }
            if (id != null && id.equals(other.id) && words.likeness(other.words) >= SAME_TITLE) {
                return true;
            }
            Priority own = part.recommended();
            Priority others = other.part.recommended();
            boolean onePriority = own == others ? own != null : own == null || others == null;
            return onePriority
                    && words.shared(other.words).size() > 1
                    && words.likeness(other.words) >= (own == others ? SAME_TITLE : REPEATED);
        }
    }

    private static final class Group {

        private final List<Named> members = new ArrayList<>();

        Group(Named first) {
            members.add(first);
        }

        boolean accepts(Named part) {
            return members.stream().allMatch(member -> member.part.complements(part.part) || member.repeats(part));
        }

        Set<String> words() {
            Set<String> words = new HashSet<>();
            members.forEach(member -> words.addAll(member.words.words()));
            return words;
        }

        /**
         * How sure it is that a part describes this issue.
         *
         * @param siblings how many parts of its section have a word
         * @param others how many issues of other sections have it
         */
        double likeness(Named part, Map<String, Integer> siblings, Map<String, Integer> others) {
            double best = 0;
            for (Named member : members) {
                boolean sameId = part.id != null && part.id.equals(member.id);
                if (!sameId
                        && member.part.context().section()
                                == part.part.context().section()) {
                    continue;
                }
                double likeness = sameId ? 1 : member.words.likeness(part.words);
                best = Math.max(best, likeness >= CONVINCING ? likeness : samePlace(member, part, siblings, others));
            }
            return best;
        }

        /** Both are, say, number 3 of their lists, and share a word that no other title in these lists has. */
        private static double samePlace(
                Named member, Named part, Map<String, Integer> siblings, Map<String, Integer> others) {
            if (member.number == 0
                    || member.number != part.number
                    || part.part.context().closing()) {
                return 0;
            }
            if (IssueTitles.generic(part.part.heading().text())) {
                return SAME_PLACE;
            }
            for (String word : member.words.shared(part.words)) {
                boolean rare = siblings.getOrDefault(word, 0) == 1 && others.getOrDefault(word, 0) == 1;
                if (rare) {
                    return SAME_PLACE;
                }
            }
            return 0;
        }
    }
}
