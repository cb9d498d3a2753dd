package dev.triage.io.documents;

import dev.triage.io.internal.TextStart;
import dev.triage.io.internal.Utf8Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Exports in XML, which are not read: they are refused by the name of their tracker, with what to export instead. They are known by
 * the name of their outermost element, and by words that stand near it.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
enum XmlExport {
    JIRA(
            "Jira",
            "the answer to a search (/rest/api/3/search/jql?jql=...&fields=*all), or CSV (Export CSV, all fields)",
            "rss jira",
            "feed atlassian",
            "entity-engine-xml"),
    BUGZILLA("Bugzilla", "the bugs (/rest/bug?id=...)", "bugzilla", "feed buglist.cgi", "rdf bugzilla"),
    MANTIS("Mantis", "the issues as CSV (View Issues, CSV Export), or the answer of /api/rest/issues", "mantis"),
    YOU_TRACK(
            "YouTrack",
            "the answer of /api/issues?fields=idReadable,summary,created,resolved,tags(name),customFields(name,value(name)), or Issues in CSV",
            "issuecompacts",
            "issues <field ",
            "issue <field ",
            "rss youtrack"),
    REDMINE(
            "Redmine",
            "the answer of /issues.json?status_id=*&limit=100, or CSV (Also available in: CSV)",
            "issues <tracker",
            "issue <tracker",
            "feed redmine"),
    SERVICE_NOW(
            "ServiceNow",
            "the answer of /api/now/table/incident?sysparm_display_value=true, or CSV (Export, CSV)",
            "unload",
            "record_update",
            "xml <sys_",
            "xml <incident",
            "response sys_",
            "xml short_description"),
    PIVOTAL("Pivotal Tracker", "the stories as CSV", "stories <story", "story <story_type", "external_stories"),
    ZENDESK("Zendesk", "the answer of /api/v2/tickets.json", "tickets <ticket", "ticket <nice-id"),
    FRESHDESK("Freshdesk", "the answer of /api/v2/tickets", "helpdesk-tickets", "helpdesk-ticket"),
    FOG_BUGZ("FogBugz", "the list of cases as CSV", "response <cases"),
    RALLY("Rally", "the answer with JSON (/slm/webservice/v2.0/defect?fetch=true)", "queryresult"),
    QUALITY_CENTER("the tracker of Micro Focus", "the defects as CSV", "entities <entity"),
    GITHUB("GitHub", "the issues (gh issue list --json number,title,labels,state)", "feed tag:github.com"),
    GITLAB("GitLab", "the issues (glab issue list --output json)", "feed /-/issues", "feed gitlab"),
    LAUNCHPAD("Launchpad", "the answer of /1.0/PROJECT?ws.op=searchTasks", "feed launchpad", "launchpad-bugs"),
    TRAC("Trac", "the results of the query as CSV (Download in other formats)", "rss trac"),
    SHEET("a spreadsheet", "the sheet as CSV", "workbook <worksheet", "workbook spreadsheet"),
    FEED("a feed", "the issues as JSON or CSV", "feed", "rss <item", "rss <channel", "rdf purl.org/rss");

    /** The names of files with XML or with pages in HTML. */
    private static final Pattern MARKUP = Pattern.compile("(?i)\\.(?:xml|rss|atom|html?)$");

    private final String called;
    private final String instead;

    /** The name of the outermost element, and perhaps a word that stands near it. */
    private final List<String> telling;

    XmlExport(String called, String instead, String... telling) {
        this.called = called;
        this.instead = instead;
        this.telling = List.of(telling);
    }

    /** Whether a file is XML or a page in HTML by its name. */
    static boolean mayBe(Path file) {
        return MARKUP.matcher(file.toString()).find();
    }

    /** Whether a file is one of these exports, by its name and its beginning. */
    static boolean is(Path file) {
        if (!mayBe(file)) {
            return false;
        }
        try (Utf8Reader text = new Utf8Reader(Files.newInputStream(file))) {
            return of(TextStart.of(text).beginning()) != null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The export that begins so; null if it is none of these. */
    static @Nullable XmlExport of(String beginning) {
        String text = beginning.stripLeading().toLowerCase(Locale.ROOT);
        String root = text.startsWith("<") ? root(text) : "";
        if (root.isEmpty()) {
            return null;
        }
        for (XmlExport export : values()) {
            for (String marks : export.telling) {
                int end = marks.indexOf(' ');
                String name = end < 0 ? marks : marks.substring(0, end);
                if (name.equals(root) && (end < 0 || text.contains(marks.substring(end + 1)))) {
                    return export;
                }
            }
        }
        return null;
    }

    /** The name of the outermost element, without its space of names; empty if it does not begin here. */
    private static String root(String text) {
        int at = text.indexOf('<');
        while (at >= 0) {
            String end = text.startsWith("<!--", at)
                    ? "-->"
                    : text.startsWith("<?", at) ? "?>" : text.startsWith("<!", at) ? ">" : "";
            if (end.isEmpty()) {
                return name(text, at + 1);
            }
            int ended = text.indexOf(end, at);
            at = ended < 0 ? -1 : text.indexOf('<', ended);
        }
        return "";
    }

    private static String name(String text, int start) {
        int end = start;
        while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String name = text.substring(start, end);
        return name.substring(name.indexOf(':') + 1);
    }

    /** Why it is not read, and what to do. */
    String refusal() {
        return "XML of " + called + ", which is not read. Maybe export " + instead + ".";
    }
}
