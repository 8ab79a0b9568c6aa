package io.pishvaz.http;

import io.pishvaz.customer.Party;
import io.pishvaz.customer.PartyKind;
import io.pishvaz.customer.PartyRecord;
import io.pishvaz.customer.PartyRole;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.customer.RecordRules;
import io.pishvaz.customer.Records;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The records of parties, changed by who knows better. */
final class RecordRoutes {
    private final Records records;
    private final RecordRules rules;
    private final PhoneNumbers numbers;

    RecordRoutes(Records records, RecordRules rules, PhoneNumbers numbers) {
        this.records = records;
        this.rules = rules;
        this.numbers = numbers;
    }

    void mount(Operations operations) {
        operations.on("getRecord", this::read);
        operations.on("editRecord", this::edit);
    }

    private Future<Reply> read(Asked asked) {
        return records.read(PartyRoutes.party(asked.path("party"))).map(found -> found.map(kept -> Reply.ok(Map.of(
                                "version", kept.version(),
                                "record", kept.record(),
                                "around", kept.around(),
                                "defined", rules.fields()))
                        .with("ETag", Versions.tag(kept.version())))
                .orElseGet(RecordRoutes::nobody));
    }

    private Future<Reply> edit(Asked asked) {
        var version = Versions.match(asked);
        if (version.isEmpty()) {
            return Versions.unreadable(asked).now();
        }
        try {
            var wanted = record(asked);
            return records.edit(
                            PartyRoutes.party(asked.path("party")),
                            version.get(),
                            wanted,
                            asked.session().user().login())
                    .map(RecordRoutes::reply);
        } catch (Unreadable wrong) {
            return Problem.field(wrong.field, wrong.value, wrong.allowed)
                    .reply()
                    .now();
        }
    }

    private static Reply reply(Records.Edit edit) {
        return switch (edit) {
            case Records.Edit.Done(int version) -> Reply.empty(204).with("ETag", Versions.tag(version));
            case Records.Edit.NoSuchParty() -> nobody();
            case Records.Edit.Invalid(var wrong) ->
                Problem.field(wrong.field(), wrong.value(), wrong.allowed()).reply();
            case Records.Edit.Conflict(var now, var since) ->
                new Problem(412, "The record was changed since", List.of(), Map.of("current", now, "changes", since))
                        .reply();
        };
    }

    private static Reply nobody() {
        return Problem.of(404, "There is no such party").reply();
    }

    private PartyRecord record(Asked asked) {
        return new PartyRecord(
                asked.text("name").strip(),
                PartyKind.valueOf(asked.text("kind")),
                PartyRole.valueOf(asked.text("role")),
                asked.maybe("job"),
                asked.maybe("company"),
                asked.maybe("place"),
                asked.maybe("language"),
                asked.maybe("source"),
                asked.maybe("birthday").map(LocalDate::parse),
                asked.maybe("preferredChannel"),
                asked.maybe("preferredFrom").map(LocalTime::parse),
                asked.maybe("preferredTo").map(LocalTime::parse),
                numbers(asked),
                channels(asked),
                values(asked, "consents").collect(Collectors.toMap(Map.Entry::getKey, e -> (Boolean) e.getValue())),
                fields(asked),
                links(asked));
    }

    private static List<PartyRecord.Channel> channels(Asked asked) {
        return objects(asked, "channels").stream()
                .map(c -> new PartyRecord.Channel(
                        c.getString("kind"), c.getString("address").strip()))
                .distinct()
                .toList();
    }

    private static Map<String, String> fields(Asked asked) {
        return values(asked, "fields")
                .filter(e -> !e.getValue().toString().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().toString().strip()));
    }

    private static List<PartyRecord.Link> links(Asked asked) {
        return objects(asked, "links").stream()
                .map(l -> new PartyRecord.Link(
                        PartyRoutes.party(l.getString("party")), PartyRecord.Link.Kind.valueOf(l.getString("kind"))))
                .distinct()
                .toList();
    }

    private List<Party.Phone> numbers(Asked asked) {
        List<Party.Phone> all = new ArrayList<>();
        for (JsonObject one : objects(asked, "numbers")) {
            String written = one.getString("number");
            PhoneNumber number =
                    numbers.parse(written).orElseThrow(() -> new Unreadable("numbers", written, "a public number"));
            all.add(new Party.Phone(number, Party.NumberKind.valueOf(one.getString("kind"))));
        }
        return all;
    }

    private static Stream<Map.Entry<String, Object>> values(Asked asked, String field) {
        return asked.body().getJsonObject(field, new JsonObject()).stream();
    }

    private static List<JsonObject> objects(Asked asked, String field) {
        JsonArray array = Optional.ofNullable(asked.body().getJsonArray(field)).orElseGet(JsonArray::new);
        return IntStream.range(0, array.size()).mapToObj(array::getJsonObject).toList();
    }

    /** A value that fits the contract and yet cannot be read. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String field;
        private final String value;
        private final String allowed;

        Unreadable(String field, String value, String allowed) {
            super(field);
            this.field = field;
            this.value = value;
            this.allowed = allowed;
        }
    }
}
