package dev.triage.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.links.IssueLink;
import dev.triage.model.Priority;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class IssueRecordsProperties {

    record Entry(long bits, LinkGraphBuilder.Node node) {}

    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<String> ids = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(300), Arbitraries.integers().map(number -> "#" + number));
        Arbitrary<IssueLink> links = Combinators.combine(
                        Arbitraries.of(IssueLink.Kind.DEPENDS_ON, IssueLink.Kind.BLOCKS), ids)
                .as(IssueLink::new);
        return Combinators.combine(
                        Arbitraries.longs(),
                        ids,
                        Arbitraries.of(Priority.class),
                        Arbitraries.of(true, false),
                        links.list().ofMaxSize(4))
                .as((bits, id, priority, closed, named) ->
                        new Entry(bits, new LinkGraphBuilder.Node(id, priority, closed, named)))
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 500)
    void whatIsPackedIsUnpacked(
            @ForAll("entries") List<Entry> some,
            @ForAll("entries") List<Entry> others,
            @ForAll @IntRange(max = 9) int times)
            throws Exception {
        List<Entry> all = new ArrayList<>();
        IssueRecords packed = packed(some);
        all.addAll(some);
        for (int time = 0; time < times; time++) {
            packed.addAll(packed(others));
            all.addAll(others);
        }
        packed = copied(packed);
        packed.addAll(packed);
        all.addAll(List.copyOf(all));

        assertThat(unpacked(packed)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Example
    void anIssueWithoutLinksTakesTwentyBytes() throws IOException {
        LinkGraphBuilder builder = new LinkGraphBuilder();
        int issues = 200_000;
        for (int number = 1; number <= issues; number++) {
            builder.add("#" + number, Priority.P2, false, List.of());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(builder);
        assertThat(bytes.size() / issues).isLessThanOrEqualTo(20);
    }

    private static IssueRecords packed(List<Entry> entries) {
        IssueRecords records = new IssueRecords();
        for (Entry entry : entries) {
            LinkGraphBuilder.Node node = entry.node();
            records.add(entry.bits(), node.id(), node.priority(), node.closed(), node.links());
        }
        return records;
    }

    private static List<Entry> unpacked(IssueRecords records) {
        List<Entry> entries = new ArrayList<>();
        records.forEach(record -> {
            Entry entry = new Entry(record.bits(), record.node());
            assertThat(record.linked()).isEqualTo(!entry.node().links().isEmpty());
            entries.add(entry);
        });
        return entries;
    }

    private static IssueRecords copied(IssueRecords records) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(records);
        return (IssueRecords) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }
}
