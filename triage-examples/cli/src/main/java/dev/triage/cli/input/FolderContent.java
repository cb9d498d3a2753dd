package dev.triage.cli.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.triage.cli.output.Words;
import dev.triage.io.Problem;
import dev.triage.io.documents.InputFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Separates documents from other files in the same folder. A file that the user names is always read. A broken file is
 * also read, so that the problem is reported.
 */
final class FolderContent {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> FIELDS = Set.of("id", "title", "issue", "issues");

    /** The names of files of rules. */
    private static final Pattern RULES = Pattern.compile("(?i)^(?:.+\\.drl|.+\\.table\\.(?:csv|md))");

    /** The names of all files beside DRL that a folder of rules has, except backlogs and issues that are cases. */
    private static final Pattern BESIDE_RULES = Pattern.compile(
            "(?i).+\\.table\\.(?:csv|md)|(?:.+\\.)?cases\\.(?:md|csv|json)|.+\\.baseline\\.md|settings(?:\\.schema)?\\.json|accepted\\.json");

    /** The names of spreadsheets. */
    private static final Pattern SHEET = Pattern.compile("(?i)\\.(?:xlsx?|xlsm|ods|numbers)$");

    /** The names of XML and of pages in HTML, perhaps compressed. */
    private static final Pattern MARKUP = Pattern.compile("(?i)\\.(?:xml|rss|atom|html?)(?:\\.gz)?$");

    private FolderContent() {}

    /** The warning for a file that is not a document. */
    static Problem skipped(String file) {
        return Problem.warning(file, 0, 0, "Skipped, because it contains no issues.");
    }

    /** What may be done with a file of another kind. */
    static String instead(Path path) {
        if (SHEET.matcher(path.toString()).find()) {
            return "save the sheet as CSV.";
        }
        Path folder = path.getParent();
        return path.toString().endsWith(".drl")
                ? "write --rules " + (folder == null ? "." : folder) + ", the folder of these rules."
                : "name the format with --input-format.";
    }

    /** Whether a file is XML or a page in HTML by its name; what it is exactly is told when it is read. */
    static boolean isMarkup(Path file) {
        return MARKUP.matcher(file.toString()).find();
    }

    /** The problem of a folder without documents; one with rules is probably meant for another option. */
    static Problem nothing(Path folder, boolean rules, @Nullable InputFormat format) {
        String wanted = format == null ? ".md, .json, .jsonl or .csv" : Words.either(format.usualEndings());
        String wrong = rules || Files.exists(folder.resolve("settings.json"))
                ? "This folder has rules and no issues. Maybe write --rules " + folder + "."
                : "No documents in this folder: expected files ending in " + wanted + ".";
        return Problem.error(folder.toString(), 0, 0, wrong);
    }

    /** Whether a folder has rules, as far as the names of its files say. Not only rules have a settings.json. */
    static boolean hasRules(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).anyMatch(RULES.asMatchPredicate());
        }
    }

    /** Whether a file is one of those that stand beside rules, and no backlog. */
    static boolean besideRules(Path file) {
        return BESIDE_RULES.matcher(file.getFileName().toString()).matches();
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

    /** Whether the first line names a field of issues, or is XML, which is refused. */
    private static boolean table(Path file) {
        try (BufferedReader text = Files.newBufferedReader(file)) {
            text.mark(1);
            if (text.read() == '<') {
                return true;
            }
            text.reset();
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
