package dev.triage.rules.internal.rule;

import dev.triage.rules.internal.drl.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/** Tells two states of the same rules apart. Not thread-safe. */
public final class Fingerprint {

    /** It finds every accidental change, and it starts faster than a digest. It does not protect against attacks. */
    private final CRC32 checksum = new CRC32();

    /** Eight digits that change whenever a file changes. */
    public static String of(List<SourceFile> files) {
        Fingerprint fingerprint = new Fingerprint();
        for (SourceFile file : files) {
            fingerprint.add(file.name(), file.bytes());
        }
        return fingerprint.digits();
    }

    /** Adds a file. */
    public void add(String name, byte[] content) {
        checksum.update(name.getBytes(StandardCharsets.UTF_8));
        checksum.update(content);
    }

    /** Eight digits of all that was added. */
    public String digits() {
        return HexFormat.of().toHexDigits(checksum.getValue(), 8);
    }
}
