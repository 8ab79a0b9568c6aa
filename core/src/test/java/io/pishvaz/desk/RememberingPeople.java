package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Customers;
import io.pishvaz.customer.Found;
import io.pishvaz.customer.Match;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.Verdicts;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds for every number and every party whom it was told to find, and remembers what agents said of numbers. */
final class RememberingPeople implements Customers, Verdicts {
    Supplier<Future<Match>> match =
            () -> Future.succeededFuture(new Match.Known(Sample.file("Shirin"), Optional.empty()));
    CustomerFile stored = Sample.file("Chosen");
    /** How often a file is asked for in vain before there is one. */
    int unread;
    /** When whoever is created is written down. */
    Future<Void> written = Future.succeededFuture();

    final List<String> verdicts = new ArrayList<>();

    @Override
    public Future<Match> match(PhoneNumber number) {
        return match.get();
    }

    @Override
    public Future<Optional<CustomerFile>> file(PartyId party) {
        return unread-- > 0 ? Future.failedFuture("the database is away") : Future.succeededFuture(Optional.of(stored));
    }

    @Override
    public Future<List<Found>> search(String words, int limit) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<CustomerFile> create(NewParty party) {
        return written.map(done -> Sample.file(party.name()));
    }

    @Override
    public Future<Void> say(PhoneNumber number, PartyId party, boolean is, AgentId by) {
        verdicts.add((is ? "is " : "is not ") + party);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> takeBack(PhoneNumber number, PartyId party, AgentId by) {
        verdicts.add("taken back " + party);
        return Future.succeededFuture();
    }
}
