package dev.triage.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the command. */
public final class Version implements IVersionProvider {

    private static final String FILE = "version.properties";

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"triage " + number() + " (Java " + System.getProperty("java.version") + ")"};
    }

    /**
     * The number alone, such as {@code "1.2.0"}.
     *
     * @throws IOException if the jar is not complete
     */
    public static String number() throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = Version.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IOException("The resource (" + FILE + ") is missing. Maybe the jar was repackaged.");
            }
            properties.load(stream);
        }
        return properties.getProperty("version", "");
    }
}
