package dev.triage.spark.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.io.compress.CompressionInputStream;
import org.apache.hadoop.io.compress.Decompressor;
import org.apache.hadoop.io.compress.DefaultCodec;

/** Reads files as they are, and the first two of them only in part, as if the machine were gone that reads them. */
public final class FailingCodec extends DefaultCodec {

    /** How often reading has failed. */
    static final AtomicInteger FAILURES = new AtomicInteger();

    private static final int LATE = 40_000;

    @Override
    public String getDefaultExtension() {
        return ".failing";
    }

    @Override
    public CompressionInputStream createInputStream(InputStream bytes, Decompressor unused) throws IOException {
        return new CompressionInputStream(bytes) {
            private int read;

            @Override
            public int read() throws IOException {
                failIfLate();
                read++;
                return in.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                failIfLate();
                int found = in.read(target, offset, Math.min(length, 4_000));
                read += found;
                return found;
            }

            private void failIfLate() throws IOException {
                if (read > LATE && FAILURES.get() < 2 && FAILURES.incrementAndGet() <= 2) {
                    throw new IOException("The machine is gone.");
                }
            }

            @Override
            public void resetState() {
                // There is no state.
            }
        };
    }
}
