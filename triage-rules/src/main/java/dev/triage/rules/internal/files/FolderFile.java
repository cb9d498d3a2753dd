package dev.triage.rules.internal.files;

import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.text.InvisibleCharacters;
import dev.triage.rules.source.RuleProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the files of a folder. */
public final class FolderFile {

    /** A longer file is not written by hand. */
    public static final int MOST_BYTES = 1_000_000;

    private FolderFile() {}

    /**
     * Whether the name of a file, or of a folder that it is in, begins with a dot: editors keep copies under such names, and
     * Kubernetes each state of a mounted configuration, whose files would be read twice.
     */
    public static boolean hidden(Path file, Path folder) {
        for (Path name : folder.relativize(file)) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file is not a link out of the folder, to a file that the author must not read. */
    public static boolean stays(Path file, Path folder, List<RuleProblem> problems) {
        if (!Files.isSymbolicLink(file)) {
            return true;
        }
        String wrong;
        try {
            if (file.toRealPath().startsWith(folder.toRealPath())) {
                return true;
            }
            wrong = "This link leads out of the folder.";
        } catch (IOException e) {
            wrong = "This link has no target.";
        }
        problems.add(new RuleProblem(
                file.toString().replace('\\', '/'), 0, 0, 0, null, wrong, "Maybe put the file itself here."));
        return false;
    }

    /**
     * The text of a file, or null, with a problem, if it cannot be read.
     *
     * @param file the file
     * @param most how many bytes it may have
     * @param problems takes what is wrong
     */
    public static @Nullable SourceFile read(Path file, int most, List<RuleProblem> problems) {
        String name = file.toString().replace('\\', '/');
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream, name, most, problems);
        } catch (IOException e) {
            return cannot(name, e, problems);
        }
    }

    /** The text that a stream gives, which the caller closes, or null, with a problem, if it cannot be read. */
    static @Nullable SourceFile read(InputStream stream, String name, int most, List<RuleProblem> problems) {
        try {
            byte[] bytes = stream.readNBytes(most + 1);
            if (bytes.length <= most) {
                ByteBuffer in = ByteBuffer.wrap(bytes);
                CharBuffer out = CharBuffer.allocate(bytes.length);
                if (!StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
                    return new SourceFile(name, text(out.flip().toString()));
                }
                problems.add(notUtf8(name, bytes, in.position()));
                return null;
            }
            problems.add(new RuleProblem(name, 0, 0, 0, null, "This file is longer than " + most + " bytes.", null));
            return null;
        } catch (IOException e) {
            return cannot(name, e, problems);
        }
    }

    private static @Nullable SourceFile cannot(String name, IOException why, List<RuleProblem> problems) {
        String wrong = "This file cannot be read (" + why.getMessage() + ").";
        problems.add(new RuleProblem(name, 0, 0, 0, null, wrong, null));
        return null;
    }

    /** The file, or null, with a problem, if it has invisible characters. */
    public static @Nullable SourceFile visible(SourceFile file, List<RuleProblem> problems) {
        int unseen = InvisibleCharacters.in(file.text());
        if (unseen < 0) {
            return file;
        }
        problems.add(file.invisible(unseen));
        return null;
    }

    /** Tells the first byte that cannot be read. */
    private static RuleProblem notUtf8(String name, byte[] bytes, int strange) {
        for (byte one : bytes) {
            if (one == 0) {
                return new RuleProblem(
                        name, 0, 0, 0, null, "This file is not UTF-8.", "Maybe save it as UTF-8; it may be UTF-16.");
            }
        }
        int before = text(new String(bytes, 0, strange, StandardCharsets.UTF_8)).length();
        return new SourceFile(name, text(new String(bytes, StandardCharsets.UTF_8)))
                .problem(
                        new Span(before, before + 1),
                        "This file is not UTF-8, and this is the first letter that cannot be read.",
                        "Maybe save it as UTF-8; it may be Windows-1252 (ANSI).");
    }

    /** The text of a file with one sign for the end of a line, and without the mark that some editors begin it with. */
    private static String text(String text) {
        return text.substring(text.startsWith("\uFEFF") ? 1 : 0).replace("\r\n", "\n");
    }
}
