package dev.triage.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help of a command. A description is wrapped as one text, wherever its lines end in the source, and all of its lines have the
 * same indentation.
 */
final class HelpPage extends Help {

    /** The column of the description in a row of the tables of options and inputs. */
    private static final int DESCRIPTION = 4;

    HelpPage(CommandSpec command, ColorScheme colours) {
        super(command, colours);
    }

    @Override
    public Layout createDefaultLayout(List<OptionSpec> options, List<PositionalParamSpec> inputs, ColorScheme colours) {
        Layout layout = super.createDefaultLayout(options, inputs, colours);
        layout.textTable().indentWrappedLines = 0;
        return layout;
    }

    @Override
    public IOptionRenderer createDefaultOptionRenderer() {
        IOptionRenderer usual = super.createDefaultOptionRenderer();
        return (option, labels, colours) -> joined(usual.render(option, labels, colours));
    }

    @Override
    public IParameterRenderer createDefaultParameterRenderer() {
        IParameterRenderer usual = super.createDefaultParameterRenderer();
        return (input, labels, colours) -> joined(usual.render(input, labels, colours));
    }

    /** The rows, with the lines of the description in the first of them. */
    private static Text[][] joined(Text[][] rows) {
        List<Text[]> joined = new ArrayList<>();
        for (Text[] row : rows) {
            boolean only = Arrays.stream(row, 0, DESCRIPTION)
                    .allMatch(cell -> cell.plainString().isEmpty());
            if (only && !joined.isEmpty()) {
                Text[] last = joined.get(joined.size() - 1);
                last[DESCRIPTION] = last[DESCRIPTION].concat(" ").concat(row[DESCRIPTION]);
            } else {
                joined.add(row.clone());
            }
        }
        return joined.toArray(Text[][]::new);
    }

    /** The first line of a description says what the command does; the others are one text. */
    @Override
    public String description(Object... values) {
        UsageMessageSpec usage = commandSpec().usageMessage();
        List<String> lines = Arrays.asList(usage.description());
        List<String> texts =
                lines.size() < 2 ? lines : List.of(lines.get(0), String.join(" ", lines.subList(1, lines.size())));
        return join(
                        ansi(),
                        usage.width(),
                        usage.adjustLineBreaksForWideCJKCharacters(),
                        texts.toArray(String[]::new),
                        new StringBuilder(),
                        values)
                .toString();
    }
}
