package dev.triage.rules.internal.layer;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.StoredConditions;
import dev.triage.rules.internal.rule.EffectKind;
import dev.triage.rules.internal.rule.EffectValues;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The standard rules as the build read them, so that a program that starts need not read their text. Only the build writes
 * them, from the same files and with the same reader.
 */
public final class StoredRules {

    private StoredRules() {}

    /**
     * Stores the standard rules; the build calls it.
     *
     * @param arguments the folder of the compiled classes
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).resolve(StandardRules.STORED);
        RuleBase rules = StandardRules.read();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(StandardRules.VERSION), rules.version());
        for (String stage : rules.catalogue().stream()
                .map(RuleDescription::stage)
                .distinct()
                .toList()) {
            Files.write(folder.resolve(stage), write(rules.in(stage)));
        }
    }

    /** Rules as bytes. */
    public static byte[] write(List<Rule> rules) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(rules.size());
            for (Rule rule : rules) {
                write(rule, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what was written.
     *
     * @param stage the stage of the rules
     */
    static List<Rule> read(String stage, byte[] bytes) {
        List<Rule> rules = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int i = in.readShort(); i > 0; i--) {
                rules.add(read(stage, in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The stored rules of " + stage + " cannot be read.", e);
        }
        return rules;
    }

    private static void write(Rule rule, DataOutputStream out) throws IOException {
        RuleDescription description = rule.description();
        Map<String, String> values = EffectValues.written(description.effect());
        out.writeUTF(description.id());
        out.writeUTF(rule.name());
        out.writeUTF(description.reason());
        out.writeUTF(description.file());
        out.writeInt(description.line());
        out.writeUTF(EffectValues.kind(description.effect()).annotation());
        out.writeByte(values.size());
        for (Map.Entry<String, String> value : values.entrySet()) {
            out.writeUTF(value.getKey());
            out.writeUTF(value.getValue());
        }
        out.writeByte(rule.about().size());
        for (Class<?> about : rule.about()) {
            out.writeUTF(about.getName());
        }
        StoredConditions.write(rule.vocabulary(), out);
    }

    private static Rule read(String stage, DataInputStream in) throws IOException {
        String id = in.readUTF();
        String name = in.readUTF();
        String reason = in.readUTF();
        String file = in.readUTF();
        int line = in.readInt();
        EffectKind kind = Objects.requireNonNull(EffectKind.of(in.readUTF()), "kind");
        Map<String, String> values = new HashMap<>();
        for (int i = in.readByte(); i > 0; i--) {
            values.put(in.readUTF(), in.readUTF());
        }
        List<Class<?>> about = new ArrayList<>();
        for (int i = in.readByte(); i > 0; i--) {
            about.add(type(in.readUTF()));
        }
        return new Rule(
                new RuleDescription(id, name, stage, EffectValues.effect(kind, name, values), reason, file, line, null),
                about,
                StoredConditions.read(in),
                null);
    }

    private static Class<?> type(String name) throws IOException {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IOException("Stored rules are about a class (" + name + ") that is not there.", e);
        }
    }
}
