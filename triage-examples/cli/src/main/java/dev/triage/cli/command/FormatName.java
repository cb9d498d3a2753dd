package dev.triage.cli.command;

import dev.triage.cli.output.Words;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an output format, and lists the names. */
public abstract class FormatName<E extends Enum<E>> implements ITypeConverter<E> {

    private final List<E> formats;

    public FormatName(Class<E> type) {
        this.formats = Arrays.asList(type.getEnumConstants());
    }

    @Override
    public E convert(String name) {
        return formats.stream()
                .filter(format -> format.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected "
                        + Words.either(formats.stream().map(Object::toString).toList()) + ", but found (" + name
                        + ")"));
    }
}
