package dev.triage.spark.job;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder that a job writes. Everything is written into a folder beside it, which takes its place when all is done: whoever
 * looks sees the result of the last run or of this one, never half of each, and a run that is begun again replaces what an
 * earlier one left.
 */
public final class OutputFolder {

    /** Says that a folder is whole, and that a job wrote it. */
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
     * Sees to it that nothing is replaced but what an earlier run wrote.
     *
     * @throws WrongInputException if there is something else
     */
    public void refuse() throws IOException {
        if (!files.exists(folder)) {
            return;
        }
        if (!files.getFileStatus(folder).isDirectory()) {
            throw new WrongInputException(
                    "The output (" + folder + ") is a file: expected a folder, or a name that is free.");
        }
        if (files.listStatus(folder).length > 0 && !files.exists(new Path(folder, MARK))) {
            throw new WrongInputException("The output folder (" + folder
                    + ") holds something that no earlier run wrote, and would be replaced:"
                    + " expected an empty folder or a name that is free.");
        }
    }

    /** Begins anew, without what a run left that was stopped. */
    public String begin() throws IOException {
        files.delete(staging, true);
        files.mkdirs(staging);
        return staging.toString();
    }

    /** Removes a folder that only the job itself needed. */
    void drop(String name) throws IOException {
        files.delete(new Path(staging, name), true);
    }

    /** Puts everything in its place. */
    public void publish() throws IOException {
        drop(PartFile.UNFINISHED);
        files.create(new Path(staging, MARK), true).close();
        files.delete(folder, true);
        if (!files.rename(staging, folder)) {
            throw new IOException("The output (" + staging + ") is whole, but cannot be renamed to " + folder + ".");
        }
    }
}
