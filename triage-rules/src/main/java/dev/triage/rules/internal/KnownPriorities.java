package dev.triage.rules.internal;

import dev.triage.model.Priority;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The priorities of assessments by their numbers, a byte each. Thread-safe: whoever sees a byte too early works out the same
 * once more.
 */
@SuppressWarnings("EnumOrdinal") // the numbers never leave the process
final class KnownPriorities {

    private static final Priority[] PRIORITIES = Priority.values();

    /** The priorities, counted from 1, and 0 where none is known, in blocks that are made when they are needed. */
    private final AtomicReferenceArray<byte @Nullable []> blocks;

    private final int size;

    /**
     * Prepares for numbers.
     *
     * @param size how many numbers are needed at once
     */
    KnownPriorities(int size) {
        this.size = size;
        this.blocks = new AtomicReferenceArray<>(Numbering.MOST / size);
    }

    /** The priority of a number, or null if it is not known. */
    @Nullable
    Priority find(int number) {
        byte[] block = blocks.get(number / size);
        int known = block == null ? 0 : block[number % size];
        return known == 0 ? null : PRIORITIES[known - 1];
    }

    /** Remembers the priority of a number. */
    void keep(int number, Priority priority) {
        if (blocks.get(number / size) == null) {
            blocks.compareAndSet(number / size, null, new byte[size]);
        }
        byte[] block = blocks.get(number / size);
        if (block != null) {
            block[number % size] = (byte) (priority.ordinal() + 1);
        }
    }
}
