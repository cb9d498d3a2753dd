package dev.triage.rules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.drools.model.Model;

/** The rule base that comes with the library, compiled at build time, so that loading it takes no compiler. */
public final class StandardRules {

    /** Where the build lists the classes that it made of the DRL files. */
    private static final String MODELS = "META-INF/kie/dev.triage/triage-rules/drools-model";

    private static final String FOLDER = "dev/triage/standard/";

    private StandardRules() {}

    /** Loads the standard rules. */
    public static RuleBase load() {
        Properties version = new Properties();
        try (InputStream stream = open(FOLDER + "version.properties")) {
            version.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<RuleSource> sources = new ArrayList<>();
        for (String file : lines(FOLDER + "files.txt")) {
            sources.add(new RuleSource(file, text(FOLDER + file)));
        }
        return RuleBase.of("standard " + version.getProperty("version"), models(), sources);
    }

    private static List<Model> models() {
        List<Model> models = new ArrayList<>();
        for (String line : lines(MODELS)) {
            if (!line.contains(":")) { // the first line gives the version of the format
                models.add(instance(line));
            }
        }
        return models;
    }

    private static Model instance(String className) {
        try {
            return Class.forName(className, true, StandardRules.class.getClassLoader())
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(
                    "The compiled rules (" + className + ") cannot be loaded. Maybe two builds of triage-rules are"
                            + " mixed on the class path.",
                    e);
        }
    }

    private static List<String> lines(String resource) {
        return text(resource).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String text(String resource) {
        try (InputStream stream = open(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream stream = StandardRules.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("The standard rules lack the resource (" + resource
                    + "). Maybe the jar of triage-rules was repackaged without it.");
        }
        return stream;
    }
}
