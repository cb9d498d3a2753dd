package dev.triage.benchmarks.process;

import dev.triage.benchmarks.contender.Contender;
import java.util.List;

/** The jars that each contender needs, by their names without versions. */
final class Jars {

    /** The dependencies of triage-rules, see its README. */
    private static final List<String> TRIAGE = List.of(
            "triage-core",
            "triage-rules",
            "drools-base",
            "drools-canonical-model",
            "drools-core",
            "drools-kiesession",
            "drools-model-compiler",
            "drools-util",
            "drools-wiring-api",
            "drools-wiring-static",
            "kie-api",
            "kie-internal",
            "kie-memory-compiler",
            "slf4j-api",
            "slf4j-nop");

    /** The dependencies of drools-engine, and triage-rules for the DRL files and the facts. */
    private static final List<String> DROOLS = List.of(
            "triage-core",
            "triage-rules",
            "drools-engine",
            "drools-base",
            "drools-canonical-model",
            "drools-codegen-common",
            "drools-commands",
            "drools-compiler",
            "drools-core",
            "drools-drl-ast",
            "drools-drl-extensions",
            "drools-drl-parser",
            "drools-ecj",
            "drools-io",
            "drools-kiesession",
            "drools-model-codegen",
            "drools-model-compiler",
            "drools-model-prototype",
            "drools-mvel-compiler",
            "drools-mvel-parser",
            "drools-tms",
            "drools-util",
            "drools-wiring-api",
            "drools-wiring-dynamic",
            "drools-wiring-static",
            "kie-api",
            "kie-internal",
            "kie-memory-compiler",
            "kie-util-maven-support",
            "kie-util-xml",
            "antlr4-runtime",
            "antlr-runtime",
            "commons-codec",
            "ecj",
            "javaparser-core",
            "slf4j-api",
            "slf4j-nop");

    /** triage-rules for the facts. */
    private static final List<String> EASY_RULES =
            List.of("triage-core", "triage-rules", "easy-rules-core", "slf4j-api", "slf4j-nop");

    /** triage-rules for the facts. */
    private static final List<String> CAMUNDA = List.of(
            "triage-core",
            "triage-rules",
            "camunda-commons-logging",
            "camunda-commons-typed-values",
            "camunda-commons-utils",
            "camunda-dmn-model",
            "camunda-engine-dmn",
            "camunda-engine-feel-api",
            "camunda-engine-feel-juel",
            "camunda-engine-feel-scala",
            "camunda-juel",
            "camunda-xml-model",
            "fastparse_2.13",
            "feel-engine",
            "geny_2.13",
            "java-uuid-generator",
            "scala-library",
            "sourcecode_2.13",
            "slf4j-api",
            "slf4j-nop");

    private Jars() {}

    /** The jars of a contender. */
    static List<String> of(Contender contender) {
        return switch (contender) {
            case HAND_WRITTEN -> List.of("triage-core");
            case TRIAGE, TRIAGE_WITH_CHANGES -> TRIAGE;
            case DROOLS -> DROOLS;
            case EASY_RULES -> EASY_RULES;
            case CAMUNDA -> CAMUNDA;
        };
    }
}
