package dev.triage.benchmarks.stream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The cost of Jackson for the same records without decisions: it reads each issue into a tree and writes a tree, which is
 * the issue again or a decision of typical size.
 */
final class JacksonAlone {

    private static final int BUFFERED = 1 << 16;

    private JacksonAlone() {}

    /**
     * Reads, and writes to standard output.
     *
     * @param arguments a file of issues; and, if decisions are to be written, a file of some, which are read
     *     first and written in turn
     */
    public static void main(String[] arguments) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> decisions = new ArrayList<>();
        if (arguments.length > 1) {
            try (MappingIterator<JsonNode> nodes = mapper.readerFor(JsonNode.class)
                    .readValues(Path.of(arguments[1]).toFile())) {
                nodes.forEachRemaining(decisions::add);
            }
        }
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]));
                OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFERED);
                JsonGenerator json = mapper.createGenerator(out);
                MappingIterator<JsonNode> issues =
                        mapper.readerFor(JsonNode.class).readValues(in)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            int number = 0;
            while (issues.hasNext()) {
                JsonNode issue = issues.next();
                mapper.writeTree(json, decisions.isEmpty() ? issue : decisions.get(number++ % decisions.size()));
            }
        }
    }
}
