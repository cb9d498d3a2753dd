package dev.triage.links;

import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the links of an issue to other issues: "depends on #12", "blocks SEC-4", "similar to
 * team/app#7".
 *
 * <p>An id among the dependencies is one, unless the words around it say otherwise. In the status, the next steps and
 * the notes, an id counts only with words that state the kind of link.
 */
public final class IssueLinks {

    private IssueLinks() {}

    /**
     * {@return the links of an issue, each once, dependencies first} It is never linked to itself.
     *
     * @param issue the issue
     */
    public static List<IssueLink> of(Issue issue) {
        List<IssueLink> found =
                new ArrayList<>(LinkSentences.ofDependencies(issue.resources().dependencies()));
        texts(issue).filter(text -> !text.isEmpty()).forEach(text -> found.addAll(LinkSentences.of(text)));
        return distinct(found, IssueKey.of(issue.id()));
    }

    private static Stream<String> texts(Issue issue) {
        Status status = issue.status();
        Stream<String> notes = Stream.of(
                        issue.impact().user(),
                        issue.impact().functional(),
                        issue.impact().brand(),
                        issue.classification().complexity(),
                        issue.resources().effort())
                .map(Rating::note);
        return Stream.of(
                        status == null ? Stream.<String>of() : Stream.of(status.text()),
                        issue.nextSteps().stream(),
                        notes)
                .flatMap(texts -> texts);
    }

    private static List<IssueLink> distinct(List<IssueLink> found, IssueKey self) {
        Set<IssueKey> closer = new HashSet<>();
        found.stream()
                .filter(link -> link.kind() != IssueLink.Kind.RELATED_TO)
                .forEach(link -> closer.add(IssueKey.of(link.target())));
        record Named(IssueLink.Kind kind, IssueKey key) {}
        Set<Named> seen = new LinkedHashSet<>();
        return found.stream()
                .filter(link -> {
                    IssueKey key = IssueKey.of(link.target());
                    boolean known = link.kind() == IssueLink.Kind.RELATED_TO && closer.contains(key);
                    return !known && !key.matches(self) && seen.add(new Named(link.kind(), key));
                })
                .toList();
    }
}
