package io.pishvaz.http;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.pishvaz.customer.Rial;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Marks parameters of a sentence, whose unit the client must know: instants, dates, money and durations say what they
 * are.
 */
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonSerialize(contentUsing = ParamsOnWire.Value.class)
@interface ParamsOnWire {

    /** Writes one parameter. */
    final class Value extends StdSerializer<Object> {
        private static final long serialVersionUID = 1L;

        Value() {
            super(Object.class);
        }

        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
            switch (value) {
                case Instant at -> tagged(json, "at", WireJson.write(at));
                case LocalDate date -> tagged(json, "date", date.toString());
                case Rial money -> tagged(json, "rial", money.rial());
                case Duration duration -> tagged(json, "ms", duration.toMillis());
                default -> provider.defaultSerializeValue(value, json);
            }
        }

        private static void tagged(JsonGenerator json, String unit, Object value) throws IOException {
            json.writeStartObject();
            json.writePOJOField(unit, value);
            json.writeEndObject();
        }
    }
}
