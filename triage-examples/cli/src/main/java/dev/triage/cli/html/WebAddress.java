package dev.triage.cli.html;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Separates web addresses, which a link may have, from all other addresses. */
final class WebAddress {

    private WebAddress() {}

    /** The address if it is a web address, or null; {@code javascript:} for example is none. */
    static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            URI address = new URI(text.strip());
            String scheme = address.getScheme();
            boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            return web && address.getHost() != null ? address.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
