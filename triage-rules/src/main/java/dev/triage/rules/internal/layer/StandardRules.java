package dev.triage.rules.internal.layer;

import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.input.TeamMappings;
import dev.triage.rules.internal.rule.ClassPathFiles;
import dev.triage.rules.internal.rule.Fingerprint;
import dev.triage.rules.internal.rule.ReadRule;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.rule.RuleSource;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The rule base that comes with the library. A stage is read when it is first asked for: a program that only decides does
 * not wait for the rules of reports. Thread-safe.
 *
 * <p>No streams and no lambdas here: at the start of a program they cost more than the work they do.
 */
public final class StandardRules implements RuleSource {

    private static final String FOLDER = "dev/triage/standard/";

    /** The folder of the rules as the build stored them, a file for each stage. */
    static final String STORED = "dev/triage/standard/stored";

    /** The file beside them that holds the version. */
    static final String VERSION = "version.txt";

    private static final ClassLoader LOADER = StandardRules.class.getClassLoader();

    private static @Nullable RuleBase loaded;

    /** The files of the rules, in the order of the catalogue. */
    private final List<String> files;

    /** The rules of the stages that were asked for, each in the order of the catalogue. */
    private final Map<String, List<Rule>> stages = new LinkedHashMap<>();

    private @Nullable List<Rule> all;

    /** Whether rules are taken as the build stored them. */
    private final boolean stored;

    private StandardRules(List<String> files, boolean stored) {
        this.files = files;
        this.stored = stored;
    }

    /** The standard rules. All engines share them. */
    public static synchronized RuleBase load() {
        RuleBase rules = loaded;
        if (rules == null) {
            String version = ClassPathFiles.text(LOADER, STORED + "/" + VERSION);
            rules = version == null
                    ? read()
                    : RuleBase.of(version, new StandardRules(names(), true), TeamMappings.none());
            loaded = rules;
        }
        return rules;
    }

    /** The standard rules, read from their files instead of the stored ones. */
    public static RuleBase read() {
        List<String> files = names();
        Fingerprint fingerprint = new Fingerprint();
        for (String file : files) {
            fingerprint.add(file, bytes(FOLDER + file));
        }
        String version = "standard " + version() + " (" + fingerprint.digits() + ")";
        return RuleBase.of(version, new StandardRules(files, false), TeamMappings.none());
    }

    /** The files of the standard rules, in the order of the catalogue. */
    public static List<SourceFile> files() {
        List<SourceFile> files = new ArrayList<>();
        for (String name : names()) {
            files.add(file(name));
        }
        return files;
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
    public synchronized List<Rule> in(String stage) {
        List<Rule> rules = stages.get(stage);
        if (rules == null) {
            rules = load(stage);
            stages.put(stage, rules);
        }
        return rules;
    }

    @Override
    public synchronized List<Rule> all() {
        List<Rule> rules = all;
        if (rules == null) {
            List<Rule> loading = new ArrayList<>();
            for (String file : files) {
                for (Rule rule : in(stage(file))) {
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

    private List<Rule> load(String stage) {
        if (stored) {
            return StoredRules.read(stage, bytes(STORED + "/" + stage));
        }
        List<RuleProblem> problems = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        for (SourceFile file : files(files, stage)) {
            for (ReadRule rule : RuleReader.read(file, Trust.RESTRICTED, problems)) {
                rules.add(rule.standard());
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleBaseException(problems);
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
        byte[] bytes = ClassPathFiles.bytes(LOADER, resource);
        if (bytes == null) {
            throw new IllegalStateException("The standard rules lack the resource (" + resource
                    + "). Maybe the jar of triage-rules was repackaged without it.");
        }
        return bytes;
    }
}
