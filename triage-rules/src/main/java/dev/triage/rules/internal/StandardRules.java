package dev.triage.rules.internal;

import dev.triage.rules.RuleBaseException;
import dev.triage.rules.RuleProblem;
import dev.triage.rules.internal.drl.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The rule base that comes with the library, compiled at build time, so that loading it takes no compiler. */
public final class StandardRules {

    /** What the names of its packages begin with. */
    static final String PACKAGE = "dev.triage.standard.";

    private static final String ARTIFACT = "dev.triage/triage-rules";

    private static final String FOLDER = "dev/triage/standard/";

    private static final ClassLoader LOADER = StandardRules.class.getClassLoader();

    private static @Nullable RuleBase loaded;

    private StandardRules() {}

    /** The standard rules. All engines share them, with what Drools makes of them; they are loaded when first asked for. */
    public static synchronized RuleBase load() {
        RuleBase rules = loaded;
        if (rules == null) {
            rules = read();
            loaded = rules;
        }
        return rules;
    }

    private static RuleBase read() {
        List<SourceFile> files = files();
        List<RuleProblem> problems = new ArrayList<>();
        List<LoadedRule> rules = CompiledRules.describe(
                CompiledRules.models(LOADER, ARTIFACT).orElseThrow(() -> missing("its compiled rules")),
                files,
                problems);
        if (!problems.isEmpty()) {
            throw new RuleBaseException(problems);
        }
        return new RuleBase("standard " + version() + " (" + Fingerprint.of(files) + ")", rules, Meanings.none());
    }

    /** The files of the standard rules, in the order of the catalogue. */
    public static List<SourceFile> files() {
        return text("files.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(file -> new SourceFile(file, text(file)))
                .toList();
    }

    private static String version() {
        Properties version = new Properties();
        try {
            version.load(new StringReader(text("version.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return version.getProperty("version");
    }

    private static String text(String file) {
        return CompiledRules.text(LOADER, FOLDER + file).orElseThrow(() -> missing(FOLDER + file));
    }

    private static IllegalStateException missing(String what) {
        return new IllegalStateException("The standard rules lack the resource (" + what
                + "). Maybe the jar of triage-rules was repackaged without it.");
    }
}
