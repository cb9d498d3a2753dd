package dev.triage.cli.output;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class OutputPipeTest {

    @Test
    void aReaderThatWentAwayEndsTheOutputOnce() {
        OutputPipe pipe = failing("Broken pipe");
        pipe.write(1);
        assertThatThrownBy(pipe::flush).isInstanceOf(OutputPipe.ClosedException.class);
        assertThatCode(pipe::flush).doesNotThrowAnyException();
    }

    @Test
    void aFullDiskIsNoClosedPipe() {
        OutputPipe pipe = failing("No space left on device");
        pipe.write(1);
        assertThatThrownBy(pipe::flush)
                .isInstanceOf(OutputPipe.BrokenException.class)
                .hasMessage("No space left on device");
    }

    private static OutputPipe failing(String message) {
        return new OutputPipe(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(message);
            }
        });
    }
}
