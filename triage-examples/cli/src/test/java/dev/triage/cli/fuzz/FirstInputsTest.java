package dev.triage.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fuzzing begins with, and what it once found: no reader throws. Long runs are those of the script {@code fuzz}. */
class FirstInputsTest {

    @ParameterizedTest
    @EnumSource
    void noInputEndsInAnException(FuzzedReader reader) throws IOException {
        Map<String, byte[]> inputs = FirstInputs.of(reader);
        assertThat(inputs).isNotEmpty();
        inputs.forEach((file, input) ->
                assertThatCode(() -> reader.read(input)).as(file).doesNotThrowAnyException());
    }
}
