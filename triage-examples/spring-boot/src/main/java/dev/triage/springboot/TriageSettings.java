package dev.triage.springboot;

import dev.triage.rules.source.Trust;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code triage.*}.
 *
 * @param rules the folders with rules, each over the ones before it; without one, the standard rules decide
 * @param restricted whether the rules may only use the vocabulary, because not everyone who writes them may run code here
 * @param reload whether changed rules take effect while the program runs
 */
@ConfigurationProperties("triage")
public record TriageSettings(
        @DefaultValue List<Path> rules,
        @DefaultValue("true") boolean restricted,
        @DefaultValue("false") boolean reload) {

    public TriageSettings {
        rules = List.copyOf(rules);
        if (reload && rules.isEmpty()) {
            throw new IllegalArgumentException("triage.reload needs a folder to watch: set triage.rules as well.");
        }
    }

    Trust trust() {
        return restricted ? Trust.RESTRICTED : Trust.FULL;
    }
}
