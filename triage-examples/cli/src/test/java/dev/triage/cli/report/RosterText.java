package dev.triage.cli.report;

import dev.triage.io.Problem;
import dev.triage.model.Person;
import java.util.List;
import java.util.function.Consumer;

/** Opens the reader of rosters to tests of all readers. */
public final class RosterText {

    private RosterText() {}

    /** Reads people from a text. */
    public static List<Person> read(String name, String text, Consumer<Problem> problems) {
        return RosterReader.read(name, text, problems);
    }
}
