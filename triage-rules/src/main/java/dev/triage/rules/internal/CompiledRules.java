package dev.triage.rules.internal;

import dev.triage.model.decision.Effect;
import dev.triage.rules.RuleDescription;
import dev.triage.rules.RuleProblem;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/** Rules of the class path that were compiled at build time, so that loading them takes no compiler and no parser. */
public final class CompiledRules {

    private static final Pattern RULE =
            Pattern.compile("^[ \\t]*rule\\s+\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.MULTILINE);

    private CompiledRules() {}

    /**
     * A rule as Drools compiled it.
     *
     * @param rule the rule
     * @param model its package and globals
     */
    public record Compiled(Rule rule, Model model) {}

    /**
     * Loads the classes that the build made of DRL files.
     *
     * @param loader where they are
     * @param artifact the artifact that holds them, such as {@code "dev.triage/triage-rules"}
     * @return the compiled rules; nothing if the artifact has none
     */
    public static Optional<List<Model>> models(ClassLoader loader, String artifact) {
        return text(loader, list(artifact)).map(list -> models(loader, list, ""));
    }

    /** The resource that lists the classes which the build made of the DRL files of an artifact. */
    static String list(String artifact) {
        return "META-INF/kie/" + artifact + "/drools-model";
    }

    /**
     * Loads some of the classes that the build made of DRL files.
     *
     * @param list all of them, line by line
     * @param beginning what the names of those begin with that are loaded
     */
    static List<Model> models(ClassLoader loader, String list, String beginning) {
        List<Model> models = new ArrayList<>();
        for (String line : list.split("\n", -1)) {
            String name = line.strip();
            // The first line gives the version of the format.
            if (!name.isEmpty() && name.indexOf(':') < 0 && name.startsWith(beginning)) {
                models.add(instance(loader, name));
            }
        }
        return models;
    }

    /** The rules of some packages, by their names. */
    public static Map<String, Compiled> byName(List<Model> models) {
        Map<String, Compiled> compiled = new LinkedHashMap<>();
        for (Model model : models) {
            for (Rule rule : model.getRules()) {
                compiled.put(rule.getName(), new Compiled(rule, model));
            }
        }
        return compiled;
    }

    /**
     * Brings compiled rules together with the files that they were compiled from.
     *
     * @param models the compiled rules; the last part of a package's name is its stage
     * @param files the files, in the order of the catalogue
     * @param problems takes what is wrong
     */
    static List<LoadedRule> describe(List<Model> models, List<SourceFile> files, List<RuleProblem> problems) {
        Map<String, Compiled> compiled = byName(models);
        List<LoadedRule> rules = new ArrayList<>();
        for (SourceFile file : files) {
            Matcher matcher = RULE.matcher(file.text());
            while (matcher.find()) {
                String written = matcher.group(1);
                String name = written.indexOf('\\') < 0 ? written : written.replaceAll("\\\\(.)", "$1");
                Compiled rule = compiled.remove(name);
                if (rule != null) {
                    Span place = new Span(matcher.start(1) - 1, matcher.end(1) + 1);
                    LoadedRule described = describe(rule.rule(), rule.model(), file, place, problems);
                    if (described != null) {
                        rules.add(described);
                    }
                }
            }
        }
        for (String name : new TreeSet<>(compiled.keySet())) {
            problems.add(unlisted("the compiled rules", name));
        }
        return rules;
    }

    /** That a compiled rule stands in no file that is listed. */
    public static RuleProblem unlisted(String where, String rule) {
        return new RuleProblem(
                where,
                0,
                0,
                0,
                null,
                "The rule \"" + rule + "\" stands in no listed file.",
                "Maybe its file is missing from files.txt.");
    }

    private static @Nullable LoadedRule describe(
            Rule rule, Model model, SourceFile file, Span place, List<RuleProblem> problems) {
        Annotations annotations = new Annotations(
                rule.getName(),
                rule.getMetaData(),
                (annotation, message, suggestion) -> problems.add(file.problem(place, message, suggestion)));
        String reason = annotations.reason();
        Effect effect = annotations.effect();
        if (effect == null) {
            return null;
        }
        String stage = model.getName().substring(model.getName().lastIndexOf('.') + 1);
        RuleDescription description =
                new RuleDescription(rule.getName(), stage, effect, reason, file.name(), file.line(place.start()));
        return new LoadedRule(description, rule, model);
    }

    /** The text of a resource, or nothing if there is none. */
    public static Optional<String> text(ClassLoader loader, String resource) {
        byte[] bytes = bytes(loader, resource);
        return bytes == null ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    /** What is in a resource, or null if there is none. */
    static byte @Nullable [] bytes(ClassLoader loader, String resource) {
        try (InputStream stream = loader.getResourceAsStream(resource)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model instance(ClassLoader loader, String className) {
        try {
            return Class.forName(className, true, loader)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(
                    "The compiled rules (" + className + ") cannot be loaded. Maybe two builds of the same rules are"
                            + " mixed on the class path.",
                    e);
        }
    }
}
