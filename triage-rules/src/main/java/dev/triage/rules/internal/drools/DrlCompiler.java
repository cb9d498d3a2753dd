package dev.triage.rules.internal.drools;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
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
import org.kie.api.builder.Results;

/** Compiles DRL with Drools. The only class that needs its compiler, which need not be on the class path. */
public final class DrlCompiler {

    private static final String GROUP = "dev.triage.team";

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
     */
    record Failure(String text) {}

    /** Compiles texts. */
    public static Result compile(List<CompiledText> texts) {
        KieServices kie = KieServices.get();
        ReleaseId id = kie.newReleaseId(GROUP, "rules", "1." + NUMBER.incrementAndGet());
        KieFileSystem system = kie.newKieFileSystem();
        system.generateAndWritePomXML(id);
        texts.forEach(text -> system.write("src/main/resources/" + text.fileName(), text.text()));
        try {
            KieBuilder builder = kie.newKieBuilder(system, DrlCompiler.class.getClassLoader());
            builder.buildAll(ExecutableModelProject.class);
            Results results = builder.getResults();
            if (results.hasMessages(Message.Level.ERROR)) {
                return new Result(
                        List.of(),
                        results.getMessages(Message.Level.ERROR).stream()
                                .map(message -> new Failure(message.getText()))
                                .toList());
            }
            ClassLoader classes = new Classes((InternalKieModule) builder.getKieModule());
            return new Result(GeneratedModels.of(classes, GROUP + "/rules"), List.of());
        } catch (RuntimeException e) { // Drools throws some of what it should report
            return new Result(List.of(), List.of(new Failure(String.valueOf(e.getMessage()))));
        } finally {
            kie.getRepository().removeKieModule(id); // or every compilation stays in memory for ever
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
