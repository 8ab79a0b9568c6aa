package io.pishvaz.http;

import io.pishvaz.care.Care;
import io.pishvaz.care.Complaint;
import io.pishvaz.care.Complaints;
import io.pishvaz.care.Contact;
import io.pishvaz.care.Contacts;
import io.pishvaz.care.Gifts;
import io.pishvaz.care.Given;
import io.pishvaz.care.Kept;
import io.pishvaz.care.Promise;
import io.pishvaz.care.Promises;
import io.pishvaz.care.ServiceJob;
import io.pishvaz.care.ServiceJobs;
import io.pishvaz.care.Survey;
import io.pishvaz.care.Surveys;
import io.pishvaz.care.Treatment;
import io.pishvaz.customer.FreeField;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.TreatmentKind;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One of each thing, at version 3, entered by mina; a customer who is not yet loyal gets no GRINDER, and BROKEN is no
 * owner.
 */
final class FakeCare implements Gifts, Complaints, ServiceJobs {
    static final UUID ID = new UUID(0, 6);
    private static final FreeField.Title CUP = new FreeField.Title("Cup", "فنجان");

    private FakeCare() {}

    static Care care() {
        FakeCare fake = new FakeCare();
        Surveys surveys = (answer, by) -> done(SURVEY);
        var file = new Care.File(
                List.of(GIVEN),
                List.of(complaint()),
                List.of(PROMISE),
                List.of(JOB),
                List.of(SURVEY),
                List.of(CONTACT));
        return new Care(
                party -> Future.succeededFuture(Optional.of(file).filter(f -> party.equals(Samples.PARTY))),
                fake,
                fake,
                new Promised(),
                fake,
                new Had(),
                surveys);
    }

    private static final Treatment TREATMENT = new Treatment(
            "CUP",
            TreatmentKind.GIFT,
            new Treatment.Terms(CUP, 900_000, Optional.empty(), Optional.of(30), 90, true),
            3);
    private static final Given GIVEN = new Given(
            ID,
            3,
            "CUP",
            TreatmentKind.GIFT,
            CUP,
            Optional.empty(),
            Samples.AT,
            Optional.of(Samples.AT),
            900_000,
            Optional.of("Mina"),
            Optional.empty(),
            Optional.of(Samples.AT),
            Optional.of("S-1000"));
    private static final Promise PROMISE = new Promise(
            ID,
            3,
            "visit",
            Optional.of("mina"),
            Optional.of("Mina"),
            Samples.AT,
            Samples.AT,
            Promise.State.OPEN,
            Optional.empty());
    private static final ServiceJob JOB = new ServiceJob(
            ID,
            3,
            "J-1000",
            "grinder",
            "READY",
            Optional.of("SERVICE"),
            Optional.of(Samples.AT),
            Optional.empty(),
            List.of(new ServiceJob.Step(
                    "READY",
                    Samples.AT,
                    Optional.of("Mina"),
                    Optional.of(new ServiceJob.Told(Samples.AT, Optional.of("Mina"), "SMS")))));
    private static final Contact CONTACT = new Contact(
            ID,
            3,
            "EMAIL",
            "OUTBOUND",
            Samples.AT,
            Optional.of("Mina"),
            new Contact.About(
                    Optional.empty(), Optional.empty(), Optional.of("sent"), List.of(Contact.Aim.TRUST), true));
    private static final Survey SURVEY =
            new Survey(ID, Survey.Kind.CSAT, 2, Optional.of("late"), Samples.AT, Optional.of("Mina"), Optional.of(ID));

    private static Complaint complaint() {
        return new Complaint(
                ID,
                3,
                "C-1",
                "late",
                Samples.AT,
                Optional.of("Mina"),
                new Complaint.Assigned(
                        Optional.of("mina"), Optional.of("Mina"), Optional.empty(), Optional.of(Samples.AT)),
                List.of(new Complaint.Step("Apologise", Optional.of(Samples.AT), Optional.of("mina"))),
                Optional.of(new Complaint.Closed(
                        Samples.AT,
                        Optional.of("Mina"),
                        Optional.of(Complaint.Result.RECOVERED),
                        Optional.of("flowers"))),
                Optional.empty());
    }

    private static <T> Future<Kept<T>> done(T one) {
        return Future.succeededFuture(new Kept.Done<>(one, false));
    }

    private static <T> Future<Kept<T>> at(int version, T one) {
        return version == 3 ? done(one) : Future.succeededFuture(new Kept.Changed<>(one));
    }

