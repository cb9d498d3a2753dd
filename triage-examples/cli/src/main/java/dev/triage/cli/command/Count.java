package dev.triage.cli.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a count. */
public final class Count implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        try {
            int count = Integer.parseInt(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException other) {
            // Reported below, like a number that is too small.
        }
        throw new TypeConversionException("expected a whole number of at least 0, but found (" + text + ")");
    }
}
