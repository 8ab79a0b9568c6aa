package io.pishvaz.http;

import io.pishvaz.care.ServiceJob;
import io.pishvaz.care.ServiceJobs;
import java.util.UUID;

/** Work for customers. */
final class ServiceRoutes {
    private final ServiceJobs jobs;

    ServiceRoutes(ServiceJobs jobs) {
        this.jobs = jobs;
    }

    void mount(Operations operations) {
        operations.createsInStore(
                "openServiceJob",
                asked -> Keeping.make(
                        jobs.open(PartyRoutes.party(asked.path("party")), terms(asked), Versions.by(asked))));
        operations.on(
                "editServiceJob",
                asked -> Keeping.change(
                        asked, version -> jobs.edit(id(asked), version, terms(asked), Versions.login(asked))));
        operations.on(
                "tellOfServiceJob",
                asked -> Keeping.change(
                        asked, version -> jobs.told(id(asked), version, telling(asked), Versions.login(asked))));
    }

    private static ServiceJob.Terms terms(Asked asked) {
        return new ServiceJob.Terms(
                asked.text("title").strip(),
                asked.maybe("department"),
                Keeping.instant(asked, "dueAt"),
                asked.maybe("stage").map(ServiceJob.Stage::valueOf));
    }

    private static ServiceJobs.Telling telling(Asked asked) {
        return new ServiceJobs.Telling(asked.text("channel"), asked.maybe("note"));
    }

    private static UUID id(Asked asked) {
        return Keeping.id(asked, "job");
    }
}
