package dev.triage.spark.engine;

import dev.triage.spark.engine.RuleSetup.Folder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.SparkSession;

/** Sends a folder of rules to all executors. Changed rules get a new file name, so old rules are never read. */
final class RuleArchive {

    private RuleArchive() {}

    /**
     * Sends a folder.
     *
     * @param folder the folder; its files must be readable here, on the machine of the driver
     */
    static Folder send(SparkSession spark, Path folder) {
        try {
            Path real = folder.toRealPath();
            String name = real.getFileName().toString();
            String place = "triage-rules-" + fingerprint(name, real);
            Path archive = Files.createTempDirectory("triage-rules").resolve(place + ".zip");
            try (OutputStream file = Files.newOutputStream(archive)) {
                write(name, real, file);
            }
            archive.toFile().deleteOnExit();
            spark.sparkContext().addArchive(archive.toUri() + "#" + place);
            return new Folder(folder.toString(), place + "/" + name);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The rules (" + folder + ") cannot be sent to the executors: " + failure.getMessage(), failure);
        }
    }

    private static void write(String name, Path folder, OutputStream file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Path one : files(folder)) {
                zip.putNextEntry(new ZipEntry(name + "/" + folder.relativize(one)));
                Files.copy(one, zip);
                zip.closeEntry();
            }
        }
    }

    private static String fingerprint(String name, Path folder) throws IOException {
        MessageDigest digest = sha256();
        digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (Path one : files(folder)) {
            digest.update(folder.relativize(one).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(one));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
