package dev.triage.rules.internal.condition;

import dev.triage.rules.internal.drl.DrlFile;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What Java knows. No class is initialised to find out. */
public final class Java {

    private Java() {}

    /** Whether a type of this simple name is there without an import. */
    static boolean knows(String type) {
        return standard(type) != null;
    }

    /** The type of this simple name that is there without an import, or null. */
    static @Nullable Class<?> standard(String type) {
        return find("java.lang." + type);
    }

    /** Whether Java has such a collection, which needs an import. */
    static boolean collection(String type) {
        return find("java.util." + type) != null;
    }

    /** Whether what is imported is there, as far as that can be told: a package cannot be looked up. */
    public static boolean has(DrlFile.Import imported) {
        String name = imported.name();
        int dot = name.lastIndexOf('.');
        if (!imported.member()) {
            return name.endsWith("*") || find(name) != null;
        }
        Class<?> owner = dot < 0 ? null : find(name.substring(0, dot));
        String member = name.substring(dot + 1);
        return owner != null
                && (member.equals("*")
                        || Arrays.stream(owner.getMethods())
                                .anyMatch(method -> method.getName().equals(member))
                        || Arrays.stream(owner.getFields())
                                .anyMatch(field -> field.getName().equals(member)));
    }

    private static @Nullable Class<?> find(String name) {
        try {
            return Class.forName(name, false, Java.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError unknown) {
            int dot = name.lastIndexOf('.');
            boolean nested = dot > 0 && Character.isUpperCase(name.charAt(name.lastIndexOf('.', dot - 1) + 1));
            return nested ? find(name.substring(0, dot) + "$" + name.substring(dot + 1)) : null;
        }
    }
}
