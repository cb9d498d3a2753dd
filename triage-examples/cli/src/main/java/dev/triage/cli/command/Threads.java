package dev.triage.cli.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The number of threads of a command. */
public final class Threads {

    private static final String AUTO = "auto";
    /** The maximum; a larger number is probably a typing error. */
    private static final int MOST = 1024;

    @Option(
            names = "--threads",
            paramLabel = "auto|N",
            defaultValue = AUTO,
            converter = Count.class,
            description = {
                "The number of threads; it does not change the output. Default: ${DEFAULT-VALUE},",
                "one for each processor."
            })
    private int count;

    /** The number of threads, 1 or more. */
    public int count() {
        return count;
    }

    /** Reads the number. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.equalsIgnoreCase(AUTO)) {
                return Runtime.getRuntime().availableProcessors();
            }
            if (text.matches("[1-9][0-9]{0,3}") && Integer.parseInt(text) <= MOST) {
                return Integer.valueOf(text);
            }
            throw new TypeConversionException(
                    "expected auto or a number from 1 to " + MOST + ", but found (" + text + ")");
        }
    }
}
