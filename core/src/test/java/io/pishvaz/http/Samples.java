package io.pishvaz.http;

import io.pishvaz.agent.Presence;
import io.pishvaz.call.Direction;
import io.pishvaz.call.Transfer;
import io.pishvaz.customer.Answers;
import io.pishvaz.customer.Candidate;
import io.pishvaz.customer.ContactCap;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.CustomerFile.Buying;
import io.pishvaz.customer.CustomerFile.HistoryItem;
import io.pishvaz.customer.CustomerFile.HundredDays;
import io.pishvaz.customer.CustomerFile.OpportunityLine;
import io.pishvaz.customer.CustomerFile.QuoteLine;
import io.pishvaz.customer.CustomerFile.TaskLine;
import io.pishvaz.customer.Evidence;
import io.pishvaz.customer.Expectation;
import io.pishvaz.customer.FreeField;
import io.pishvaz.customer.Guidance;
import io.pishvaz.customer.Lifecycle;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.Party;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyKind;
import io.pishvaz.customer.PartyRole;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.Phrase;
import io.pishvaz.customer.Rial;
import io.pishvaz.customer.Standing;
import io.pishvaz.customer.TreatmentKind;
import io.pishvaz.customer.Treatments;
import io.pishvaz.live.Board;
import io.pishvaz.live.CallView;
import io.pishvaz.live.Control;
import io.pishvaz.live.Frame;
import io.pishvaz.live.Link;
import io.pishvaz.live.Panel;
import io.pishvaz.live.Pop;
import io.pishvaz.live.QueueLine;
import io.pishvaz.live.Refusal;
import io.pishvaz.live.Said;
import io.pishvaz.live.Verb;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One of everything that goes over the wire. */
final class Samples {
    static final Instant AT = Instant.parse("2026-11-22T06:41:03.120Z");
    static final PartyId PARTY = new PartyId(UUID.fromString("018f3c5e-0000-7000-8000-000000000001"));
    static final String CALL = "018f3c5e-0000-7000-8000-00000000000c";
    static final String POP = CALL + ":mina";

    static final Phrase GREETING = new Phrase("greeting.named", Map.of("name", "شیرین دانشور"));

    private Samples() {}

    static CustomerFile file() {
        return new CustomerFile(
                party(),
                lifecycle(),
                guidance(),
                Optional.of(new HundredDays(12, "ACTIVATE")),
                Optional.of(quote()),
                List.of(new TaskLine("t1", "Call back", Optional.of(AT), Optional.of("Sales"), Optional.empty(), true)),
                List.of(new OpportunityLine("o1", "Kitchen", "QUOTED", 900_000_000L, 60, List.of("Alborz"))),
                List.of(item()),
                true,
                List.of(ready()),
                new ContactCap(3, 3, Optional.of(AT)),
                new Buying(List.of(), List.of(), Optional.of(9), 0));
    }

    private static Expectation ready() {
        var loyal = new Treatments.Offered(
                "LOYAL-7",
                TreatmentKind.DISCOUNT,
                new FreeField.Title("Loyal 7%", "وفاداری ۷٪"),
                Optional.of(7),
                Duration.ofDays(90));
        return new Expectation(
                TreatmentKind.DISCOUNT,
                Expectation.State.READY,
                Optional.of(loyal),
                Optional.of(AT),
                Optional.empty(),
                Optional.empty());
    }

    private static Party party() {
        return new Party(
                PARTY,
                3,
                "شیرین دانشور",
                PartyKind.PERSON,
                PartyRole.CUSTOMER,
                Optional.of("Architect"),
                Optional.empty(),
                Optional.of("Shiraz"),
                Optional.of("fa"),
                Optional.empty(),
                Optional.of(LocalDate.of(1988, 3, 21)),
                Optional.empty(),
                Optional.of(LocalTime.of(9, 0)),
                Optional.empty(),
                List.of(new Party.Phone(new PhoneNumber("+989121234567"), Party.NumberKind.MOBILE)),
                AT);
    }

    private static Lifecycle lifecycle() {
        var orders = new Phrase("evidence.orders", Map.of("within", Duration.ofDays(180)));
        var met = new Evidence(Evidence.State.MET, orders);
        var missing = new Evidence(Evidence.State.MISSING, Phrase.of("evidence.referral"));
        var next = new Lifecycle.Next(LifecycleStage.ADVOCATE, List.of(missing));
        return new Lifecycle(LifecycleStage.LOYAL, AT, Standing.ACTIVE, List.of(met), Optional.of(next));
    }

