package dev.triage.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that GitHub and this server share. It is never shown, neither in logs nor in problems. Immutable. */
final class Secret {

    /** Shorter secrets can be guessed. */
    static final int SHORTEST_SAFE = 20;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final Pattern SIGNATURE = Pattern.compile(PREFIX + "[0-9a-fA-F]{64}");

    private final SecretKeySpec key;
    private final int length;

    private Secret(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
        this.length = bytes.length;
    }

    /**
     * Makes a secret.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    static Secret of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The secret is blank: expected the secret of the webhook at GitHub.");
        }
        return new Secret(text);
    }

    /** Whether it is too long to be guessed. */
    boolean safe() {
        return length >= SHORTEST_SAFE;
    }

    /** Whether this has the form of a signature. */
    static boolean isSignature(String header) {
        return SIGNATURE.matcher(header).matches();
    }

    /**
     * Whether a body is signed with the secret. The duration does not show where a wrong signature differs.
     *
     * @param header the signature, as {@code sha256=} and 64 digits
     */
    boolean signed(byte[] body, String header) {
        if (!isSignature(header)) {
            return false;
        }
        byte[] claimed = HexFormat.of().parseHex(header, PREFIX.length(), header.length());
        return MessageDigest.isEqual(digest(body), claimed);
    }

    /** The signature of a body, as GitHub sends it. */
    String sign(byte[] body) {
        return PREFIX + HexFormat.of().formatHex(digest(body));
    }

    private byte[] digest(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", impossible);
        }
    }

    @Override
    public String toString() {
        return "(a secret)";
    }
}
