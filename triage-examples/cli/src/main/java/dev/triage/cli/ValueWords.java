package dev.triage.cli;

import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Says which value of an option is missing or wrong, and what is expected. */
final class ValueWords {

    private static final Pattern ONE_OF =
            Pattern.compile("expected one of \\[(.*)] \\(case-insensitive\\) but was '(.*)'", Pattern.DOTALL);

    private ValueWords() {}

    /** What is wrong with a value. */
    static String of(ParameterException failure) {
        String message = String.valueOf(failure.getMessage());
        if (!(failure.getArgSpec() instanceof OptionSpec option)) {
            return message;
        }
        String wrong = "Invalid value for option '" + option.longestName() + "': expected ";
        if (message.startsWith("Value for option ") && option.typeInfo().isMap()) {
            String label = option.paramLabel().replaceFirst("\\[.*", "");
            return wrong + label + ", but found (" + Layout.oneLine(String.valueOf(failure.getValue())) + ")";
        }
        Matcher oneOf = ONE_OF.matcher(message);
        if (oneOf.find()) {
            List<String> choices = Arrays.asList(oneOf.group(1).split(", ", -1));
            return wrong + Words.either(choices) + ", but found (" + Layout.oneLine(oneOf.group(2)) + ")";
        }
        return message;
    }

    /** What is missing, and what it says. */
    static String missing(MissingParameterException failure) {
        if (failure.getMissing().isEmpty()) {
            return String.valueOf(failure.getMessage());
        }
        ArgSpec missing = failure.getMissing().get(0);
        String what = missing instanceof OptionSpec option
                ? option.longestName() + " " + missing.paramLabel()
                : missing.paramLabel();
        return "Missing " + what + ": " + sentence(missing.description());
    }

    /** The first sentence of a description, as a part of another one. */
    private static String sentence(String... description) {
        String text = String.join(" ", description);
        int end = text.indexOf(". ");
        String first = end < 0 ? text : text.substring(0, end + 1);
        return first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
    }
}
