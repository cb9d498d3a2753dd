package dev.triage.rules.internal.drools;

import dev.triage.rules.internal.rule.ClassPathFiles;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;

/** Makes the models of rules whose classes Drools generated. */
public final class GeneratedModels {

    private GeneratedModels() {}

    /**
     * Makes all models of an artifact.
     *
     * @param loader knows the generated classes
     * @param artifact the artifact, such as {@code "dev.triage.team/rules"}
     */
    public static List<Model> of(ClassLoader loader, String artifact) {
        String list = "META-INF/kie/" + artifact + "/drools-model";
        String lines = ClassPathFiles.text(loader, list);
        if (lines == null) {
            throw new IllegalStateException("Drools generated no list (" + list + ") of its classes.");
        }
        List<Model> models = new ArrayList<>();
        for (String line : lines.split("\n", -1)) {
            String name = line.strip();
            if (!name.isEmpty() && name.indexOf(':') < 0) { // the first line gives the version of the format
                models.add(instance(loader, name));
            }
        }
        return models;
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
            throw new IllegalStateException("A class that Drools generated (" + className + ") cannot be loaded.", e);
        }
    }
}
