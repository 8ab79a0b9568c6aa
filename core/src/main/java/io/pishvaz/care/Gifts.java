package io.pishvaz.care;

import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.TreatmentKind;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The catalogue of treatments and what was given of it. Futures fail when the store cannot be reached. */
public interface Gifts {

    Future<List<Treatment>> catalogue();

    /** Puts a new one into the catalogue. */
    Future<Kept<Treatment>> define(String code, TreatmentKind kind, Treatment.Terms terms);

    Future<Kept<Treatment>> change(String code, int version, Treatment.Terms terms);

    /** Refused as locked where it belongs to a rung that the party has not climbed. */
    Future<Kept<Given>> give(Wish wish, By by);

    /** The customer has had it. */
    Future<Kept<Given>> use(UUID given, int version, String by);

    /** Takes back what was given by mistake and not used; answers it as it was. */
    Future<Kept<Given>> takeBack(UUID given, int version, String by);

    /** What is to be given; cost and time are the catalogue's where they are absent, {@code used} is had at once. */
    record Wish(
            PartyId party,
            String treatment,
            Optional<Long> costRial,
            Optional<Instant> validUntil,
            Optional<String> note,
            boolean used) {}
}
