package dev.triage.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What only GitHub and this server know. It is never shown: not in logs, not in problems. Immutable. */
final class Secret {

    /** Shorter ones can be found by trying. */
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
            throw new IllegalArgumentException("The secret is blank: expected the one that GitHub was told.");
        }
        return new Secret(text);
    }

    /** Whether it is so long that nobody finds it by trying. */
    boolean safe() {
        return length >= SHORTEST_SAFE;
    }

    /** Whether this looks like a signature at all. */
    static boolean isSignature(String header) {
        return SIGNATURE.matcher(header).matches();
    }

    /**
     * Whether whoever signed a body knows the secret. How long that takes says nothing of where a wrong signature differs.
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
            throw new IllegalStateException("Every Java has " + ALGORITHM + ".", impossible);
        }
    }

    @Override
    public String toString() {
        return "(a secret)";
    }
}
