package dev.triage.springboot;

import dev.triage.io.jackson3.TriageModule;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.WatchedEngine;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the engine of the settings. Without a reload it is the bean {@link TriageEngine}. With a reload it is the bean {@link
 * WatchedEngine}, because an engine that is injected once stays the engine of the first rules. Both are given by {@link
 * CurrentEngine}.
 */
@Configuration(proxyBeanMethods = false)
class TriageConfiguration {

    /** Issues and decisions have the JSON of the published schemas. */
    @Bean
    TriageModule triageModule() {
        return new TriageModule();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "triage.reload", havingValue = "false", matchIfMissing = true)
    static class Fixed {

        @Bean
        TriageEngine triageEngine(TriageSettings settings) {
            return builder(settings).build();
        }

        @Bean
        CurrentEngine currentEngine(TriageEngine engine) {
            return () -> engine;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "triage.reload", havingValue = "true")
    static class Watched {

        @Bean
        WatchedEngine watchedEngine(TriageSettings settings, RuleChanges changes) {
            return builder(settings).watch(changes);
        }

        @Bean
        CurrentEngine currentEngine(WatchedEngine engine) {
            return engine::current;
        }
    }

    private static TriageEngine.Builder builder(TriageSettings settings) {
        TriageEngine.Builder builder = TriageEngine.builder();
        for (Path folder : settings.rules()) {
            builder.rules(folder, settings.trust());
        }
        return builder;
    }
}
