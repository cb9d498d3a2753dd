package dev.triage.tools.check;

import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.internal.json.JsonValue.Kind;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.files.HandwrittenJson;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.source.RuleProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads accepted findings. Not thread-safe. */
final class AcceptedReader {

    private static final String EXAMPLE =
            "Such as [{ \"id\": \"contradiction-1a2b3c4d\", \"reason\": \"Security wins.\", \"until\": \"2027-06-30\" }].";
    private static final List<String> MEMBERS = List.of("id", "reason", "until");

    private final List<RuleProblem> problems;
    private final List<AcceptedFinding> accepted = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    AcceptedReader(List<RuleProblem> problems) {
        this.problems = problems;
    }

    List<AcceptedFinding> accepted() {
        return accepted;
    }

    void read(SourceFile file) {
        HandwrittenJson json = new HandwrittenJson(file, problems);
        JsonValue whole = json.whole("Maybe delete it, or write [] into it.");
        if (whole != null && whole.kind() != Kind.LIST) {
            json.problem(whole, "Accepted findings are a list.", EXAMPLE);
        } else if (whole != null) {
            whole.elements().forEach(element -> read(element, json, file));
        }
    }

    private void read(JsonValue element, HandwrittenJson json, SourceFile file) {
        if (!element.object()) {
            json.problem(element, "An accepted finding is an object.", EXAMPLE);
            return;
        }
        for (JsonValue member : element.members()) {
            if (!MEMBERS.contains(member.name())) {
                problems.add(file.problem(
                        json.name(member),
                        "An accepted finding has no \"" + member.name() + "\".",
                        Nearest.orAll(member.name(), MEMBERS)));
            }
        }
        String id = text(element, "id", "Expected the id of a finding, as triage check prints it.", json);
        String reason = text(element, "reason", "Expected a reason: a finding is accepted only with one.", json);
        LocalDate until = until(element.member("until"), json);
        if (id != null && !ids.add(id)) {
            json.problem(element, "The finding " + id + " is accepted twice.", "Maybe delete one of them.");
        } else if (id != null && reason != null) {
            accepted.add(new AcceptedFinding(id, reason, until, file.name(), element.line()));
        }
    }

    private static @Nullable String text(JsonValue element, String name, String expected, HandwrittenJson json) {
        JsonValue value = element.member(name);
        if (value == null || value.kind() != Kind.TEXT || value.text().isBlank()) {
            json.problem(value == null ? element : value, expected, EXAMPLE);
            return null;
        }
        return value.text().strip();
    }

    private static @Nullable LocalDate until(@Nullable JsonValue value, HandwrittenJson json) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value.text());
        } catch (DateTimeParseException e) {
            json.problem(value, "Expected the last day on which it is accepted.", "Such as \"until\": \"2027-06-30\".");
            return null;
        }
    }
}
