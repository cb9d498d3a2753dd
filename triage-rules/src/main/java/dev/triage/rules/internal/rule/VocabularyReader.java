package dev.triage.rules.internal.rule;

import dev.triage.rules.catalogue.RuleVocabulary;
import dev.triage.rules.internal.condition.Glossary;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings the words of rules, which the code knows, together with their meanings, which people wrote. */
public final class VocabularyReader {

    private static final String MEANINGS = "dev/triage/rules/vocabulary.properties";

    private static final Pattern SAMPLE = Pattern.compile("@(\\w+)\\((?:\"([^\"]*)\"|([^)]*))\\)");

    private final Properties meanings = new Properties();
    private final Set<String> used = new TreeSet<>();

    private VocabularyReader() {
        ClassLoader loader = VocabularyReader.class.getClassLoader();
        try {
            meanings.load(new StringReader(Objects.requireNonNull(ClassPathFiles.text(loader, MEANINGS), MEANINGS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All words with their meanings. */
    public static RuleVocabulary read() {
        return new VocabularyReader().all();
    }

    /** The words that have a meaning written down but are none, for a test. */
    public static Set<String> strange() {
        VocabularyReader reader = new VocabularyReader();
        reader.all();
        Set<String> strange = new TreeSet<>(reader.meanings.stringPropertyNames());
        strange.removeAll(reader.used);
        return strange;
    }

    private RuleVocabulary all() {
        List<RuleVocabulary.Annotation> annotations = new ArrayList<>();
        for (String name : Annotations.known()) {
            String sample = meaning("@" + name + ".sample");
            annotations.add(new RuleVocabulary.Annotation(sample, stage(sample), meaning("@" + name)));
        }
        List<RuleVocabulary.Fact> facts = new ArrayList<>();
        Glossary.facts().forEach((name, stages) -> facts.add(fact(name, stages)));
        List<RuleVocabulary.Fact> parts =
                Glossary.parts().stream().map(name -> fact(name, List.of())).toList();
        List<RuleVocabulary.Levels> levels = new ArrayList<>();
        Glossary.levels()
                .forEach((name, constants) -> levels.add(new RuleVocabulary.Levels(name, meaning(name), constants)));
        return new RuleVocabulary(annotations, facts, parts, levels);
    }

    private RuleVocabulary.Fact fact(String name, List<String> stages) {
        List<RuleVocabulary.Member> members = new ArrayList<>();
        Glossary.members(name).forEach((member, type) -> {
            String key = member.contains("(") ? member.substring(0, member.indexOf('(')) : member;
            members.add(new RuleVocabulary.Member(member, type, meaning(name + "." + key)));
        });
        return new RuleVocabulary.Fact(name, stages, meaning(name), members);
    }

    /** Where a rule works that says this; the same for all that any rule may say. */
    private static String stage(String sample) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher matcher = SAMPLE.matcher(sample);
        while (matcher.find()) {
            values.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
        }
        for (String name : values.keySet()) {
            EffectKind kind = EffectKind.of(name);
            if (kind != null) {
                return kind.stage();
            }
        }
        return "";
    }

    private String meaning(String word) {
        used.add(word);
        String meaning = meanings.getProperty(word);
        if (meaning == null) {
            throw new IllegalStateException("The file " + MEANINGS + " has no meaning for (" + word + ").");
        }
        return meaning;
    }
}
