package io.pishvaz.http;

import io.pishvaz.care.Complaint;
import io.pishvaz.care.Complaints;
import io.vertx.core.Future;
import java.util.UUID;

/** Complaints, from the first word to how they were made good. */
final class ComplaintRoutes {
    private final Complaints complaints;

    ComplaintRoutes(Complaints complaints) {
        this.complaints = complaints;
    }

    void mount(Operations operations) {
        operations.createsInStore("openComplaint", this::open);
        operations.on(
                "editComplaint",
                asked -> Keeping.change(
                        asked, version -> complaints.edit(id(asked), version, terms(asked), Versions.login(asked))));
        operations.on(
                "addRecoveryStep",
                asked -> Keeping.change(
                        asked,
                        version -> complaints.addStep(
                                id(asked), version, asked.text("title").strip(), Versions.login(asked))));
        operations.on(
                "markRecoveryStep",
                asked -> Keeping.change(
                        asked, version -> complaints.step(id(asked), version, mark(asked), Versions.login(asked))));
        operations.on(
                "closeComplaint",
                asked -> Keeping.change(
                        asked, version -> complaints.close(id(asked), version, outcome(asked), Versions.login(asked))));
        operations.on(
                "takeBackComplaint",
                asked -> Keeping.change(
                        asked,
                        version -> complaints.takeBack(
                                id(asked), version, Versions.login(asked), Keeping.anyones(asked))));
    }

    private Future<Reply> open(Asked asked) {
        var complaint = new Complaints.New(
                PartyRoutes.party(asked.path("party")),
                terms(asked),
                asked.maybe("call").map(UUID::fromString));
        return Keeping.make(complaints.open(complaint, Versions.by(asked)));
    }

    private static Complaints.Terms terms(Asked asked) {
        return new Complaints.Terms(
                asked.text("subject").strip(),
                asked.maybe("owner"),
                asked.maybe("department"),
                Keeping.instant(asked, "dueAt"));
    }

    private static Complaints.Mark mark(Asked asked) {
        return new Complaints.Mark(
                Integer.parseInt(asked.path("place")), asked.body().getBoolean("done"));
    }

    private static Complaints.Outcome outcome(Asked asked) {
        return new Complaints.Outcome(Complaint.Result.valueOf(asked.text("result")), asked.maybe("recovery"));
    }

    private static UUID id(Asked asked) {
        return Keeping.id(asked, "complaint");
    }
}
