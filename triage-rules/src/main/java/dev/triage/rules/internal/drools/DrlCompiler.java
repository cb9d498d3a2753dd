package dev.triage.rules.internal.drools;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles DRL with Drools. The only class that needs its compiler, which need not be on the class path. */
public final class DrlCompiler {

    private static final String GROUP = "dev.triage.team";

    /** What a message begins with that shows what was generated. */
    private static final String SOURCE = "Java source of ";

    /** Each compilation needs a name of its own, or one thread gets the rules of another. */
    private static final AtomicLong NUMBER = new AtomicLong();

    private DrlCompiler() {}

    /**
     * What came of a compilation.
     *
     * @param models the compiled rules; empty if there were errors
     * @param errors what is wrong, in the words of Drools
     */
    public record Result(List<Model> models, List<Failure> errors) {

        public Result {
            models = List.copyOf(models);
            errors = List.copyOf(errors);
        }
    }

    /**
     * Something that is wrong.
     *
     * @param text the words of Drools
     * @param source the Java that was generated, if it is wrong there; otherwise empty
     * @param offset where in it
     */
    public record Failure(String text, String source, int offset) {}

    /** Whether Drools can compile here. */
    static boolean isThere() {
        try {
            Class.forName("org.drools.model.codegen.ExecutableModelProject", false, DrlCompiler.class.getClassLoader());
            return KieServices.get() != null;
        } catch (ClassNotFoundException | LinkageError missing) {
            return false;
        }
    }

    /**
     * Compiles texts, on a thread that ends with it: what compilers keep for a thread would keep this library in memory after a
     * server has taken its program down.
     */
    public static Result compile(List<CompiledText> texts) {
        CompletableFuture<Result> result = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        result.complete(compileHere(texts));
                    } catch (Throwable thrown) {
                        result.completeExceptionally(thrown);
                    }
                },
                "triage-rules-compiler");
        thread.setContextClassLoader(DrlCompiler.class.getClassLoader());
        thread.setDaemon(true);
        thread.start();
        try {
            return result.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof Error error) {
                throw error;
            }
            throw wrapped;
        }
    }

    private static Result compileHere(List<CompiledText> texts) {
        KieServices kie = KieServices.get();
        ReleaseId id = kie.newReleaseId(GROUP, "rules", "1." + NUMBER.incrementAndGet());
        KieFileSystem system = kie.newKieFileSystem();
        system.generateAndWritePomXML(id);
        for (CompiledText text : texts) {
            system.write("src/main/resources/" + text.fileName(), text.text());
        }
        try {
            KieBuilder builder = kie.newKieBuilder(system, new Settings(DrlCompiler.class.getClassLoader()));
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                return new Result(List.of(), failures(errors));
            }
            ClassLoader classes = new Classes((InternalKieModule) builder.getKieModule());
            return new Result(GeneratedModels.of(classes, GROUP + "/rules"), List.of());
        } catch (RuntimeException | StackOverflowError e) { // Drools throws some of what it should report
            return new Result(List.of(), List.of(new Failure(String.valueOf(e.getMessage()), "", 0)));
        } finally {
            kie.getRepository().removeKieModule(id); // or every compilation stays in memory forever
        }
    }

    private static List<Failure> failures(List<Message> errors) {
        Map<String, String> sources = new HashMap<>();
        List<Failure> failures = new ArrayList<>();
        for (Message error : errors) {
            String path = String.valueOf(error.getPath());
            if (error.getText().startsWith(SOURCE)) {
                sources.put(path, error.getText().substring(error.getText().indexOf('\n') + 1));
            }
        }
        for (Message error : errors) {
            String path = String.valueOf(error.getPath());
            // An empty package follows each message about syntax.
            if (!error.getText().startsWith(SOURCE) && !error.getText().startsWith("Parser returned")) {
                failures.add(new Failure(error.getText(), sources.getOrDefault(path, ""), error.getColumn()));
            }
        }
        return failures;
    }

    /** Lets Drools compile on the thread that asks, instead of in a pool of its own whose threads stay. */
    private static final class Settings extends ClassLoader {

        Settings(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            URL own = name.equals("META-INF/kie.properties.conf")
                    ? DrlCompiler.class.getResource("compiler.properties")
                    : null;
            return own == null ? super.getResources(name) : Collections.enumeration(List.of(own));
        }
    }

    /** Loads what was compiled. That of Drools takes a module that nothing else needs. */
    private static final class Classes extends ClassLoader {

        private final InternalKieModule module;

        Classes(InternalKieModule module) {
            super(DrlCompiler.class.getClassLoader());
            this.module = module;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = module.getBytes(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            byte[] bytes = module.getBytes(name);
            return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
        }
    }
}
