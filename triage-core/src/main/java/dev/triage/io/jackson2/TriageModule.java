package dev.triage.io.jackson2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.triage.io.internal.form.JsonForm;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Lets Jackson databind 2 write and read an {@link dev.triage.model.Issue}, a {@link dev.triage.model.decision.Decision} and a
 * {@link dev.triage.model.report.TriageReport} as the JSON of the published schemas.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new TriageModule());
 * Issue issue = mapper.readValue("{\"id\": \"#1\", \"title\": \"Crash on start\"}", Issue.class);
 * }</pre>
 *
 * <p>{@code ObjectMapper.findAndRegisterModules()} finds it. Text that the readers of Triage report as an error is a
 * {@code MismatchedInputException} that says all that is wrong. Needs the optional dependency
 * {@code com.fasterxml.jackson.core:jackson-databind}, version 2.15 or later.
 */
public final class TriageModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Makes the module. */
    public TriageModule() {
        super(TriageModule.class.getName());
        add(JsonForm.ISSUE);
        add(JsonForm.DECISION);
        add(JsonForm.REPORT);
    }

    private <T> void add(JsonForm<T> form) {
        addSerializer(form.type(), new FormSerializer<>(form));
        addDeserializer(form.type(), new FormDeserializer<>(form));
    }

    private static final class FormSerializer<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient JsonForm<T> form;

        FormSerializer(JsonForm<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            try (JsonParser parser = FACTORY.createParser(form.write(value))) {
                parser.nextToken();
                json.copyCurrentStructure(parser);
            }
        }

        /** Mappers with default typing, such as those of caches, add the class. */
        @Override
        public void serializeWithType(T value, JsonGenerator json, SerializerProvider provider, TypeSerializer types)
                throws IOException {
            WritableTypeId type = types.writeTypePrefix(json, types.typeId(value, JsonToken.START_OBJECT));
            try (JsonParser parser = FACTORY.createParser(form.write(value))) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    json.copyCurrentStructure(parser);
                }
            }
            types.writeTypeSuffix(json, type);
        }
    }

    private static final class FormDeserializer<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient JsonForm<T> form;

        FormDeserializer(JsonForm<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = FACTORY.createGenerator(text)) {
                copy(parser, json);
            }
            try {
                return form.read(text.toString());
            } catch (IllegalArgumentException refused) {
                return context.reportInputMismatch(this, "%s", refused.getMessage());
            }
        }

        private static void copy(JsonParser parser, JsonGenerator json) throws IOException {
            if (!parser.hasToken(JsonToken.FIELD_NAME) && !parser.hasToken(JsonToken.END_OBJECT)) {
                json.copyCurrentStructure(parser);
                return;
            }
            json.writeStartObject(); // a class was read in front of the other members
            for (; parser.hasToken(JsonToken.FIELD_NAME); parser.nextToken()) {
                json.copyCurrentStructure(parser);
            }
            json.writeEndObject();
        }
    }
}
