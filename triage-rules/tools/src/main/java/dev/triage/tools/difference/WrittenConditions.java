package dev.triage.tools.difference;

import dev.triage.rules.catalogue.RuleDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule of a team looks for, as its file says it, since the catalogue does not. */
final class WrittenConditions {

    private WrittenConditions() {}

    /** Whether two rules have different conditions, as far as their files can be read. */
    static boolean differ(RuleDescription one, RuleDescription other) {
        String text = conditions(one);
        String others = conditions(other);
        return text != null && others != null && !text.equals(others);
    }

    /** The text between "when" and "end" of a rule, without line breaks; null if it is not known. */
    private static @Nullable String conditions(RuleDescription rule) {
        if (rule.origin() == null) {
            return null;
        }
        try {
            Path file = Path.of(rule.file());
            if (!Files.isRegularFile(file)) {
                return null;
            }
            List<String> lines = Files.readAllLines(file);
            StringBuilder text = new StringBuilder();
            for (String line : lines.subList(Math.min(rule.line() - 1, lines.size()), lines.size())) {
                text.append(line.replaceFirst("//.*", "")).append(' ');
                if (line.strip().equals("end")) {
                    break;
                }
            }
            return text.toString().replaceFirst("^.*?\\bwhen\\b", "").replaceAll("\\s+", "");
        } catch (InvalidPathException | IOException unreadable) {
            return null;
        }
    }
}
