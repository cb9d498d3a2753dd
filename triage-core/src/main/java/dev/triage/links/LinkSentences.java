package dev.triage.links;

import static java.util.Objects.requireNonNull;

import dev.triage.links.LinkWord.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text says of the ids in it. A phrase holds for the ids behind it until the thought ends; words behind an
 * id may say something else of it.
 */
final class LinkSentences {

    /** What is said of an id; a kind of null says that there is no link. */
    private record Finding(String id, IssueLink.@Nullable Kind kind, boolean said) {}

    /** What holds at one place of a text; parentheses keep it and give it back. */
    private record Place(@Nullable LinkWord phrase, int gap, List<Integer> subjects) {}

    private final List<LinkWord> words;
    private final IssueLink.@Nullable Kind unsaid;
    private final List<Finding> findings = new ArrayList<>();
    private final Deque<Place> outer = new ArrayDeque<>();
    private @Nullable LinkWord phrase;
    /** The words since the phrase or the last id. */
    private int gap;
    /** The findings that stand right before this place. */
    private List<Integer> subjects = new ArrayList<>();
    /** Whether "and" or a comma stands behind the subjects, so that a phrase is about this issue again. */
    private boolean joined;

    private boolean dashed;
    private boolean trouble;

    private LinkSentences(List<LinkWord> words, IssueLink.@Nullable Kind unsaid) {
        this.words = words;
        this.unsaid = unsaid;
    }

    /** The links of a text in which an id counts only with words that state the kind of link. */
    static List<IssueLink> of(String text) {
        return new LinkSentences(LinkWords.of(text), null).read();
    }

    /** The links of a list of dependencies, in which an id alone is one. */
    static List<IssueLink> ofDependencies(List<String> dependencies) {
        List<IssueLink> links = new ArrayList<>();
        LinkWord last = null;
        for (String dependency : dependencies) {
            List<LinkWord> words = LinkWords.of(dependency);
            var sentences = new LinkSentences(words, IssueLink.Kind.DEPENDS_ON);
            // "blocks #1, #2" comes as two entries; a bare id goes on with what the entry before it says.
            sentences.phrase = words.stream().allMatch(LinkSentences::bare) ? last : null;
            links.addAll(sentences.read());
            boolean endsWithId = !words.isEmpty() && words.get(words.size() - 1).role() == Role.ID;
            last = endsWithId ? sentences.phrase : null;
        }
        return links;
    }

    private static boolean bare(LinkWord word) {
        return word.role() == Role.ID || word.role() == Role.JOIN || word.role() == Role.LIGHT;
    }

    private List<IssueLink> read() {
        for (int at = 0; at < words.size(); at++) {
            LinkWord word = words.get(at);
            switch (word.role()) {
                case ID -> id(word.id());
                case PHRASE, ADVERB -> phrase(word, at);
                case REMARK -> remark(word.says());
                case DONE -> done();
                case BREAK -> breakOff();
                case COMMA -> comma(at);
                case JOIN -> joined = true;
                case DASH -> dashed = true;
                case OPEN -> open();
                case CLOSE -> close();
                case TROUBLE -> {
                    trouble = true;
                    otherWord();
                }
                case WORD -> otherWord();
                case LIGHT, SELF -> {}
            }
        }
        return findings.stream()
                .filter(finding -> finding.kind() != null)
                .map(finding -> new IssueLink(requireNonNull(finding.kind()), finding.id()))
                .toList();
    }

    private void id(String id) {
        LinkWord said = phrase;
        boolean near = said != null && (unsaid != null || gap <= said.reach());
        if (!joined) {
            subjects = new ArrayList<>();
        }
        subjects.add(findings.size());
        findings.add(said != null && near ? new Finding(id, said.says(), true) : new Finding(id, unsaid, false));
        gap = 0;
        joined = false;
        dashed = false;
    }

    private void phrase(LinkWord word, int at) {
        boolean selfBehind = nextIs(Role.SELF, at);
        List<Integer> about = joined ? List.of() : subjects;
        boolean idBehind = idBehind(at);
        if (word.role() == Role.ADVERB && trouble) {
            about = List.of();
            phrase = null;
        } else if (about.isEmpty() || ((word.role() == Role.ADVERB || dashed) && idBehind && !selfBehind)) {
            phrase = word;
        } else if (selfBehind) {
            about.forEach(subject -> say(subject, inverse(word.says())));
            phrase = nothing(word);
        } else if (idBehind) {
            // "#1 blocks #2" says something of those two, and nothing of this issue.
            phrase = word.says() == IssueLink.Kind.RELATED_TO ? word : nothing(word);
        } else if (word.says() == IssueLink.Kind.RELATED_TO || word.says() == null) {
            about.forEach(subject -> say(subject, word.says()));
            phrase = null;
        } else {
            phrase = null;
        }
        subjects = new ArrayList<>();
        gap = 0;
        joined = false;
        dashed = false;
    }

    private void remark(IssueLink.@Nullable Kind kind) {
        if (joined || subjects.isEmpty()) {
            otherWord();
        } else {
            subjects.forEach(subject -> say(subject, kind));
            subjects = new ArrayList<>();
        }
    }

    private void done() {
        if (!joined) {
            for (int subject : subjects) {
                Finding finding = findings.get(subject);
                if (!finding.said() && finding.kind() != null) {
                    say(subject, IssueLink.Kind.RELATED_TO);
                }
            }
        }
        otherWord();
    }

    private void say(int subject, IssueLink.@Nullable Kind kind) {
        findings.set(subject, new Finding(findings.get(subject).id(), kind, true));
    }

    private void otherWord() {
        gap++;
        subjects = new ArrayList<>();
        joined = false;
        dashed = false;
    }

    private void breakOff() {
        phrase = null;
        gap = 0;
        subjects = new ArrayList<>();
        joined = false;
        dashed = false;
        trouble = false;
    }

    /** A comma goes on with a list if an id comes next; otherwise another thought begins. */
    private void comma(int at) {
        if (nextIs(Role.ID, at)) {
            joined = true;
        } else {
            breakOff();
        }
    }

    private void open() {
        outer.push(new Place(phrase, gap, subjects));
    }

    private void close() {
        Place place = outer.poll();
        if (place == null) {
            return;
        }
        phrase = place.phrase();
        // An id in the parentheses is one of the list that goes on behind them.
        gap = subjects.isEmpty() ? place.gap() : 0;
        if (!place.subjects().isEmpty()) {
            subjects = place.subjects();
        }
        joined = false;
        dashed = false;
    }

    private boolean nextIs(Role role, int at) {
        for (int next = at + 1; next < words.size(); next++) {
            Role found = words.get(next).role();
            if (found == role) {
                return true;
            }
            boolean skipped = found == Role.LIGHT || (role == Role.ID && (found == Role.JOIN || found == Role.OPEN));
            if (!skipped) {
                return false;
            }
        }
        return false;
    }

    private boolean idBehind(int at) {
        for (int next = at + 1; next < words.size(); next++) {
            switch (words.get(next).role()) {
                case ID -> {
                    return true;
                }
                case BREAK, COMMA, CLOSE, PHRASE, ADVERB -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    private static IssueLink.@Nullable Kind inverse(IssueLink.@Nullable Kind kind) {
        if (kind == null || kind == IssueLink.Kind.RELATED_TO) {
            return kind;
        }
        return kind == IssueLink.Kind.BLOCKS ? IssueLink.Kind.DEPENDS_ON : IssueLink.Kind.BLOCKS;
    }

    private static LinkWord nothing(LinkWord phrase) {
        return new LinkWord(Role.PHRASE, "", null, phrase.reach());
    }
}
