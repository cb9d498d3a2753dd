package dev.triage.io.tracker.internal.jira;

import dev.triage.io.IssueSink;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.tracker.internal.export.Export;
import dev.triage.io.tracker.internal.export.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the issues in the answer to a search in Jira. */
public final class JiraExport extends Export {

    private static final Set<String> FIELDS = Set.of("names", "total", "startAt", "isLast", "maxResults");

    /** The longest page that Jira gives. */
    private static final int HELD = 1_000;

    /** What comes before the names of fields. */
    private final List<JsonValue> held = new ArrayList<>();

    private Map<String, String> names = Map.of();
    private int inPage;
    private @Nullable Boolean more;

    public JiraExport(String document, IssueSink sink) {
        super("an export of Jira", document, sink);
    }

    @Override
    protected boolean leadsToIssues(String path, String name) {
        return name.equals("issues") || (name.equals("issue") && path.indexOf('.') < 0);
    }

    @Override
    protected boolean asksFor(String name) {
        return FIELDS.contains(name) || JiraIssue.FIELDS.contains(name) || name.startsWith("customfield_");
    }

    @Override
    protected boolean isIssue(JsonValue object) {
        return object.has("key") || object.has("fields");
    }

    @Override
    protected void issue(JsonValue issue) {
        inPage++;
        JsonValue own = issue.member("names");
        if (own != null || !issue.path().contains(".issues")) {
            read(issue, own == null ? Map.of() : named(own));
            return;
        }
        held.add(issue);
        if (held.size() == HELD) {
            release();
        }
    }

    @Override
    protected void around(JsonValue object) {
        JsonValue stated = object.member("names");
        names = stated == null ? Map.of() : named(stated);
        release();
        Fields page = new Fields(object, findings());
        Integer total = page.count("total");
        Integer start = page.count("startAt");
        if (object.has("isLast")) {
            more = !page.truth("isLast");
        } else if (total != null) {
            more = (start == null ? 0 : start) + inPage < total;
        }
        inPage = 0;
        names = Map.of();
    }

    @Override
    protected void end() {
        release();
        if (Boolean.TRUE.equals(more)) {
            findings().warning(0, 0, "The last page says that there are more issues; they are not in this export.");
        }
    }

    private void release() {
        held.forEach(issue -> read(issue, names));
        held.clear();
    }

    private void read(JsonValue issue, Map<String, String> named) {
        new JiraIssue(new Fields(issue, findings()), named).read();
    }

    private static Map<String, String> named(JsonValue names) {
        Map<String, String> named = new LinkedHashMap<>();
        names.members().forEach(name -> named.put(name.name(), name.text()));
        return named;
    }
}
