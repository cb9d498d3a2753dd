package dev.triage.rules.internal;

import dev.triage.rules.RuleBaseException;
import dev.triage.rules.RuleDescription;
import dev.triage.rules.RuleProblem;
import dev.triage.rules.Trust;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.team.ReadRules;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * The rule base that comes with the library, compiled at build time or read, so that loading it takes no compiler. A stage
 * is loaded when somebody first asks for it: whoever only decides does not wait for the rules of reports. Thread-safe.
 *
 * <p>No streams and no lambdas here: at the start of a program they cost more than the work they do.
 */
public final class StandardRules implements RuleSource {

    /** What the names of its packages begin with. */
    static final String PACKAGE = "dev.triage.standard.";

    private static final String ARTIFACT = "dev.triage/triage-rules";

    private static final String FOLDER = "dev/triage/standard/";

    private static final ClassLoader LOADER = StandardRules.class.getClassLoader();

    private static @Nullable RuleBase loaded;

    /** The files of the rules, in the order of the catalogue. */
    private final List<String> files;

    /** The rules of the stages that were asked for, each in the order of the catalogue. */
    private final Map<String, List<LoadedRule>> stages = new LinkedHashMap<>();

    private @Nullable List<LoadedRule> all;

    private StandardRules(List<String> files) {
        this.files = files;
    }

    /** The standard rules. All engines share them, with what Drools makes of them. */
    public static synchronized RuleBase load() {
        RuleBase rules = loaded;
        if (rules == null) {
            List<String> files = names();
            Fingerprint fingerprint = new Fingerprint();
            for (String file : files) {
                fingerprint.add(file, bytes(FOLDER + file));
            }
            String version = "standard " + version() + " (" + fingerprint.digits() + ")";
            rules = new RuleBase(version, new StandardRules(files), Meanings.none());
            loaded = rules;
        }
        return rules;
    }

    /** The files of the standard rules, in the order of the catalogue. */
    public static List<SourceFile> files() {
        List<SourceFile> files = new ArrayList<>();
        for (String name : names()) {
            files.add(file(name));
        }
        return files;
    }

    /** The files of a stage, in the order of the catalogue. */
    static List<SourceFile> files(String stage) {
        return files(names(), stage);
    }

    private static List<SourceFile> files(List<String> names, String stage) {
        List<SourceFile> files = new ArrayList<>();
        for (String name : names) {
            if (stage(name).equals(stage)) {
                files.add(file(name));
            }
        }
        return files;
    }

    @Override
    public synchronized List<LoadedRule> in(String stage) {
        List<LoadedRule> rules = stages.get(stage);
        if (rules == null) {
            rules = load(stage);
            stages.put(stage, rules);
        }
        return rules;
    }

    @Override
    public synchronized List<LoadedRule> all() {
        List<LoadedRule> rules = all;
        if (rules == null) {
            List<LoadedRule> loading = new ArrayList<>();
            for (String file : files) {
                for (LoadedRule rule : in(stage(file))) {
                    if (rule.description().file().equals(file)) {
                        loading.add(rule);
                    }
                }
            }
            rules = List.copyOf(loading);
            all = rules;
        }
        return rules;
    }

    private List<LoadedRule> load(String stage) {
        List<Model> models = CompiledRules.models(LOADER, text(CompiledRules.list(ARTIFACT)), PACKAGE + stage + ".");
        List<SourceFile> sources = files(files, stage);
        List<RuleProblem> problems = new ArrayList<>();
        List<LoadedRule> rules =
                models.isEmpty() ? read(sources, problems) : CompiledRules.describe(models, sources, problems);
        if (!problems.isEmpty()) {
            throw new RuleBaseException(problems);
        }
        return rules;
    }

    /** Rules that were not compiled, which would make the library larger than reading them is slow. */
    private static List<LoadedRule> read(List<SourceFile> sources, List<RuleProblem> problems) {
        List<LoadedRule> rules = new ArrayList<>();
        for (LoadedRule rule : ReadRules.of(sources, Trust.RESTRICTED, problems)) {
            RuleDescription read = rule.description(); // of a team, which these are not
            rules.add(rule.with(new RuleDescription(
                    read.name(), read.stage(), read.effect(), read.reason(), read.file(), read.line())));
        }
        return rules;
    }

    /** Each stage has a folder. */
    private static String stage(String file) {
        return file.substring(0, file.indexOf('/'));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String line : text(FOLDER + "files.txt").split("\n", -1)) {
            if (!line.isBlank()) {
                names.add(line.strip());
            }
        }
        return names;
    }

    private static SourceFile file(String name) {
        return new SourceFile(name, text(FOLDER + name));
    }

    private static String version() {
        Properties version = new Properties();
        try {
            version.load(new StringReader(text(FOLDER + "version.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return version.getProperty("version");
    }

    private static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        byte[] bytes = CompiledRules.bytes(LOADER, resource);
        if (bytes == null) {
            throw new IllegalStateException("The standard rules lack the resource (" + resource
                    + "). Maybe the jar of triage-rules was repackaged without it.");
        }
        return bytes;
    }
}