    @Override
    public Future<List<Treatment>> catalogue() {
        return Future.succeededFuture(List.of(TREATMENT));
    }

    @Override
    public Future<Kept<Treatment>> define(String code, TreatmentKind kind, Treatment.Terms terms) {
        return code.equals("CUP") ? done(TREATMENT) : Future.succeededFuture(new Kept.Refused<>(Kept.Reason.EXISTS));
    }

    @Override
    public Future<Kept<Treatment>> change(String code, int version, Treatment.Terms terms) {
        return at(version, TREATMENT);
    }

    @Override
    public Future<Kept<Given>> give(Wish wish, By by) {
        return wish.treatment().equals("GRINDER")
                ? Future.succeededFuture(new Kept.Locked<>(LifecycleStage.LOYAL, LifecycleStage.ADVOCATE))
                : done(GIVEN);
    }

    @Override
    public Future<Kept<Given>> use(UUID given, int version, String by) {
        return at(version, GIVEN);
    }

    @Override
    public Future<Kept<Given>> takeBack(UUID given, int version, String by) {
        return at(version, GIVEN);
    }

    @Override
    public Future<Kept<Complaint>> open(Complaints.New complaint, By by) {
        return complaint.terms().owner().equals(Optional.of("BROKEN"))
                ? Future.succeededFuture(new Kept.Invalid<>("owner", "BROKEN", "the login of somebody who works here"))
                : done(complaint());
    }

    @Override
    public Future<Kept<Complaint>> edit(UUID complaint, int version, Complaints.Terms terms, String by) {
        return at(version, complaint());
    }

    @Override
    public Future<Kept<Complaint>> addStep(UUID complaint, int version, String title, String by) {
        return at(version, complaint());
    }

    @Override
    public Future<Kept<Complaint>> step(UUID complaint, int version, Mark mark, String by) {
        return at(version, complaint());
    }

    @Override
    public Future<Kept<Complaint>> close(UUID complaint, int version, Outcome outcome, String by) {
        return at(version, complaint());
    }

    @Override
    public Future<Kept<Complaint>> takeBack(UUID complaint, int version, String by, boolean anyones) {
        return anyones || by.equals("mina") ? at(version, complaint()) : Future.succeededFuture(new Kept.NotYours<>());
    }

    private static final class Promised implements Promises {
        @Override
        public Future<Kept<Promise>> make(Promises.New promise, By by) {
            return done(PROMISE);
        }

        @Override
        public Future<Kept<Promise>> edit(UUID promise, int version, Terms terms, String by) {
            return at(version, PROMISE);
        }

        @Override
        public Future<Kept<Promise>> keep(UUID promise, int version, String by) {
            return at(version, PROMISE);
        }

        @Override
        public Future<Kept<Promise>> takeBack(UUID promise, int version, String by) {
            return at(version, PROMISE);
        }
    }

    @Override
    public Future<Kept<ServiceJob>> open(PartyId party, ServiceJob.Terms terms, By by) {
        return done(JOB);
    }

    @Override
    public Future<Kept<ServiceJob>> edit(UUID job, int version, ServiceJob.Terms terms, String by) {
        return at(version, JOB);
    }

    @Override
    public Future<Kept<ServiceJob>> told(UUID job, int version, Telling telling, String by) {
        return at(version, JOB);
    }

    private static final class Had implements Contacts {
        @Override
        public Future<Kept<Contact>> record(Contacts.New contact, By by) {
            return done(CONTACT);
        }

        @Override
        public Future<Kept<Contact>> edit(UUID contact, int version, Contact.About about, String by) {
            return at(version, CONTACT);
        }

        @Override
        public Future<Kept<Contact>> takeBack(UUID contact, int version, String by, boolean anyones) {
            return at(version, CONTACT);
        }

        @Override
        public Future<Optional<Aims>> aims(UUID interaction) {
            return Future.succeededFuture(
                    Optional.of(new Aims(3, List.of(Contact.Aim.TRUST))).filter(aims -> interaction.equals(ID)));
        }

        @Override
        public Future<Kept<Aims>> setAims(UUID interaction, int version, List<Contact.Aim> aims, String by) {
            Aims kept = new Aims(3, aims);
            return Future.succeededFuture(version == 3 ? new Kept.Done<>(kept, false) : new Kept.Changed<>(kept));
        }
    }
}
