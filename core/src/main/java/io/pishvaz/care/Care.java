package io.pishvaz.care;

import io.pishvaz.customer.PartyId;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** The caring side of the house: what it may be asked for. */
public record Care(
        Files files,
        Gifts gifts,
        Complaints complaints,
        Promises promises,
        ServiceJobs jobs,
        Contacts contacts,
        Surveys surveys) {

    /** Everything of one party; the future fails when the store cannot be reached. */
    public interface Files {
        /** Empty when there is no such party. */
        Future<Optional<File>> of(PartyId party);
    }

    /**
     * What was given, went wrong, was promised, is in work and was answered; newest first, a hundred of each at most.
     */
    public record File(
            List<Given> given,
            List<Complaint> complaints,
            List<Promise> promises,
            List<ServiceJob> jobs,
            List<Survey> surveys,
            List<Contact> contacts) {}
}
