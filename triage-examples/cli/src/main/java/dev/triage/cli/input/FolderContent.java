package dev.triage.cli.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.triage.io.Problem;
import dev.triage.io.documents.InputFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Separates documents from other files in the same folder. A file that the user names is always read. A broken file is
 * also read, so that the problem is reported.
 */
final class FolderContent {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> FIELDS = Set.of("id", "title", "issue", "issues");

    private FolderContent() {}

    /** The warning for a file that is not a document. */
    static Problem skipped(String file) {
        return Problem.warning(file, 0, 0, "Skipped, because it contains no issues.");
    }

    static boolean holdsIssues(Path file, InputFormat format) {
        return switch (format) {
            case JSON -> holdsIssues(file) || exported(file);
            case CSV -> table(file);
            default -> true;
        };
    }

    /** Whether the outermost object, or an object in the outermost list, has a field of issues. */
    private static boolean holdsIssues(Path file) {
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            boolean empty = true;
            int depth = parser.nextToken() == JsonToken.START_ARRAY ? 1 : 0;
            if (depth == 0) {
                return parser.currentToken() != JsonToken.START_OBJECT || hasField(parser);
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                empty = false;
                if (parser.currentToken() == JsonToken.START_OBJECT && hasField(parser)) {
                    return true;
                }
                parser.skipChildren();
            }
            return empty;
        } catch (IOException broken) {
            return true;
        }
    }

    /** Whether the first line names a field of issues. */
    private static boolean table(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return InputFormat.ofContent(text).filter(InputFormat::ofTracker).isPresent();
        } catch (IOException broken) {
            return true;
        }
    }

    private static boolean exported(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return InputFormat.of(file.toString(), text).ofTracker();
        } catch (IOException broken) {
            return true;
        }
    }

    /** Searches the fields of the current object for a field of issues. */
    private static boolean hasField(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (FIELDS.contains(parser.currentName())) {
                return true;
            }
            parser.nextToken();
            parser.skipChildren();
        }
        return false;
    }
}
