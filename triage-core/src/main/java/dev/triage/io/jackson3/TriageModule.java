package dev.triage.io.jackson3;

import dev.triage.io.internal.form.JsonForm;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Lets Jackson databind 3 write and read an {@link dev.triage.model.Issue}, a {@link dev.triage.model.decision.Decision} and a
 * {@link dev.triage.model.report.TriageReport} as the JSON of the published schemas.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new TriageModule()).build();
 * Issue issue = mapper.readValue("{\"id\": \"#1\", \"title\": \"Crash on start\"}", Issue.class);
 * }</pre>
 *
 * <p>{@code JsonMapper.builder().findAndAddModules()} finds it. Text that the readers of Triage report as an error is a
 * {@code MismatchedInputException} that says all that is wrong. Needs the optional dependency
 * {@code tools.jackson.core:jackson-databind}.
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

        private final JsonForm<T> form;

        FormSerializer(JsonForm<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), form.write(value))) {
                parser.nextToken();
                json.copyCurrentStructure(parser);
            }
        }

        /** Mappers with default typing, such as those of caches, add the class. */
        @Override
        public void serializeWithType(T value, JsonGenerator json, SerializationContext context, TypeSerializer types) {
            WritableTypeId type = types.writeTypePrefix(json, context, types.typeId(value, JsonToken.START_OBJECT));
            try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), form.write(value))) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    json.copyCurrentStructure(parser);
                }
            }
            types.writeTypeSuffix(json, context, type);
        }
    }

    private static final class FormDeserializer<T> extends StdDeserializer<T> {

        private final JsonForm<T> form;

        FormDeserializer(JsonForm<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
                copy(parser, json);
            }
            try {
                return form.read(text.toString());
            } catch (IllegalArgumentException refused) {
                return context.reportInputMismatch(this, "%s", refused.getMessage());
            }
        }

        private static void copy(JsonParser parser, JsonGenerator json) {
            if (!parser.hasToken(JsonToken.PROPERTY_NAME) && !parser.hasToken(JsonToken.END_OBJECT)) {
                json.copyCurrentStructure(parser);
                return;
            }
            json.writeStartObject(); // a class was read in front of the other members
            for (; parser.hasToken(JsonToken.PROPERTY_NAME); parser.nextToken()) {
                json.copyCurrentStructure(parser);
            }
            json.writeEndObject();
        }
    }
}
