package dev.triage.webhook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * What an event says of itself, around the issue that it is about.
 *
 * @param action what happened, such as {@code opened}; empty if it does not say so
 */
record Event(String action) {

    /**
     * Reads a body to its end.
     *
     * @throws IOException if it is not one JSON object; the message has the place in it, if it is no JSON at all
     */
    static Event of(String body) throws IOException {
        String action = "";
        try (JsonParser json = Json.FACTORY.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("The body is no JSON object: expected an event.");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean named = json.currentName().equals("action");
                JsonToken value = json.nextToken();
                if (named && value == JsonToken.VALUE_STRING) {
                    action = json.getText();
                }
                json.skipChildren();
            }
            if (json.nextToken() != null) {
                throw new IOException("The body goes on behind the event: expected one JSON object.");
            }
        }
        return new Event(action);
    }
}
