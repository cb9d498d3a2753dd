package dev.triage.rules.internal;

import static java.util.Objects.requireNonNull;

import dev.triage.model.IssueKey;
import dev.triage.model.IssueLink;
import dev.triage.model.Priority;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Collects the issues of a {@link LinkGraph}. In which order they are added, and in how many builders they were before
 * these were merged, makes no difference. Not thread-safe.
 */
public final class LinkGraphBuilder implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Comparator<IssueLink> ORDER =
            Comparator.comparing(IssueLink::target).thenComparing(IssueLink::kind);

    private final Map<IssueKey, Node> nodes = new HashMap<>();

    /**
     * An issue, as little of it as the links need.
     *
     * @param links without those that only say "related"; the shared empty list for most issues
     */
    record Node(String id, Priority priority, boolean closed, List<IssueLink> links) implements Serializable {

        Node {
            requireNonNull(priority, "priority");
            links = sorted(links.stream());
        }

        /** One issue that came twice: it is open if it is open once, and as urgent as its more urgent half. */
        Node merged(Node other) {
            return new Node(
                    id.compareTo(other.id) <= 0 ? id : other.id,
                    Priority.moreUrgent(priority, other.priority),
                    closed && other.closed,
                    sorted(Stream.concat(links.stream(), other.links.stream())));
        }

        private static List<IssueLink> sorted(Stream<IssueLink> links) {
            return links.filter(link -> link.kind() != IssueLink.Kind.RELATED_TO)
                    .distinct()
                    .sorted(ORDER)
                    .toList();
        }
    }

    /** Adds an issue. */
    public LinkGraphBuilder add(String id, Priority priority, boolean closed, List<IssueLink> links) {
        nodes.merge(IssueKey.of(id), new Node(id, priority, closed, links), Node::merged);
        return this;
    }

    /** Adds all that another builder has; that one stays as it is. */
    public LinkGraphBuilder merge(LinkGraphBuilder other) {
        // A copy, because a builder may be merged with itself.
        Map.copyOf(other.nodes).forEach((key, node) -> nodes.merge(key, node, Node::merged));
        return this;
    }

    /** The graph of what was added until now. */
    public LinkGraph build() {
        return new LinkGraph(nodes);
    }
}
