package dev.triage.spark.job;

import dev.triage.rules.BacklogTally;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.function.BiConsumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** The tallies of one part of the input, by groups, and its summary at the end. Written once, read by the jobs that report. */
final class TallyFile implements AutoCloseable {

    private final PartFile part;
    private final ObjectOutputStream objects;

    TallyFile(PartFile part) throws IOException {
        this.part = part;
        this.objects = new ObjectOutputStream(new BufferedOutputStream(part.output(), 1 << 16));
    }

    /** Writes the tally of a group; more tallies of the same group may follow. */
    void write(@Nullable String group, BacklogTally tally) throws IOException {
        objects.writeBoolean(true);
        objects.writeObject(group);
        objects.writeObject(tally);
        // Otherwise the writer keeps all written objects in memory.
        objects.reset();
    }

    /** Ends the file. */
    void keep(PartSummary summary) throws IOException {
        objects.writeBoolean(false);
        objects.writeObject(summary);
        objects.flush();
        part.keep();
    }

    @Override
    public void close() throws IOException {
        part.close();
    }

    /** Reads a file, group by group, and returns its summary. */
    static PartSummary read(
            String file, Configuration configuration, BiConsumer<@Nullable String, BacklogTally> tallies)
            throws IOException {
        Path path = new Path(file);
        try (InputStream input = path.getFileSystem(configuration).open(path);
                ObjectInputStream objects = new Objects(new BufferedInputStream(input, 1 << 16))) {
            while (objects.readBoolean()) {
                tallies.accept((String) objects.readObject(), (BacklogTally) objects.readObject());
            }
            return (PartSummary) objects.readObject();
        } catch (ClassNotFoundException | EOFException broken) {
            throw new IOException("The file of tallies (" + file + ") is incomplete.", broken);
        }
    }

    /** Finds the classes of this program on a cluster. */
    private static final class Objects extends ObjectInputStream {

        Objects(InputStream input) throws IOException {
            super(input);
        }

        @Override
        protected Class<?> resolveClass(java.io.ObjectStreamClass description)
                throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, TallyFile.class.getClassLoader());
            } catch (ClassNotFoundException primitive) {
                return super.resolveClass(description);
            }
        }
    }
}
