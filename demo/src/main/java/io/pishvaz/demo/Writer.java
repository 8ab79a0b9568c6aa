package io.pishvaz.demo;

import io.pishvaz.customer.Facts;
import io.pishvaz.customer.Lifecycle;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.customer.StageChange;
import io.pishvaz.store.PhraseJson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Writes one customer's life into the sheets, with the stage and standing that the engine gives it. */
final class Writer {
    private static final LifecycleEngine ENGINE = new LifecycleEngine(LifecycleGates.standard());
    private static final List<String> SOURCES = List.of("SOCIAL", "REFERRAL", "EXHIBITION", "WEB", "PASSING_BY");
    private static final List<String> CHANNELS = List.of("CALL", "SMS", "MESSENGER", "EMAIL");

    private final Sheets sheets;
    private final RandomGenerator random;
    private final Instant now;
    private final List<String> agents;
    private final Sales sales;
    private final Contacts contacts;
    private final Workshop workshop;
    private final Messages messages;
    private final Around around;

    Writer(Sheets sheets, Draws draws, Instant now, House house) {
        this.sheets = sheets;
        this.random = draws.main();
        this.now = now;
        this.agents = house.agents();
        this.sales = new Sales(sheets, random, now, agents);
        this.contacts = new Contacts(sheets, random, now, agents, house.pbx());
        this.workshop = new Workshop(sheets, draws.aside(), now);
        this.messages = new Messages(sheets, draws.aside(), now, agents);
        this.around = new Around(sheets, draws.aside(), now, house.customers());
    }

    /** Who works where, and for whom. */
    record House(List<String> agents, String pbx, List<Customer> customers) {}

    /** What the business is drawn from; {@code aside} for what was added later, so that the rest stays as it was. */
    record Draws(RandomGenerator main, RandomGenerator aside) {}

    void write(Customer customer) {
        Facts facts = customer.life.facts();
        party(customer, ENGINE.judge(facts, now));
        ENGINE.changes(facts, now).forEach(change -> stage(customer.id, change));
        sales.write(customer);
        contacts.write(customer);
        heard(customer);
        workshop.write(customer);
        messages.write(customer);
        around.write(customer);
    }

    private void party(Customer customer, Lifecycle lifecycle) {
        sheets.party.row(
                customer.id,
                customer.name,
                customer.firm ? "ORGANISATION" : "PERSON",
                "CUSTOMER",
                customer.firm ? null : customer.names.job(),
                customer.company,
                customer.names.place(),
                customer.persian ? "fa" : "en",
                customer.life.referrals.isEmpty() ? SOURCES.get(random.nextInt(SOURCES.size())) : "REFERRAL",
                customer.firm
                        ? null
                        : LocalDate.of(1960 + random.nextInt(45), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                customer.life.since,
                lifecycle.stage(),
                lifecycle.standing(),
                around.fields(customer));
        int position = 0;
        for (String number : customer.numbers) {
            sheets.phone.row(customer.id, number, number.startsWith("+989") ? "MOBILE" : "WORK", position++);
        }
    }

    private void stage(UUID party, StageChange change) {
        sheets.stage.row(
                party,
                change.from(),
                change.to(),
                change.at(),
                change.cause(),
                PhraseJson.write(change.evidence()).encode());
    }

    private void heard(Customer customer) {
        Life life = customer.life;
        for (Facts.Survey survey : life.surveys) {
            String words = survey.score() >= 9
                    ? customer.names.say("Quick and kind. Thank you.", "سریع و مهربان. ممنون.")
                    : survey.score() <= 3
                            ? customer.names.say("Nobody called me back.", "کسی با من تماس نگرفت.")
                            : null;
            sheets.survey.row(customer.id, survey.at(), "CSAT", survey.score(), words);
        }
        for (Facts.Complaint complaint : life.complaints) {
            String recovery = complaint.settled().isPresent()
                    ? customer.names.say("Replaced and apologised", "تعویض و عذرخواهی")
                    : null;
            complaint(customer, complaint, recovery);
        }
        for (Facts.Promise promise : life.promises) {
            String text = customer.names.say("Barista visit", "بازدید باریستا");
            Instant made = promise.due().minus(Duration.ofDays(4));
            boolean broken = promise.kept().isEmpty() && promise.due().isBefore(now);
            sheets.promise.row(
                    customer.id,
                    text,
                    agent(),
                    made,
                    promise.due(),
                    promise.kept(),
                    broken ? Optional.of(promise.due()) : Optional.empty());
        }
        for (int i = 0; i < life.referrals.size(); i++) {
            Facts.Referral r = life.referrals.get(i);
            sheets.referral.row(customer.id, life.sent.get(i), r.at(), r.kind(), null, r.ownAccord(), r.treatment());
        }
        if (random.nextInt(10) == 0) {
            task(customer);
        }
        caredFor(customer);
    }

    private void complaint(Customer customer, Facts.Complaint complaint, @Nullable String recovery) {
        boolean settled = complaint.settled().isPresent();
        String agent = agent();
        String steps = customer.names.say(
                "[{\"title\":\"Apologise in person\"},{\"title\":\"Set right what went wrong\"}]",
                "[{\"title\":\"عذرخواهی شخصی\"},{\"title\":\"جبران آنچه پیش آمد\"}]");
        sheets.complaint.row(
                customer.id,
                complaint.at(),
                complaint.subject(),
                complaint.settled(),
                recovery,
                agent,
                agent,
                now.plus(Duration.ofHours(random.nextInt(48) - 12L)),
                steps,
                settled ? "RECOVERED" : null);
    }

    /** What waits now: a discount or a gift that may be used, a promise for the next days. */
    private void caredFor(Customer customer) {
        if (customer.life.persona.buysAgain() && random.nextInt(3) == 0) {
            String code = random.nextBoolean() ? "LOYAL-7" : "CUP";
            Instant given = customer.life.ago(1 + random.nextInt(9));
            sheets.given.row(customer.id, code, given, given.plus(Duration.ofDays(30)), 9_000_000, agent());
        }
        if (random.nextInt(25) == 0) {
            String text = customer.names.say("Send the price of the new grinder", "فرستادن قیمت آسیاب تازه");
            Instant due = now.plus(Duration.ofHours(3 + random.nextInt(90)));
            sheets.promise.row(customer.id, text, agent(), customer.life.ago(1), due, null, null);
        }
    }

    private void task(Customer customer) {
        Instant made = customer.life.ago(2 + random.nextInt(6));
        Instant due = now.plus(Duration.ofHours(random.nextInt(96) - 30L));
        boolean done = random.nextInt(3) == 0;
        sheets.task.row(
                customer.id,
                customer.names.say("Barista visit", "بازدید باریستا"),
                "SERVICE",
                agent(),
                made,
                due,
                done ? Optional.of(made.plus(Duration.ofDays(1))) : Optional.empty());
    }

    private String agent() {
        return agents.get(random.nextInt(agents.size()));
    }

    static LocalDate date(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
