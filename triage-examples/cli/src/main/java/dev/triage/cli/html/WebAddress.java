package dev.triage.cli.html;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Tells addresses that may be followed from those that would do something else. */
final class WebAddress {

    private WebAddress() {}

    /** The address if it leads to a web site, or null; an address such as {@code javascript:} never does. */
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
