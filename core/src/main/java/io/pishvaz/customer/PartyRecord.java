package io.pishvaz.customer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be written down of a party. {@code consents} say by channel whether we may use it; {@code fields} are those
 * the administrator defined, by code; {@code links} lead from this party to others.
 */
public record PartyRecord(
        String name,
        PartyKind kind,
        PartyRole role,
        Optional<String> job,
        Optional<String> company,
        Optional<String> place,
        Optional<String> language,
        Optional<String> source,
        Optional<LocalDate> birthday,
        Optional<String> preferredChannel,
        Optional<LocalTime> preferredFrom,
        Optional<LocalTime> preferredTo,
        List<Party.Phone> numbers,
        List<Channel> channels,
        Map<String, Boolean> consents,
        Map<String, String> fields,
        List<Link> links) {

    /** An address beside the telephone; {@code kind} is EMAIL, MESSENGER, SOCIAL or WEB. */
    public record Channel(String kind, String address) {}

    /** Another party, and what this one is to it. */
    public record Link(PartyId party, Kind kind) {

        /** What one party is to another. */
        public enum Kind {
            WORKS_FOR,
            FAMILY,
            SUPPLIES,
            RESELLS,
            PARTNER,
            KNOWS
        }
    }

    /** One field that differs; empty where it was or became blank. */
    public record Changed(String field, Optional<String> before, Optional<String> after) {}

    /** What becomes different with another record in place of this one, field by field. */
    public List<Changed> to(PartyRecord other) {
        Map<String, String> before = flat();
        Map<String, String> after = other.flat();
        List<Changed> changes = new ArrayList<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .forEach(field -> {
                    Optional<String> was = Optional.ofNullable(before.get(field));
                    Optional<String> is = Optional.ofNullable(after.get(field));
                    if (!was.equals(is)) {
                        changes.add(new Changed(field, was, is));
                    }
                });
        return changes;
    }

    private SequencedMap<String, String> flat() {
        SequencedMap<String, Optional<?>> all = new LinkedHashMap<>();
        all.put("name", Optional.of(name));
        all.put("kind", Optional.of(kind));
        all.put("role", Optional.of(role));
        all.put("job", job);
        all.put("company", company);
        all.put("place", place);
        all.put("language", language);
        all.put("source", source);
        all.put("birthday", birthday);
        all.put("preferredChannel", preferredChannel);
        all.put("preferredFrom", preferredFrom);
        all.put("preferredTo", preferredTo);
        all.put("numbers", joined(numbers.stream().map(n -> n.number().e164() + " " + n.kind())));
        all.put("channels", joined(channels.stream().map(c -> c.kind() + " " + c.address())));
        all.put("links", joined(links.stream().map(l -> l.kind() + " " + l.party())));
        new TreeMap<>(consents).forEach((channel, given) -> all.put("consents." + channel, Optional.of(given)));
        new TreeMap<>(fields).forEach((code, value) -> all.put("fields." + code, Optional.of(value)));
        SequencedMap<String, String> flat = new LinkedHashMap<>();
        all.forEach((field, value) -> value.ifPresent(present -> flat.put(field, present.toString())));
        return flat;
    }

    private static Optional<String> joined(Stream<String> parts) {
        return Optional.of(parts.collect(Collectors.joining(", "))).filter(text -> !text.isEmpty());
    }
}
