package dev.triage.io.documents;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.triage.io.tracker.internal.other.NotIssues;
import dev.triage.io.tracker.internal.other.OtherTracker;
import java.io.IOException;
import java.io.Reader;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names in the first object of a JSON text that may be an issue, and in what stands around it. */
final class FirstIssue {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    /** What leads to issues in the answers to queries. */
    static final Set<String> WAYS_OF_QUERIES = Set.of(
            "repository",
            "repositories",
            "search",
            "organization",
            "viewer",
            "nodes",
            "edges",
            "issues",
            "issue",
            "workItem",
            "workItems",
            "projectV2");

    /** What leads to issues if nothing is beside it in the answer to a query of GitLab or Linear. */
    private static final Set<String> ONLY_WAYS =
            Set.of("project", "projects", "group", "namespace", "currentUser", "cycle", "cycles");

    /** Lists that lead to issues, where an object stands for something else. */
    private static final Set<String> LISTS = Set.of("content", "list");

    /** What is looked into, one object deep. */
    private static final Set<String> LOOKED_INTO = Set.of("labels", "assignees", "author", "user", "milestone");

    /** What programs put around all that they answer, beside few other members. */
    private static final Set<String> OF_ANSWERS = Set.of("payload", "response");

    private static final int FEW_AROUND = 4;

    /** What leads to issues besides the ways of other trackers. */
    private static final Set<String> WAYS_OF_GITHUB = Set.of("search", "repository", "repositories");

    private final Set<String> names = new HashSet<>();
    private Set<String> own = Set.of();
    private boolean rows;
    private boolean line;

    private FirstIssue() {}

    /** The first issue of a text, as far as it can be read; null if the text is no JSON. */
    static @Nullable FirstIssue of(Reader text) throws IOException {
        FirstIssue first = new FirstIssue();
        return first.read(text) ? first : null;
    }

    private boolean read(Reader text) throws IOException {
        boolean json = false;
        try (JsonParser tokens = JSON.createParser(text)) {
            tokens.nextToken();
            json = tokens.currentToken() == JsonToken.START_OBJECT;
            line = json;
            boolean found = collect(tokens);
            json = true;
            // The first page of an export may be empty.
            while (!found && tokens.nextToken() != null) {
                found = collect(tokens);
            }
        } catch (JsonProcessingException broken) {
            // Broken, or longer than the limit: the names that are found so far count.
            json |= !names.isEmpty();
            line = false;
        }
        return json;
    }

    /** Collects the names around the first issue and in it; says whether there was one. */
    private boolean collect(JsonParser tokens) throws IOException {
        if (tokens.currentToken() == JsonToken.START_ARRAY) {
            boolean inner = tokens.getParsingContext().getParent().inArray();
            while (tokens.nextToken() != JsonToken.END_ARRAY) {
                rows |= inner && tokens.currentToken().isScalarValue();
                if (collect(tokens)) {
                    return true;
                }
            }
            return false;
        }
        if (tokens.currentToken() != JsonToken.START_OBJECT) {
            return true;
        }
        boolean around = false;
        Set<String> inside = new HashSet<>();
        own = inside;
        while (tokens.nextToken() == JsonToken.FIELD_NAME) {
            String name = tokens.currentName();
            names.add(name);
            inside.add(name);
            JsonToken value = tokens.nextToken();
            boolean leads =
                    value.isStructStart() && (leads(name) || (LISTS.contains(name) && value == JsonToken.START_ARRAY));
            around |= leads;
            if (value.isScalarValue() && NotIssues.tells(name)) {
                names.add(NotIssues.named(name, tokens.getText()));
            }
            if (leads && collect(tokens)) {
                // An event names its repository beside what it is about.
                if (!name.equals("repository") || own.contains("title") || own.contains("number")) {
                    line = false;
                    return true;
                }
                own = inside;
            }
            if (!leads && LOOKED_INTO.contains(name)) {
                lookInto(tokens, name);
            } else if (!leads) {
                tokens.skipChildren();
            }
        }
        line &= !around && tokens.currentTokenLocation().getLineNr() == 1;
        return !around;
    }

    /** Collects the names in a value, or in the first element of a list, with the name of the value before them. */
    private void lookInto(JsonParser tokens, String name) throws IOException {
        boolean list = tokens.currentToken() == JsonToken.START_ARRAY;
        JsonToken first = list ? tokens.nextToken() : tokens.currentToken();
        if (first == JsonToken.START_OBJECT) {
            while (tokens.nextToken() == JsonToken.FIELD_NAME) {
                names.add(name + "/" + tokens.currentName());
                tokens.nextToken();
                tokens.skipChildren();
            }
        }
        for (JsonToken next = first; list && next != JsonToken.END_ARRAY; next = tokens.nextToken()) {
            tokens.skipChildren();
        }
    }

    /** An event names its organisation beside its issue; in a query both are behind "data". */
    private boolean leads(String name) {
        return OtherTracker.WAYS.contains(name)
                || WAYS_OF_GITHUB.contains(name)
                || (names.contains("data") && WAYS_OF_QUERIES.contains(name))
                || (OF_ANSWERS.contains(name) && own.size() <= FEW_AROUND && !names.contains("actor"))
                // An issue may name its project.
                || (names.contains("data") && names.size() == 2 && ONLY_WAYS.contains(name));
    }

    /** All names, also those around the issue. */
    Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    /** The names in the issue alone. */
    Set<String> own() {
        return Collections.unmodifiableSet(own);
    }

    /** Whether the issue or what stands around it has a name. */
    boolean has(String name) {
        return names.contains(name);
    }

    /** Whether the issue itself has a name. */
    boolean states(String name) {
        return own.contains(name);
    }

    /** Whether there are lists of texts in a list: the rows of a table. */
    boolean rows() {
        return rows;
    }

    /** Whether the issue has nothing around it, and stands in one line. */
    boolean line() {
        return line;
    }
}
