package dev.triage.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever adds the library gets no compiler with it: this module depends on it as anybody would. */
class SmallClassPathTest {

    @Test
    void theLibraryBringsNoCompiler() {
        List<String> path = Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));

        assertThat(path)
                .anyMatch(entry -> entry.contains("drools-core"))
                .noneMatch(
                        entry -> Path.of(entry)
                                .getFileName()
                                .toString()
                                .matches(
                                        "(ecj|antlr|drools-drl|drools-ecj|drools-mvel|drools-model-codegen|mvel|xstream|javaparser).*"));
    }
}
