package io.pishvaz.care;

import io.pishvaz.customer.PartyId;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How parties were spoken to. Futures fail when the store cannot be reached. */
public interface Contacts {

    Future<Kept<Contact>> record(New contact, By by);

    Future<Kept<Contact>> edit(UUID contact, int version, Contact.About about, String by);

    /**
     * Takes back one that was not had; a call stays.
     *
     * @param anyones whether it may be another's
     */
    Future<Kept<Contact>> takeBack(UUID contact, int version, String by, boolean anyones);

    /** What a contact of any kind, calls too, was for; empty when it is not on file (yet). */
    Future<Optional<Aims>> aims(UUID interaction);

    Future<Kept<Aims>> setAims(UUID interaction, int version, List<Contact.Aim> aims, String by);

    /** What a contact was for; {@code version} is the contact's. */
    record Aims(int version, List<Contact.Aim> aims) implements Versioned {}

    /** A contact that was had; now where no time is given. */
    record New(PartyId party, String channel, String direction, Optional<Instant> at, Contact.About about) {}
}
