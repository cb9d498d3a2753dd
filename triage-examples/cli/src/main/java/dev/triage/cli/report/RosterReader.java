package dev.triage.cli.report;

import dev.triage.cli.input.SmallFile;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Nearest;
import dev.triage.cli.output.Words;
import dev.triage.io.Problem;
import dev.triage.model.Person;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads people from a file in YAML, or in JSON, which is YAML too: a list of them, or an object with the list
 * {@code people}.
 *
 * <pre>{@code
 * people:
 *   - name: Ada
 *     expertise: [TypeScript, wallets]
 *     components: [Migration Portal]
 * }</pre>
 *
 * <p>All entries that cannot be read are reported with their places; the other entries are read.
 */
final class RosterReader {

    private static final String LIST = "people";
    private static final String A_LIST =
            "a list of people, such as [{\"name\": \"Ada\", \"expertise\": [\"wallets\"]}], or an object with such a list"
                    + " called \"people\"";
    private static final List<String> FIELDS = List.of("name", "expertise", "components");

    private final String document;
    private final Consumer<Problem> problems;
    private final List<Person> people = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private RosterReader(String document, Consumer<Problem> problems) {
        this.document = document;
        this.problems = problems;
    }

    /** Reads a file. Every error in it is reported as a problem. */
    static List<Person> read(Path file, Consumer<Problem> problems) {
        var reader = new RosterReader(file.toString(), problems);
        try {
            return reader.read(SmallFile.text(file));
        } catch (NoSuchFileException missing) {
            reader.error("No such file.");
        } catch (SmallFile.TooLong endless) {
            reader.error("Longer than " + SmallFile.MOST_BYTES + " bytes: expected " + A_LIST + ".");
        } catch (CharacterCodingException wrong) {
            reader.error("Not text in UTF-8: expected " + A_LIST + ".");
        } catch (IOException unreadable) {
            reader.error("Cannot be read: expected a file that may be read.");
        }
        return List.of();
    }

    /** Reads a text. */
    static List<Person> read(String document, String text, Consumer<Problem> problems) {
        return new RosterReader(document, problems).read(text);
    }

    private List<Person> read(String text) {
        try {
            Optional<Node> root =
                    new Compose(LoadSettings.builder().setLabel(document).build()).composeString(text);
            if (root.isPresent()) {
                people(root.get());
            } else {
                error("Empty: expected " + A_LIST + ".");
            }
        } catch (MarkedYamlEngineException broken) {
            Mark mark = broken.getProblemMark().orElse(null);
            problem(mark, "Neither YAML nor JSON: " + YamlMistakes.words(broken.getProblem()));
        } catch (YamlEngineException broken) {
            error("Neither YAML nor JSON: " + broken.getMessage() + ".");
        } catch (StackOverflowError tooDeep) {
            error("Nested too deeply: expected " + A_LIST + ".");
        }
        return Roster.merged(people);
    }

    private void people(Node root) {
        Node list = root;
        if (root instanceof MappingNode object) {
            list = fields(object, List.of(LIST)).get(LIST);
        }
        if (list instanceof SequenceNode elements) {
            elements.getValue().forEach(this::person);
        } else {
            problem(list == null ? root : list, "Expected " + A_LIST + ", but found " + described(list) + ".");
        }
    }

    private void person(Node node) {
        if (!(node instanceof MappingNode object)) {
            problem(node, "Expected a person, such as {\"name\": \"Ada\"}, but found " + described(node) + ".");
            return;
        }
        Map<String, Node> fields = fields(object, FIELDS);
        Node name = fields.get("name");
        List<String> expertise = texts("expertise", fields.get("expertise"));
        List<String> components = texts("components", fields.get("components"));
        String words = name instanceof ScalarNode scalar && !nothing(name)
                ? scalar.getValue().strip()
                : "";
        if (words.isEmpty()) {
            problem(
                    name == null ? node : name,
                    "name: expected the name of the person, but found " + described(name)
                            + ". This person is left out.");
            return;
        }
        Integer earlier = lines.putIfAbsent(Roster.key(words), line(node));
        if (earlier != null) {
            warning(
                    name == null ? node : name,
                    "name: (" + words + ") is already in line " + earlier + "; both entries count as one person.");
        }
        people.add(new Person(words, expertise, components));
    }

    /** The known fields of an object by name. */
    private Map<String, Node> fields(MappingNode object, List<String> known) {
        Map<String, Node> fields = new HashMap<>();
        for (NodeTuple member : object.getValue()) {
            Node key = member.getKeyNode();
            String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (known.contains(name)) {
                if (fields.put(name, member.getValueNode()) != null) {
                    warning(key, name + ": stated twice; the last one counts.");
                }
            } else {
                List<String> nearest = Nearest.to(name, known, UnaryOperator.identity());
                String meant = nearest.isEmpty()
                        ? " Expected " + Words.either(known) + "."
                        : " Did you mean " + nearest.get(0) + "?";
                warning(key, name + ": unknown field, left out." + meant);
            }
        }
        return fields;
    }

    /** The texts of a list; a single one needs no list. */
    private List<String> texts(String name, @Nullable Node node) {
        List<String> texts = new ArrayList<>();
        if (node == null || nothing(node)) {
            return texts;
        }
        for (Node element : node instanceof SequenceNode list ? list.getValue() : List.of(node)) {
            if (!(element instanceof ScalarNode scalar) || nothing(element)) {
                problem(element, name + ": expected text, but found " + described(element) + ".");
            } else if (!scalar.getValue().isBlank()) {
                texts.add(scalar.getValue().strip());
            }
        }
        return texts;
    }

    private static boolean nothing(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static String described(@Nullable Node node) {
        if (node == null || nothing(node)) {
            return "nothing";
        }
        if (node instanceof ScalarNode scalar) {
            String text = Layout.cut(Layout.oneLine(scalar.getValue()), 40);
            return text.isEmpty() ? "blank text" : "(" + text + ")";
        }
        return node instanceof MappingNode ? "an object" : "a list";
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private void error(String message) {
        problem((Mark) null, message);
    }

    private void problem(Node at, String message) {
        problem(at.getStartMark().orElse(null), message);
    }

    private void problem(@Nullable Mark at, String message) {
        problems.accept(
                at == null
                        ? Problem.error(document, 0, 0, message)
                        : Problem.error(document, at.getLine() + 1, at.getColumn() + 1, message));
    }

    private void warning(Node at, String message) {
        int column = at.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
        problems.accept(Problem.warning(document, line(at), column, message));
    }
}
