package dev.triage.tools.check.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What is proved of a decision table.
 *
 * @param name its name
 * @param file the file in which it stands
 * @param rows how many rows it has
 * @param cases how many cases its inputs have, {@link Long#MAX_VALUE} if there are more
 * @param unique whether no two rows are about the same case; false if the first of several rows counts
 * @param complete whether each case has a row; false also if that was not decided
 * @param monotone inputs with an order of which more moves the outcome in one direction only, with the direction
 * @param decided whether all of this was decided; false if there are too many cases
 */
public record CheckedTable(
        String name,
        String file,
        int rows,
        long cases,
        boolean unique,
        boolean complete,
        List<String> monotone,
        boolean decided) {

    /**
     * Makes the record; the list is copied.
     *
     * @param name its name
     * @param file the file in which it stands
     * @param rows how many rows it has
     * @param cases how many cases its inputs have
     * @param unique whether no two rows are about the same case
     * @param complete whether each case has a row; false also if that was not decided
     * @param monotone inputs with an order of which more moves the outcome in one direction only, with the direction
     * @param decided whether all of this was decided
     */
    public CheckedTable {
        requireNonNull(name, "name");
        requireNonNull(file, "file");
        monotone = List.copyOf(monotone);
    }
}