    private static Guidance guidance() {
        var spent = new Phrase("expect.discount", Map.of("amount", new Rial(1200)));
        var action =
                new Guidance.Action(new Phrase("action.quote", Map.of("sent", AT)), List.of(Phrase.of("step.ask")));
        var guardrail = new Guidance.Guardrail(
                Guidance.Severity.BLOCK,
                Phrase.of("guard.advertise"),
                new Phrase("guard.advertise.why", Map.of("since", LocalDate.of(2026, 1, 2))));
        return new Guidance(GREETING, List.of(spent), action, List.of(guardrail));
    }

    private static QuoteLine quote() {
        return new QuoteLine(
                "q1",
                "PF-1043",
                AT,
                "EMAIL",
                Optional.of(LocalDate.of(2026, 12, 1)),
                797_940_000L,
                "SENT",
                List.of(new QuoteLine.Line("Cabinet", 2, 398_970_000L)));
    }

    static HistoryItem item() {
        return new HistoryItem(
                "h1",
                AT,
                "CALL",
                Optional.of("INBOUND"),
                Phrase.of("history.call"),
                Optional.of("asked for a price"),
                Optional.of("Mina"),
                Optional.of("QUOTE"),
                Optional.of("PRICE"),
                Optional.empty(),
                Optional.of(61_000L),
                Optional.of(new Answers("WELCOME", Map.of("WHERE", "NEAR"))),
                List.of(0));
    }

    static Candidate candidate() {
        return new Candidate(
                PARTY,
                "Shirin",
                PartyKind.PERSON,
                Optional.empty(),
                Optional.of("Shiraz"),
                LifecycleStage.LOYAL,
                Optional.of(AT),
                Optional.of(new PhoneNumber("+989121234567")),
                Optional.empty());
    }

    static Panel panel() {
        var text = new Panel.Text("{0} orders in {1}", "{0} سفارش در {1}", List.of(3, Duration.ofDays(180)));
        return new Panel(
                "cem",
                new Panel.Text("Experience", "تجربه", List.of()),
                Panel.State.READY,
                Optional.of(62),
                Optional.of(text),
                Optional.empty(),
                List.of(new Panel.Reason(12, text)),
                300,
                Optional.empty());
    }

    static Pop pop() {
        return new Pop(
                POP,
                Pop.Phase.WRAP_UP,
                call(),
                Pop.MatchState.KNOWN,
                Optional.of(file()),
                List.of(),
                Optional.of(new Said(Said.Kind.CHOSEN, PARTY, "شیرین دانشور", "Mina", AT, true)),
                List.of(panel()),
                Optional.of(new Pop.WrapUp(AT, AT.plusSeconds(45), Optional.of("QUOTE"))),
                new Pop.Note("likes green", 2),
                Optional.of(new Answers("WELCOME", Map.of("WHERE", "NEAR"))));
    }

    private static CallView call() {
        var by = new CallView.TransferredBy(
                "reza", "Reza", Transfer.Kind.BLIND, AT, Optional.of("knows kitchens"), Optional.of("wants a quote"));
        return new CallView(
                CALL,
                "main",
                Direction.INBOUND,
                Optional.of("+989121234567"),
                CallView.NumberKind.EXTERNAL,
                Optional.of("<b>SHIRIN"),
                Optional.of("behrouz"),
                Optional.of("02112345"),
                Optional.of("sales"),
                AT,
                Optional.of(AT),
                Optional.of(AT),
                Optional.of(AT),
                Optional.empty(),
                Optional.of(AT),
                Optional.of(4_000L),
                Optional.of(3_000L),
                Optional.of(60_000L),
                Optional.empty(),
                Optional.of(20_000L),
                false,
                Optional.of(by),
                Optional.of(new CallView.ConsultedBy("reza", "Reza", AT, Optional.empty(), Optional.empty(), false)),
                1,
                Optional.of(new CallView.Parked("701", AT)),
                Optional.of(new CallView.NotTaken("1002", Optional.of("behrouz"), AT, Optional.of(Refusal.NO_ANSWER))),
                control());
    }

    private static Control control() {
        return new Control(
                List.of(Verb.HANG_UP, Verb.UNMUTE),
                true,
                false,
                Optional.of(Control.Recording.PAUSED),
                Optional.of(new Control.Consult(
                        Control.TargetKind.AGENT, "reza", Optional.of("Reza"), AT, Control.Consult.State.RINGING)),
                Optional.of(new Control.Asked(Verb.HOLD, AT)),
                Optional.of(new Control.Refused(Verb.PARK, Refusal.NOT_SET_UP, Optional.of("no lot"), AT)));
    }

    static Frame.State state(Optional<Board> board) {
        return new Frame.State(
                Optional.of(new Presence(Presence.State.AVAILABLE, Optional.empty(), AT)),
                List.of(pop()),
                Optional.of(FloorSamples.dialling()),
                List.of(new QueueLine("main", "sales", "Sales", 2, Optional.of(AT), 20_000)),
                List.of(new Link("main", false, AT, List.of(new Link.Blind(AT, Optional.empty())))),
                board);
    }
}
