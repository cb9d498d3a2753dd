package dev.triage.io.tracker.internal.export;

import dev.triage.io.internal.ForeignValues;
import dev.triage.model.tracked.TrackedField;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields of a form in the text that a tracker made of it: a heading of the third level, and below it nothing
 * but one short line, or a list of options of which some are checked.
 *
 * <p>A form is written by a tracker in this one way, so lines are enough, and no reader of Markdown is needed. All
 * other parts of a text are prose or code and give no field: blocks of code, quotes, comments, HTML, long answers, and
 * headings in any of these.
 */
public final class FormFields {

    /** A text without it has no field. */
    public static final String MARK = "###";

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_VALUE = 100;

    private static final Pattern HEADING = Pattern.compile("(#{1,6})[ \\t]+(.*?)(?:[ \\t]+#+)?[ \\t]*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})([^`]*)");
    private static final Pattern OPTION = Pattern.compile("[-*] \\[([ xX])\\] (.+)");
    private static final Pattern CODE = Pattern.compile("(?: {4}| {0,3}\\t).*");
    /** What begins a line that is no answer to a question of a form. */
    private static final Pattern NO_ANSWER = Pattern.compile(" {0,3}(?:>|<|\\||[-*+] |\\d+[.)] |!\\[|`{3,}|~{3,}).*");

    private final List<TrackedField> fields = new ArrayList<>();
    private final List<String> answer = new ArrayList<>();
    private @Nullable String name;
    private @Nullable String fence;
    private boolean comment;
    private boolean html;
    private boolean prose;

    private FormFields() {}

    /** The fields in a text, in their order; none if there is no text. */
    public static List<TrackedField> in(@Nullable String text) {
        if (text == null || !text.contains(MARK)) {
            return List.of();
        }
        FormFields form = new FormFields();
        text.lines().forEach(form::line);
        form.end();
        return form.fields;
    }

    private void line(String line) {
        if (fence != null) {
            closeFence(line, fence);
        } else if (comment) {
            comment = !line.contains("-->");
        } else if (line.isBlank()) {
            html = false;
        } else if (html) {
            prose = true;
        } else {
            block(line);
        }
    }

    private void block(String line) {
        String start = line.stripLeading();
        Matcher heading = line.startsWith("#") ? HEADING.matcher(line) : null;
        String opened = start.startsWith("```") || start.startsWith("~~~") ? fence(line) : null;
        if (opened != null) {
            fence = opened;
            prose = true;
        } else if (start.startsWith("<!--")) {
            comment = !line.contains("-->");
        } else if (line.startsWith("<")) {
            html = true;
            prose = true;
        } else if (heading != null && heading.matches()) {
            end();
            name = heading.group(1).length() == 3 ? heading.group(2).strip() : null;
        } else if (name == null || prose) {
            return; // most lines are no answer, whatever they say
        } else if (OPTION.matcher(line).matches()
                || !(CODE.matcher(line).matches() || NO_ANSWER.matcher(line).matches())) {
            answer.add(line.strip());
        } else {
            prose = true;
        }
    }

    /** The signs that open a block of code, or null if a line opens none. */
    private static @Nullable String fence(String line) {
        Matcher fenced = FENCE.matcher(line);
        return fenced.matches() ? fenced.group(1) : null;
    }

    private void closeFence(String line, String opened) {
        String marks = line.strip();
        boolean closes = marks.length() >= opened.length()
                && marks.chars().allMatch(mark -> mark == opened.charAt(0))
                && !CODE.matcher(line).matches();
        fence = closes ? null : opened;
    }

    /** Ends what stands below a heading, and keeps it if it is the answer of a form. */
    private void end() {
        String value = prose ? null : value();
        if (name != null && !name.isBlank() && name.length() <= LONGEST_NAME && value != null) {
            String english = ForeignValues.field(name);
            fields.add(new TrackedField(english, english.equals(name) ? value : ForeignValues.level(value)));
        }
        answer.clear();
        name = null;
        prose = false;
    }

    private @Nullable String value() {
        List<Matcher> options =
                answer.stream().map(OPTION::matcher).filter(Matcher::matches).toList();
        String value = "";
        if (!answer.isEmpty() && options.size() == answer.size()) {
            value = String.join(
                    ", ",
                    options.stream()
                            .filter(option -> !option.group(1).isBlank())
                            .map(option -> option.group(2).strip())
                            .toList());
        } else if (answer.size() == 1 && options.isEmpty() && !answer.get(0).equals("_No response_")) {
            value = answer.get(0);
        }
        return value.isBlank() || value.length() > LONGEST_VALUE ? null : value;
    }
}
