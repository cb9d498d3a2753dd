package dev.triage.rules.catalogue;

import static java.util.Objects.requireNonNull;

/**
 * A decision table as the catalogue lists it; its rows are rules of the catalogue.
 *
 * @param name its name: that of its file without {@code .table.csv} or {@code .table.md}
 * @param file the file in which it stands
 * @param rows how many rows it has
 * @param drl its rows as DRL rules
 */
public record TableDescription(String name, String file, int rows, String drl) {

    /**
     * Makes a description.
     *
     * @param name its name
     * @param file the file in which it stands
     * @param rows how many rows it has
     * @param drl its rows as DRL rules
     */
    public TableDescription {
        requireNonNull(name, "name");
        requireNonNull(file, "file");
        requireNonNull(drl, "drl");
    }
}
