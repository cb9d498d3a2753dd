package dev.triage.spark.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;

/**
 * The output of one task: a file with the name of the input part, which is either complete or missing.
 *
 * <p>Each attempt writes its own file and renames it at the end. A part always has the same content, so the first complete
 * attempt counts. A failed, stopped or repeated attempt neither loses nor repeats data.
 */
public final class PartFile implements AutoCloseable {

    /** The folder of unfinished files, so that they are never read as output. */
    static final String UNFINISHED = "_unfinished";

    private final FileSystem files;
    private final Path unfinished;
    private final Path lasting;
    private final OutputStream output;
    private boolean kept;

    /**
     * Starts a file.
     *
     * @param staging the folder of the whole output
     * @param name the path of the file in this folder
     */
    public PartFile(String staging, String name, Configuration configuration) throws IOException {
        this.lasting = new Path(new Path(staging), name);
        TaskContext task = TaskContext.get();
        String attempt = task == null ? "driver" : Long.toString(task.taskAttemptId());
        this.unfinished = new Path(new Path(staging, UNFINISHED), attempt + "-" + name.replace('/', '-'));
        this.files = lasting.getFileSystem(configuration);
        this.output = files.create(unfinished, true);
    }

    /** The name of the file of this task, such as {@code decisions/part-00003.jsonl}. */
    public static String name(String folder, int part, String ending) {
        return folder + "/" + String.format(java.util.Locale.ROOT, "part-%05d", part) + ending;
    }

    OutputStream output() {
        return output;
    }

    public Writer writer() {
        return new BufferedWriter(new OutputStreamWriter(output, UTF_8), 1 << 16);
    }

    /** Ends the file and gives it its final name. */
    public void keep() throws IOException {
        output.close();
        kept = true;
        if (files.exists(lasting)) {
            files.delete(unfinished, false);
            return;
        }
        files.mkdirs(lasting.getParent());
        if (!files.rename(unfinished, lasting) && !files.exists(lasting)) {
            throw new IOException("The file (" + lasting + ") cannot be renamed to its final name.");
        }
    }

    /** Removes an unfinished file. */
    @Override
    public void close() throws IOException {
        if (!kept) {
            output.close();
            files.delete(unfinished, false);
        }
    }
}
