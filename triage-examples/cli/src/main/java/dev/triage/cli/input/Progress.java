package dev.triage.cli.input;

import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Terminal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows the progress of reading: a bar appears on standard error after two seconds, and only on a terminal. One thread
 * reads; any thread may hide the bar.
 */
final class Progress implements AutoCloseable {

    private static final long PATIENCE = 2_000_000_000L;
    private static final int COLUMNS = 78;
    private static final int UPDATE_MILLISECONDS = 200;
    private static final long MEGABYTE = 1_000_000;

    private final long total;
    private final BooleanSupplier wanted;
    private final long start = System.nanoTime();
    private long read;
    private boolean tried;
    private volatile @Nullable ProgressBar bar;

    /**
     * Makes a hidden bar.
     *
     * @param total the number of bytes to read, 0 if it is unknown
     * @param wanted whether a bar may be shown; called once, before it is shown
     */
    Progress(long total, BooleanSupplier wanted) {
        this.total = total;
        this.wanted = wanted;
    }

    /** The same stream, whose bytes are counted. */
    InputStream watch(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                advance(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                advance(Math.max(0, count));
                return count;
            }
        };
    }

    /** Hides the bar, so that a line can be printed in its place; the bar returns by itself. */
    void clear() {
        if (bar != null) {
            LastLine.wipe();
        }
    }

    @Override
    public void close() {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.close();
        }
    }

    /** Counts bytes that were read, or that need not be read. */
    void advance(long bytes) {
        read += bytes;
        ProgressBar shown = bar;
        if (shown != null) {
            shown.stepTo(read);
        } else if (!tried && System.nanoTime() - start > PATIENCE) {
            tried = true;
            show();
        }
    }

    private void show() {
        if (!Terminal.errorIsTerminal() || !wanted.getAsBoolean()) {
            return;
        }
        ProgressBar shown = new ProgressBarBuilder()
                .setTaskName("Reading")
                .setInitialMax(total == 0 ? -1 : total)
                .setUnit(" MB", MEGABYTE)
                .showSpeed()
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
                .setConsumer(new LastLine())
                .build();
        shown.stepTo(read);
        bar = shown;
    }

    /** The last line of the terminal, which is empty at the end. */
    private static final class LastLine implements ProgressBarConsumer {

        @Override
        public int getMaxRenderedLength() {
            return COLUMNS;
        }

        @Override
        public void accept(String bar) {
            System.err.print("\r" + Layout.cut(bar, COLUMNS));
            System.err.flush();
        }

        @Override
        public void close() {
            wipe();
        }

        static void wipe() {
            System.err.print("\r\u001b[K");
            System.err.flush();
        }
    }
}
