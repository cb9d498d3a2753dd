package dev.triage.spark.job;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The output folder of a job. Everything is written to a folder beside it, which replaces it at the end. So a reader sees
 * the complete result of the last run or of this run, and a new run replaces the files of an earlier one.
 */
public final class OutputFolder {

    /** Marks a folder as complete and as written by a job. */
    private static final String MARK = "_SUCCESS";

    private static final String STAGED = ".staged";

    private final Path folder;
    private final Path staging;
    private final FileSystem files;

    public OutputFolder(String place, Configuration configuration) throws IOException {
        Path typed = new Path(place);
        this.files = typed.getFileSystem(configuration);
        this.folder = files.makeQualified(typed);
        this.staging = folder.suffix(STAGED);
    }

    /**
     * Checks that only the output of an earlier run is replaced.
     *
     * @throws WrongInputException if there are other files
     */
    public void refuse() throws IOException {
        if (!files.exists(folder)) {
            return;
        }
        if (!files.getFileStatus(folder).isDirectory()) {
            throw new WrongInputException("The output (" + folder + ") is a file: expected a folder or a new name.");
        }
        if (files.listStatus(folder).length > 0 && !files.exists(new Path(folder, MARK))) {
            throw new WrongInputException("The output folder (" + folder
                    + ") contains files that no earlier run wrote, and that would be lost:"
                    + " expected an empty folder or a new name.");
        }
    }

    /** Starts a new output, without the files of a stopped run. */
    public String begin() throws IOException {
        files.delete(staging, true);
        files.mkdirs(staging);
        return staging.toString();
    }

    /** Removes a temporary folder of the job. */
    void drop(String name) throws IOException {
        files.delete(new Path(staging, name), true);
    }

    /** Moves the output to its final place. */
    public void publish() throws IOException {
        drop(PartFile.UNFINISHED);
        files.create(new Path(staging, MARK), true).close();
        files.delete(folder, true);
        if (!files.rename(staging, folder)) {
            throw new IOException("The output (" + staging + ") is complete, but cannot be renamed to " + folder + ".");
        }
    }
}
