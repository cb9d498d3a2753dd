package dev.triage.rules.internal.links;

import static java.util.Objects.requireNonNull;

import dev.triage.links.IssueKey;
import dev.triage.links.IssueLink;
import dev.triage.model.Priority;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Collects the issues of a {@link LinkGraph}. Of most issues that is no more than some bytes, because they have no
 * links in either direction; which these are is known at the end. The order of the issues and the number of merged builders
 * make no difference. Not thread-safe.
 */
public final class LinkGraphBuilder implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Comparator<IssueLink> ORDER =
            Comparator.comparing(IssueLink::target).thenComparing(IssueLink::kind);

    private IssueRecords records = new IssueRecords();

    /**
     * An issue, as little of it as the links need.
     *
     * @param links without those that only say "related"; the shared empty list for most issues
     */
    record Node(String id, Priority priority, boolean closed, List<IssueLink> links) {

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
        records.add(bits(IssueKey.of(id)), id, priority, closed, Node.sorted(links.stream()));
        return this;
    }

    /** Adds all that another builder has; that one stays as it is. */
    public LinkGraphBuilder merge(LinkGraphBuilder other) {
        records.addAll(other.records);
        return this;
    }

    /** The graph of what was added until now. */
    public LinkGraph build() {
        long[] named = named();
        Map<IssueKey, Node> nodes = new HashMap<>();
        if (named.length > 0) {
            records.forEach(record -> {
                if (Arrays.binarySearch(named, record.bits()) >= 0) {
                    Node node = record.node();
                    nodes.merge(IssueKey.of(node.id()), node, Node::merged);
                }
            });
        }
        return new LinkGraph(nodes);
    }

    /** Forgets all issues but those whose bits are wanted. */
    public void keep(LongPredicate wanted) {
        IssueRecords kept = new IssueRecords();
        records.forEach(record -> {
            if (wanted.test(record.bits())) {
                Node node = record.node();
                kept.add(record.bits(), node.id(), node.priority(), node.closed(), node.links());
            }
        });
        records = kept;
    }

    /** The bits of all issues that name others or are named, sorted. */
    public long[] named() {
        LongStream.Builder named = LongStream.builder();
        records.forEach(record -> {
            if (record.linked()) {
                named.add(record.bits());
                record.node().links().forEach(link -> named.add(bits(IssueKey.of(link.target()))));
            }
        });
        return named.build().sorted().distinct().toArray();
    }

    /**
     * The same for all ids that may be taken for each other, which differ in nothing but the repository. That others may have
     * the same bits by chance does no harm: these are in the graph, too.
     */
    private static long bits(IssueKey key) {
        String text = key.text();
        long bits = 0;
        for (int at = key.repository().length(); at < text.length(); at++) {
            bits = (bits ^ text.charAt(at)) * 0xFF51AFD7ED558CCDL;
            bits ^= bits >>> 32;
        }
        return bits;
    }
}
