package dev.triage.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The regular expressions in the class files of a module, as javac wrote them, with what is asked of each. */
final class PatternUses {

    /** What can be asked of a pattern. */
    enum Question {
        FIND,
        MATCHES,
        BEGINS
    }

    private static final Set<Question> ALL = Set.of(Question.values());

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private final Map<String, Set<Question>> questions = new LinkedHashMap<>();
    private final List<String> classes = new ArrayList<>();
    private final Set<String> computed = new TreeSet<>();

    /** Those of the module that a class is part of. */
    static PatternUses of(Class<?> part) {
        PatternUses uses = new PatternUses();
        try {
            URI classes =
                    part.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path module = Path.of(classes);
            if (Files.isDirectory(module)) {
                uses.readAll(module);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(module)) {
                    uses.readAll(jar.getPath("/"));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException wrong) {
            throw new IllegalStateException(wrong);
        }
        return uses;
    }

    private void readAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
            for (Path file : all) {
                new ClassReader(Files.readAllBytes(file)).accept(new Reader(), ClassReader.SKIP_FRAMES);
            }
        }
    }

    /** The names of all classes. */
    List<String> classes() {
        return classes;
    }

    /** Each by its field, or by its line. */
    Map<String, Pattern> patterns() {
        return patterns;
    }

    /** What the code asks of one of them; everything if that cannot be seen. */
    Set<Question> questions(String place) {
        Set<Question> asked = questions.getOrDefault(place, Set.of());
        return asked.isEmpty() ? ALL : asked;
    }

    /** The classes that make a regular expression from parts. */
    Set<String> computed() {
        return computed;
    }

    /** Reads a class; of each method, the last constants before a call are what it is called with. */
    private final class Reader extends ClassVisitor {

        private String name = "";

        Reader() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String type, String signature, String parent, String[] interfaces) {
            classes.add(type.replace('/', '.'));
            name = type.substring(type.lastIndexOf('/') + 1);
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String type, String signature, String[] thrown) {
            return new Method(name);
        }
    }

    private final class Method extends MethodVisitor {

        private static final String PATTERN = "java/util/regex/Pattern";

        private static final Object OTHER = new Object();

        private final String type;
        private final Deque<Object> last = new ArrayDeque<>();
        private final List<String> fields = new ArrayList<>();
        private final Set<Question> asked = new TreeSet<>();
        private int line;
        private String compiled = "";

        Method(String type) {
            super(Opcodes.ASM9);
            this.type = type;
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitLdcInsn(Object value) {
            last.push(value);
        }

        @Override
        public void visitInsn(int code) {
            last.push(code >= Opcodes.ICONST_M1 && code <= Opcodes.ICONST_5 ? code - Opcodes.ICONST_0 : OTHER);
        }

        @Override
        public void visitIntInsn(int code, int operand) {
            last.push(operand);
        }

        @Override
        public void visitVarInsn(int code, int variable) {
            last.push(OTHER);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            last.push(OTHER);
        }

        @Override
        public void visitFieldInsn(int code, String owner, String field, String descriptor) {
            last.push(OTHER);
            if (!descriptor.equals("L" + PATTERN + ";")) {
                return;
            }
            String place = owner.substring(owner.lastIndexOf('/') + 1) + "." + field;
            if (code == Opcodes.GETSTATIC || code == Opcodes.GETFIELD) {
                fields.add(place);
            } else if (patterns.containsKey(compiled)) {
                patterns.put(place, patterns.remove(compiled));
                questions.remove(compiled);
            }
        }

        @Override
        public void visitMethodInsn(int code, String owner, String method, String descriptor, boolean isInterface) {
            boolean number = descriptor.contains("I)");
            compiled = "";
            if (owner.equals("java/lang/String")) {
                switch (method) {
                    case "matches" -> add(0, 0, Set.of(Question.MATCHES));
                    case "replaceAll", "replaceFirst" -> add(1, 0, Set.of(Question.FIND));
                    case "split" -> add(number ? 1 : 0, 0, Set.of(Question.FIND));
                    default -> {}
                }
            } else if (owner.equals(PATTERN) && method.equals("compile")) {
                compiled = add(number ? 1 : 0, number && last.peek() instanceof Integer flags ? flags : 0, ALL);
            } else if (owner.equals(PATTERN) || owner.equals("java/util/regex/Matcher")) {
                switch (method) {
                    case "matches" -> asked.add(Question.MATCHES);
                    case "lookingAt" -> asked.add(Question.BEGINS);
                    case "matcher", "pattern", "start", "end", "group", "quote", "reset" -> {}
                    default -> asked.add(Question.FIND);
                }
            }
            last.push(OTHER);
        }

        private String add(int behind, int flags, Set<Question> questionsOfIt) {
            Object regex = last.stream().skip(behind).findFirst().orElse(OTHER);
            if (!(regex instanceof String text)) {
                computed.add(type);
                return "";
            }
            String place = type + ":" + line;
            while (patterns.containsKey(place)) {
                place += "'";
            }
            patterns.put(place, Pattern.compile(text, flags));
            questions.put(place, questionsOfIt);
            return place;
        }

        @Override
        public void visitEnd() {
            for (String field : fields) {
                questions.computeIfAbsent(field, unknown -> new TreeSet<>()).addAll(asked);
            }
        }
    }
}
