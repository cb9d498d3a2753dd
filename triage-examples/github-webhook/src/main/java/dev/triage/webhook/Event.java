package dev.triage.webhook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * The properties of an event, without its issue.
 *
 * @param action the action, such as {@code opened}; empty if it is missing
 */
record Event(String action) {

    /**
     * Reads a body to its end.
     *
     * @throws IOException if it is not one JSON object; the message has the place if it is not JSON
     */
    static Event of(String body) throws IOException {
        String action = "";
        try (JsonParser json = Json.FACTORY.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("The body is not a JSON object: expected an event.");
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
                throw new IOException("The body has content after the event: expected one JSON object.");
            }
        }
        return new Event(action);
    }
}
