package io.pishvaz.http;

import io.pishvaz.care.Care;
import io.pishvaz.care.Contact;
import io.pishvaz.care.Contacts;
import io.pishvaz.care.Survey;
import io.pishvaz.care.Surveys;
import io.pishvaz.desk.Catalogue;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How parties were spoken to, what they answered, and all that is cared for of one. */
final class ContactRoutes {
    private final Care care;
    private final List<String> reasons;
    private final List<String> results;

    ContactRoutes(Care care, Catalogue catalogue) {
        this.care = care;
        this.reasons =
                catalogue.callReasons().stream().map(Catalogue.Choice::code).toList();
        this.results =
                catalogue.dispositions().stream().flatMap(ContactRoutes::leaves).toList();
    }

    private static Stream<String> leaves(Catalogue.Disposition one) {
        return one.children().isEmpty()
                ? Stream.of(one.code())
                : one.children().stream().flatMap(ContactRoutes::leaves);
    }

    void mount(Operations operations) {
        operations.on("getCare", asked -> care.files()
                .of(PartyRoutes.party(asked.path("party")))
                .map(found -> found.map(Reply::ok).orElseGet(() -> Problem.of(404, "There is no such party")
                        .reply())));
        operations.createsInStore("recordContact", this::record);
        operations.on("editContact", this::edit);
        operations.on(
                "takeBackContact",
                asked -> Keeping.change(asked, version -> care.contacts()
                        .takeBack(
                                Keeping.id(asked, "contact"), version, Versions.login(asked), Keeping.anyones(asked))));
        operations.on("getAims", this::aims);
        operations.on("setAims", this::setAims);
        operations.createsInStore("recordAnswer", this::answer);
    }

    private Future<Reply> record(Asked asked) {
        var contact = new Contacts.New(
                PartyRoutes.party(asked.path("party")),
                asked.text("channel"),
                asked.text("direction"),
                Keeping.instant(asked, "at"),
                about(asked));
        return wrong(contact.about())
                .map(Reply::now)
                .orElseGet(() -> Keeping.make(care.contacts().record(contact, Versions.by(asked))));
    }

    private Future<Reply> edit(Asked asked) {
        var about = about(asked);
        return wrong(about)
                .map(Reply::now)
                .orElseGet(() -> Keeping.change(asked, version -> care.contacts()
                        .edit(Keeping.id(asked, "contact"), version, about, Versions.login(asked))));
    }

    private Optional<Reply> wrong(Contact.About about) {
        return unless("reason", about.reason(), reasons).or(() -> unless("disposition", about.disposition(), results));
    }

    private static Optional<Reply> unless(String field, Optional<String> code, List<String> codes) {
        return code.filter(one -> !codes.contains(one))
                .map(one -> Problem.field(field, one, "one of " + codes).reply());
    }

    private Future<Reply> aims(Asked asked) {
        return care.contacts().aims(Keeping.id(asked, "interaction")).map(found -> found.map(
                        aims -> Reply.ok(aims).with("ETag", Versions.tag(aims.version())))
                .orElseGet(() ->
                        Problem.of(404, "There is no such interaction on file").reply()));
    }

    private Future<Reply> setAims(Asked asked) {
        var aims = aims(asked.body().getJsonArray("aims"));
        return Keeping.change(asked, version -> care.contacts()
                .setAims(Keeping.id(asked, "interaction"), version, aims, Versions.login(asked)));
    }

    private Future<Reply> answer(Asked asked) {
        var answer = new Surveys.New(
                PartyRoutes.party(asked.path("party")),
                Survey.Kind.valueOf(asked.text("kind")),
                asked.body().getInteger("score"),
                asked.maybe("words"));
        return Keeping.make(care.surveys().record(answer, Versions.by(asked)));
    }

    private static Contact.About about(Asked asked) {
        return new Contact.About(
                asked.maybe("reason"),
                asked.maybe("disposition"),
                asked.maybe("note"),
                aims(asked.body().getJsonArray("aims", new JsonArray())),
                asked.body().getBoolean("ownAccord", true));
    }

    private static List<Contact.Aim> aims(JsonArray written) {
        return Stream.iterate(0, i -> i < written.size(), i -> i + 1)
                .map(written::getString)
                .map(Contact.Aim::valueOf)
                .toList();
    }
}
