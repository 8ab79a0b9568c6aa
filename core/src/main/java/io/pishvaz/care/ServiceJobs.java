package io.pishvaz.care;

import io.pishvaz.customer.PartyId;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** Work for customers. Futures fail when the store cannot be reached. */
public interface ServiceJobs {

    /** Takes one in; it begins as received unless another stage is named. */
    Future<Kept<ServiceJob>> open(PartyId party, ServiceJob.Terms terms, By by);

    /** Changes it, or moves it to another stage; one that was delivered or cancelled is over. */
    Future<Kept<ServiceJob>> edit(UUID job, int version, ServiceJob.Terms terms, String by);

    /** The customer was told of the stage it is in; recorded as a contact that they waited for. */
    Future<Kept<ServiceJob>> told(UUID job, int version, Telling telling, String by);

    /** How the customer was told. */
    record Telling(String channel, Optional<String> note) {}
}
