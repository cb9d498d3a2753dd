package dev.triage.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Decides issues over HTTP. */
@SpringBootApplication
@EnableConfigurationProperties(TriageSettings.class)
public class TriageApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(TriageApplication.class, arguments);
    }
}
