package io.pishvaz.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.pishvaz.agent.AgentId;
import io.pishvaz.care.Complaint;
import io.pishvaz.care.Contact;
import io.pishvaz.care.Treatment;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Found;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.Phrase;
import io.pishvaz.customer.Treatments;
import io.pishvaz.live.CallView;
import io.pishvaz.live.Control;
import io.pishvaz.live.Link;
import io.pishvaz.live.Panel;
import io.pishvaz.live.Pop;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * Writes records as the JSON of {@code docs/integrators/live-stream.md}: what does not apply is absent, instants have
 * milliseconds.
 */
final class WireJson {
    /** ISO 8601 in UTC with exactly three digits of the second. */
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), words())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .addMixIn(CustomerFile.class, Shapes.File.class)
            .addMixIn(CustomerFile.HistoryItem.class, Shapes.HistoryLine.class)
            .addMixIn(CallView.ConsultedBy.class, Shapes.Asking.class)
            .addMixIn(Found.class, Shapes.SearchHit.class)
            .addMixIn(Treatment.class, Shapes.OfCatalogue.class)
            .addMixIn(Treatments.Offered.class, Shapes.Offer.class)
            .addMixIn(Contact.class, Shapes.Spoken.class)
            .addMixIn(Complaint.class, Shapes.Wrong.class)
            .addMixIn(Phrase.class, Shapes.Sentence.class)
            .addMixIn(Panel.class, Shapes.PluginPanel.class)
            .addMixIn(Panel.Text.class, Shapes.Words.class)
            .addMixIn(Pop.class, Shapes.Screen.class)
            .addMixIn(Link.class, Shapes.PbxLink.class)
            .addMixIn(Control.class, Shapes.CallControl.class)
            .addMixIn(CallView.class, Shapes.PhoneCall.class)
            .build();

    private WireJson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    static String write(Instant instant) {
        return MILLIS.format(instant);
    }

    private static SimpleModule words() {
        return new SimpleModule()
                .addSerializer(Instant.class, new InstantOnWire())
                .addSerializer(AgentId.class, ToStringSerializer.instance)
                .addSerializer(PartyId.class, ToStringSerializer.instance)
                .addSerializer(PhoneNumber.class, new NumberOnWire());
    }

    private static final class InstantOnWire extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantOnWire() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(write(value));
        }
    }

    private static final class NumberOnWire extends StdSerializer<PhoneNumber> {
        private static final long serialVersionUID = 1L;

        NumberOnWire() {
            super(PhoneNumber.class);
        }

        @Override
        public void serialize(PhoneNumber value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.e164());
        }
    }
}
