package dev.triage.cli.lsp;

import dev.triage.cli.lsp.text.RuleMentions;
import dev.triage.cli.lsp.text.TextPlace;
import dev.triage.model.decision.RuleId;
import dev.triage.rules.catalogue.RuleDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.jspecify.annotations.Nullable;

/** Renames a rule where it is written and where it is named. Not thread-safe; for one place. */
final class Renames {

    private final Path folder;
    private final RuleWords words;
    private final Function<Path, @Nullable String> open;
    private final Map<Path, String> texts = new HashMap<>();
    private final RuleMentions.Mention asked;
    private final String text;

    /**
     * Prepares a renaming.
     *
     * @param open the texts that are open in the editor
     * @throws Refused if there is nothing to rename at this place
     */
    Renames(Path file, String text, Position position, RuleWords words, Function<Path, @Nullable String> open) {
        this.folder = EditedRules.folder(file);
        this.words = words;
        this.open = open;
        this.text = text;
        RuleMentions.Mention mention = RuleMentions.at(
                String.valueOf(file.getFileName()),
                text,
                TextPlace.of(text, position).offset());
        if (mention == null) {
            throw new Refused("There is no name of a rule here. Maybe place the cursor on one.");
        }
        this.asked = mention;
    }

    /** Why something cannot be renamed. */
    static final class Refused extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    /** What is to be renamed. */
    Range range() {
        written();
        return new TextPlace(text, 0, 0).range(asked.start(), asked.end());
    }

    /**
     * The edits of all files.
     *
     * @throws Refused if the new name cannot be the name of a rule
     */
    WorkspaceEdit to(String name) {
        Written rule = written();
        boolean byId = rule.id() != null
                && rule.id().equals(asked.word())
                && !rule.name().equals(asked.word());
        refuse(name, byId, rule);
        Map<String, String> changed = new HashMap<>();
        if (byId) {
            changed.put(asked.word(), name);
        } else {
            changed.put(rule.name(), name);
            if (rule.id() == null) {
                changed.put(RuleId.of(rule.name()), RuleId.of(name));
            }
        }
        Map<String, List<TextEdit>> edits = new HashMap<>();
        texts.forEach((file, content) -> {
            List<TextEdit> here = new ArrayList<>();
            for (RuleMentions.Mention one : RuleMentions.in(String.valueOf(file.getFileName()), content)) {
                String other = changed.get(one.word());
                if (other != null) {
                    Range range = new TextPlace(content, 0, 0).range(one.start(), one.end());
                    here.add(new TextEdit(range, quoted(content, one) ? other : "\"" + other + "\""));
                }
            }
            if (!here.isEmpty()) {
                edits.put(file.toUri().toString(), here);
            }
        });
        return new WorkspaceEdit(edits);
    }

    /** Names of one word need no quotes in DRL, others do. */
    private static boolean quoted(String content, RuleMentions.Mention one) {
        char before = one.start() == 0 ? ' ' : content.charAt(one.start() - 1);
        return one.kind() != RuleMentions.Kind.NAME || before == '"' || before == '\'';
    }

    /**
     * A rule as a file of the folder has it.
     *
     * @param name its name
     * @param id the id that it states, or null
     */
    private record Written(String name, @Nullable String id) {

        boolean isCalled(String word) {
            return name.equals(word) || (id == null ? RuleId.of(name) : id).equals(word);
        }
    }

    private Written written() {
        read();
        for (Map.Entry<Path, String> file : texts.entrySet()) {
            for (Written rule : rules(file.getKey(), file.getValue())) {
                if (rule.isCalled(asked.word())) {
                    return rule;
                }
            }
        }
        RuleDescription known = words.rule(asked.word());
        throw new Refused(
                known == null
                        ? "There is no rule called \"" + asked.word() + "\"."
                        : "The rule \"" + known.name() + "\" is not written in a DRL file of this folder, so its name"
                                + " stays. Maybe override it by a rule with another name.");
    }

    private static List<Written> rules(Path file, String content) {
        List<Written> rules = new ArrayList<>();
        for (RuleMentions.Mention one : RuleMentions.in(String.valueOf(file.getFileName()), content)) {
            if (one.kind() == RuleMentions.Kind.NAME) {
                rules.add(new Written(one.word(), null));
            } else if (one.kind() == RuleMentions.Kind.ID && !rules.isEmpty()) {
                rules.add(new Written(rules.remove(rules.size() - 1).name(), one.word()));
            }
        }
        return rules;
    }

    private void refuse(String name, boolean byId, Written rule) {
        if (byId && !RuleId.isValid(name)) {
            throw new Refused("\"" + name + "\" is not an id. Maybe " + RuleId.of(name) + ".");
        }
        if (name.isBlank() || name.chars().anyMatch(letter -> letter < ' ' || "\"\\;|".indexOf(letter) >= 0)) {
            throw new Refused("A name of a rule is on one line, and has no quote, backslash, semicolon or |.");
        }
        for (RuleDescription other : words.rules()) {
            boolean same = other.name().equals(rule.name());
            if (!same && (other.isCalled(name) || (!byId && other.id().equals(RuleId.of(name))))) {
                throw new Refused("There is a rule called \"" + other.name() + "\" already, with the id " + other.id()
                        + ". Maybe choose a name of its own.");
            }
        }
    }

    /** Reads the files that may name rules, as they are in the editor. */
    private void read() {
        try {
            for (Path file : FolderFiles.ofRules(folder)) {
                if (RuleMentions.mayBeIn(String.valueOf(file.getFileName()))) {
                    String content = open.apply(file);
                    texts.put(file, content == null ? saved(file) : content);
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Refused("The folder cannot be read (" + unreadable.getMessage() + ").");
        }
    }

    private static String saved(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException noText) {
            return "";
        }
    }
}
