package dev.triage.rules.vocabulary;

import dev.triage.model.Issue;
import dev.triage.model.tracked.TrackedField;
import dev.triage.rules.internal.text.LabelWords;
import dev.triage.rules.internal.text.PlainWords;
import dev.triage.rules.internal.text.Topics;
import org.jspecify.annotations.Nullable;

/** Finds the number that an issue states under a name. */
final class NamedNumber {

    /** A longer value is prose. */
    private static final int LONGEST_VALUE = 60;

    private NamedNumber() {}

    /** The number of this name: under the name itself first, then under another spelling of the topic. */
    static @Nullable Double of(Issue issue, String name) {
        String plain = PlainWords.plain(name);
        String topic = Topics.of(name);
        Double number = field(issue, plain, null);
        if (number == null) {
            number = label(issue, plain, null);
        }
        if (number == null && !topic.equals(Topics.LABEL)) {
            number = field(issue, plain, topic);
            if (number == null) {
                number = label(issue, plain, topic);
            }
        }
        Integer effort = issue.resources().effort().low();
        return number == null && effort != null && topic.equals("effort") ? Double.valueOf(effort) : number;
    }

    private static @Nullable Double field(Issue issue, String plain, @Nullable String topic) {
        for (TrackedField field : issue.tracked().fields()) {
            boolean named = topic == null
                    ? PlainWords.plain(field.name()).equals(plain)
                    : Topics.of(field.name()).equals(topic);
            Double number = named && field.value().length() <= LONGEST_VALUE ? PlainWords.number(field.value()) : null;
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    private static @Nullable Double label(Issue issue, String plain, @Nullable String topic) {
        Double highest = null;
        for (String label : issue.labels()) {
            Double number = topic == null ? exact(label, plain) : ofTopic(LabelWords.of(label), topic);
            if (number != null && (highest == null || number > highest)) {
                highest = number;
            }
        }
        return highest;
    }

    /** The number behind the name in a label such as {@code cvss:9.8} or {@code cvss 9.8}. */
    private static @Nullable Double exact(String label, String plain) {
        String whole = PlainWords.plain(label);
        if (!whole.startsWith(plain + " ")) {
            return null;
        }
        LabelWords words = LabelWords.of(label);
        return words.topic().equals(Topics.LABEL) ? PlainWords.number(whole.substring(plain.length())) : number(words);
    }

    private static @Nullable Double ofTopic(LabelWords words, String topic) {
        return words.topic().equals(topic) ? number(words) : null;
    }

    private static @Nullable Double number(LabelWords words) {
        Double number = PlainWords.number(words.written());
        return number == null ? PlainWords.number(words.word()) : number;
    }
}
