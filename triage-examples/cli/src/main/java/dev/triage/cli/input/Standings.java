package dev.triage.cli.input;

import dev.triage.io.DocumentPart;
import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.ranking.BacklogRankTally;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Ranks issues in the backlog of all inputs. The rank is known after all issues are read, so inputs from trackers are read
 * twice, unless their issues take so little memory that they are held; a stream is kept in a temporary file. Inputs without a
 * tracker are read once.
 */
final class Standings implements AutoCloseable {

    private final List<InputSource> sources;
    private final @Nullable BacklogRankTally tally;
    private final List<Path> kept;
    private final HeldParts held = HeldParts.ofProcess();

    private Standings(List<InputSource> sources, @Nullable BacklogRankTally tally, List<Path> kept) {
        this.sources = sources;
        this.tally = tally;
        this.kept = kept;
    }

    /** Whether some sources come from a tracker, so that all are read twice. */
    static boolean wanted(List<InputSource> sources) {
        return sources.stream().anyMatch(InputSource::ofTracker);
    }

    /**
     * Reads all issues if one of the sources is a tracker.
     *
     * @param given the sources, with formats
     * @param progress shows the progress
     * @throws IOException if a stream cannot be stored
     */
    static Standings of(List<InputSource> given, Progress progress) throws IOException {
        if (!wanted(given)) {
            return new Standings(given, null, List.of());
        }
        List<InputSource> sources = new ArrayList<>(given);
        List<Path> kept = new ArrayList<>();
        BacklogRankTally tally = new BacklogRankTally();
        Standings standings = new Standings(sources, tally, kept);
        try {
            for (int at = 0; at < sources.size(); at++) {
                InputSource source = sources.get(at);
                if (source.path() == null) {
                    sources.set(at, source.in(keep(source, kept)));
                }
                standings.add(sources.get(at), tally, progress);
            }
            return standings;
        } catch (IOException | RuntimeException failure) {
            standings.close();
            throw failure;
        }
    }

    private static Path keep(InputSource source, List<Path> kept) throws IOException {
        Path file = Files.createTempFile("triage-", ".input");
        kept.add(file);
        // If a signal stops the command, there is no time to close anything.
        file.toFile().deleteOnExit();
        try (var output = Files.newOutputStream(file)) {
            source.open().transferTo(output);
        }
        return file;
    }

    private void add(InputSource source, BacklogRankTally tally, Progress progress) {
        IssueSink sink = new IssueSink() {
            @Override
            public void issue(LocatedIssue located) {
                tally.add(located.issue());
            }

            @Override
            public void problem(Problem problem) {
                // The problem is reported when the document is read again.
            }
        };
        HeldParts.Holder holder = held.new Holder(source, sink);
        try (InputStream input = source.open()) {
            // A part of another format may be read only when it is needed.
            source.split(progress.watch(input), source.ofTracker() ? holder : part -> part.deliver(sink));
            if (source.ofTracker()) {
                holder.complete();
            }
        } catch (IOException unreadable) {
            // The problem is reported when the document is read again.
        }
    }

    /** The sources for the second reading. */
    List<InputSource> sources() {
        return sources;
    }

    /** The parts of a source that need no second reading, once; null if it does. */
    @Nullable
    Queue<DocumentPart> held(InputSource source) {
        return held.take(source);
    }

    /** The part with the ranks of its issues. */
    DocumentPart place(DocumentPart part) {
        return tally == null ? part : new PlacedPart(part, tally);
    }

    /** Deletes the temporary files. */
    @Override
    public void close() {
        for (Path file : kept) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException left) {
                // The file is deleted when the program ends.
            }
        }
    }

    /** A part with the ranks of its issues. */
    private static final class PlacedPart implements DocumentPart {

        private final DocumentPart part;
        private final BacklogRankTally tally;
        private @Nullable List<LocatedIssue> placed;

        PlacedPart(DocumentPart part, BacklogRankTally tally) {
            this.part = part;
            this.tally = tally;
        }

        @Override
        public List<LocatedIssue> issues() {
            if (placed == null) {
                List<LocatedIssue> ranked = new ArrayList<>(part.issues().size());
                for (LocatedIssue one : part.issues()) {
                    ranked.add(new LocatedIssue(tally.place(one.issue()), one.document(), one.line()));
                }
                placed = ranked;
            }
            return placed;
        }

        @Override
        public void deliver(IssueSink sink) {
            List<LocatedIssue> own = issues();
            NumberedIssues.deliver(part, (located, number) -> sink.issue(own.get(number)), sink::problem);
        }
    }
}
