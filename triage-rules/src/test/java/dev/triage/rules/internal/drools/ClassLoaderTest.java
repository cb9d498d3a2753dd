package dev.triage.rules.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program with rules in Java that a server takes down leaves nothing of itself in memory: no class loader and no thread. */
class ClassLoaderTest {

    /** Java itself keeps one class loader: that of the record that was last compared for the first time. */
    private static final int PROGRAMS = 3;

    private static final int GONE = PROGRAMS - 1;
    private static final int MOST_COLLECTIONS = 50;
    private static final long PATIENCE = 200;

    @TempDir
    Path folder;

    @Test
    void aProgramThatIsTakenDownLeavesNothingBehind() throws Exception {
        Files.writeString(folder.resolve("rules.drl"), """
                rule "Long titles" @reason("It can be.") @adds(1)
                when
                    Issue( title.toUpperCase() != "" )
                then
                    System.setProperty("dev.triage.test.left", "nothing");
                end
                """);
        ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
        List<Reference<ClassLoader>> programs = new ArrayList<>();
        for (int i = 0; i < PROGRAMS; i++) {
            programs.add(new WeakReference<>(run(), gone));
        }

        int ended = 0;
        for (int i = 0; i < MOST_COLLECTIONS && ended < GONE; i++) {
            System.gc();
            ended += gone.remove(PATIENCE) == null ? 0 : 1;
        }

        assertThat(ended)
                .as("Class loaders that are gone of %s", programs.size())
                .isEqualTo(GONE);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("triage-rules"));
    }

    /** Runs a program with its own copy of all classes, and takes it down. */
    private ClassLoader run() throws IOException, ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
        try (loader) {
            thread.setContextClassLoader(loader);
            loader.loadClass(ProgramWithRules.class.getName())
                    .getMethod("run", Path.class)
                    .invoke(null, folder);
            return loader;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator))) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    /** What runs there. */
    public static final class ProgramWithRules {

        private ProgramWithRules() {}

        /** Decides on an issue by the rules of a folder. */
        public static void run(Path rules) {
            dev.triage.rules.TriageEngine engine =
                    dev.triage.rules.TriageEngine.builder().rules(rules).build();
            engine.decide(dev.triage.model.Issue.named("#1", "It is slow").build());
        }
    }
}
