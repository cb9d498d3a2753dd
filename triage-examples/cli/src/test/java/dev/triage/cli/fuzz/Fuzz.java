package dev.triage.cli.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What Jazzer calls with the inputs that it makes; see the profile {@code fuzz} of this module. */
public final class Fuzz {

    private static FuzzedReader chosen = FuzzedReader.ANY;

    private Fuzz() {}

    /** Makes the folders of a reader: for the inputs that fuzzing begins with, and for those that it keeps. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).resolve(arguments[1]);
        FirstInputs.write(reader(arguments[1]), folder.resolve("first"));
        Files.createDirectories(folder.resolve("kept"));
    }

    /** Chooses the reader by its name. */
    public static void fuzzerInitialize(String[] arguments) {
        chosen = reader(arguments[0]);
    }

    /** Gives it one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        chosen.read(input);
    }

    private static FuzzedReader reader(String name) {
        return FuzzedReader.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
