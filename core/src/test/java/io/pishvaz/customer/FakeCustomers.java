package io.pishvaz.customer;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Customers in memory: everybody is a prospect until more is put in by hand. */
public final class FakeCustomers implements Customers {
    private final LifecycleEngine engine = new LifecycleEngine(LifecycleGates.standard());
    private final PhoneNumbers numbers = new PhoneNumbers("IR");
    private final InstantSource clock;
    private final Map<PartyId, FileRecord> files = new LinkedHashMap<>();

    public FakeCustomers(InstantSource clock) {
        this.clock = clock;
    }

    /** Puts in a party with whatever facts, or replaces it. */
    public void put(FileRecord file) {
        files.put(file.party().id(), file);
    }

    @Override
    public Future<Match> match(PhoneNumber number) {
        List<FileRecord> found =
                files.values().stream().filter(f -> has(f, number)).limit(9).toList();
        return Future.succeededFuture(
                switch (found.size()) {
                    case 0 -> new Match.Unknown();
                    case 1 -> new Match.Known(judged(found.getFirst()), Optional.empty());
                    default ->
                        new Match.Many(found.stream().map(this::candidate).toList());
                });
    }

    @Override
    public Future<Optional<CustomerFile>> file(PartyId party) {
        return Future.succeededFuture(Optional.ofNullable(files.get(party)).map(this::judged));
    }

    @Override
    public Future<List<Found>> search(String words, int limit) {
        return Future.succeededFuture(files.values().stream()
                .flatMap(file -> matched(file, words).map(by -> new Found(candidate(file), by)).stream())
                .limit(limit)
                .toList());
    }

    private Optional<Found.Matched> matched(FileRecord file, String words) {
        String digits = Spelling.latinDigits(words);
        String beginning = "+98" + digits.replaceFirst("^0", "");
        Optional<PhoneNumber> number = file.party().numbers().stream()
                .map(Party.Phone::number)
                .filter(n -> numbers.parse(words).filter(n::equals).isPresent()
                        || (digits.matches("0[0-9]{2,}") && n.e164().startsWith(beginning))
                        || (digits.matches("[0-9]{4,}") && n.e164().endsWith(digits)))
                .findFirst();
        String key = Spelling.words(words);
        boolean named = !key.isEmpty()
                && Stream.of(key.split(" ", -1))
                        .allMatch(w -> (" " + Spelling.words(file.party().name())).contains(" " + w));
        return number.map(n -> new Found.Matched(Found.By.NUMBER, Optional.of(n.e164())))
                .or(() -> named ? Optional.of(new Found.Matched(Found.By.NAME, Optional.empty())) : Optional.empty());
    }

    @Override
    public Future<CustomerFile> create(NewParty party) {
        Instant now = clock.instant();
        Party born = new Party(
                new PartyId(UUID.randomUUID()),
                1,
                party.name().strip(),
                party.kind(),
                PartyRole.CUSTOMER,
                Optional.empty(),
                party.company(),
                Optional.empty(),
                Optional.empty(),
                party.source(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                party.number().stream()
                        .map(n -> new Party.Phone(n, Party.NumberKind.OTHER))
                        .toList(),
                now);
        FileRecord file = record(born, List.of(), List.of());
        put(file);
        party.referrer().map(files::get).ifPresent(referrer -> put(sent(referrer, born, now)));
        return Future.succeededFuture(judged(file));
    }

    private static FileRecord sent(FileRecord referrer, Party born, Instant now) {
        List<Facts.Referral> referrals = new ArrayList<>(referrer.facts().referrals());
        referrals.add(new Facts.Referral(now, "WORD_OF_MOUTH", true, Optional.empty(), Optional.empty()));
        CustomerFile.HistoryItem item = new CustomerFile.HistoryItem(
                born.id().toString(),
                now,
                "REFERRAL",
                Optional.empty(),
                new Phrase("history.referral", Map.of("name", born.name())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return record(referrer.party(), referrals, List.of(item));
    }

    private static FileRecord record(
            Party party, List<Facts.Referral> referrals, List<CustomerFile.HistoryItem> history) {
        Facts facts = new Facts(
                party.since(),
                List.of(),
                referrals,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        return new FileRecord(
                party, facts, Optional.empty(), List.of(), List.of(), history, false, Treatments.NONE, Manner.ANY);
    }

    private CustomerFile judged(FileRecord file) {
        return file.judged(engine, clock.instant());
    }

    private Candidate candidate(FileRecord file) {
        Party party = file.party();
        return new Candidate(
                party.id(),
                party.name(),
                party.kind(),
                party.job(),
                party.place(),
                judged(file).lifecycle().stage(),
                Optional.empty(),
                party.numbers().stream().map(Party.Phone::number).findFirst(),
                Optional.empty());
    }

    private static boolean has(FileRecord file, PhoneNumber number) {
        return file.party().numbers().stream().anyMatch(n -> n.number().equals(number));
    }
}
