package io.pishvaz.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** About whom colleagues phone: the one customer with whom the caller's phone talks at that moment, or nobody. */
class AboutTest {
    private static final PbxId PBX = new PbxId("pbx");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final int PHONES = 3;

    private CallState state = CallState.empty();
    private final List<LegId> living = new ArrayList<>();
    private int serial;

    @Property(tries = 40)
    void aGuessIsMadeOnceAndFromWhatIsHeardThen(@ForAll long seed) {
        Random chance = new Random(seed);
        for (int i = 0; i < 60; i++) {
            switch (chance.nextInt(4)) {
                case 0 -> talks(phone(chance), chance.nextBoolean());
                case 1 -> phonesAColleague(phone(chance), phone(chance));
                case 2 -> ends(chance);
                default -> phonesOutside(phone(chance));
            }
            assertThat(state.open()).allSatisfy(AboutTest::aboutSomebodyElse);
        }
    }

    private static void aboutSomebodyElse(Call call) {
        assertThat(call.about()).isNotEqualTo(Optional.of(call.id()));
        if (call.about().isPresent()) {
            assertThat(call.direction()).isEqualTo(Direction.INTERNAL);
            assertThat(call.origin()).isPresent();
        }
    }

    /** A customer calls and is answered at this phone, perhaps through a pair of relays. */
    private void talks(Device phone, boolean behindRelays) {
        LegId caller = began(Side.OUTSIDE, false, device("PJSIP/trunk"), leg());
        hear(new CallEvent.Queued(at(), caller, new QueueId(PBX, "sales"), 1, ""));
        LegId rung;
        if (behindRelays) {
            Device member = device("Local/" + phone.name().substring(6) + "@agents/n");
            rung = began(Side.RELAY, true, member, caller);
            LegId other = began(Side.RELAY, false, member, caller);
            hear(new CallEvent.Paired(at(), rung, other));
            hear(new CallEvent.Offered(
                    at(), rung, Optional.of(caller), member, Optional.of(new QueueId(PBX, "sales")), ""));
            answers(other, phone, caller);
            meet(caller, rung);
        } else {
            rung = answers(caller, phone, caller);
        }
        hear(new CallEvent.Connected(at(), caller, rung, new QueueId(PBX, "sales")));
    }

    private LegId answers(LegId by, Device phone, LegId linked) {
        LegId leg = began(Side.OURS, true, phone, linked);
        hear(new CallEvent.Offered(at(), leg, Optional.of(by), phone, Optional.empty(), ""));
        hear(new CallEvent.OfferEnded(at(), leg, Offer.Outcome.ANSWERED));
        meet(by, leg);
        return leg;
    }

    private void phonesAColleague(Device from, Device to) {
        List<Call> talking = state.open().stream()
                .filter(call -> call.direction() != Direction.INTERNAL && talksAt(call, from))
                .toList();
        LegId first = leg();
        began(Side.OURS, false, from, first);
        Optional<CallId> expected =
                talking.size() == 1 ? Optional.of(talking.getFirst().id()) : Optional.empty();
        assertThat(state.callOf(first).orElseThrow().about()).isEqualTo(expected);
        answers(first, to, first);
        assertThat(state.callOf(first).flatMap(Call::about)).isEqualTo(expected);
    }

    /** Whoever is called outside is not asked about a customer. */
    private void phonesOutside(Device from) {
        LegId first = leg();
        began(Side.OURS, false, from, first);
        LegId outside = began(Side.OUTSIDE, true, device("PJSIP/trunk"), first);
        hear(new CallEvent.Offered(
                at(), outside, Optional.of(first), device("PJSIP/trunk"), Optional.empty(), "+4930"));
        assertThat(state.callOf(first).orElseThrow().about()).isEmpty();
    }

    /** By the phone, not by what the queue calls it. */
    private static boolean talksAt(Call call, Device phone) {
        String extension = phone.name().substring(phone.name().indexOf('/') + 1);
        return call.talks().stream()
                .anyMatch(talk -> talk.ended().isEmpty() && talk.device().name().contains("/" + extension));
    }

    private void ends(Random chance) {
        if (!living.isEmpty()) {
            hear(new CallEvent.LegEnded(at(), living.remove(chance.nextInt(living.size())), Optional.empty()));
        }
    }

    private LegId began(Side side, boolean rung, Device device, LegId linked) {
        LegId leg = state.legs().contains(linked) ? leg() : linked;
        hear(new CallEvent.LegBegan(
                at(), leg, linked, side, rung, device, new CallerId(Optional.empty(), Optional.empty()), ""));
        living.add(leg);
        return leg;
    }

    private void meet(LegId one, LegId two) {
        BridgeId bridge = new BridgeId(PBX, "bridge-" + serial++);
        hear(new CallEvent.BridgeJoined(at(), one, bridge));
        hear(new CallEvent.BridgeJoined(at(), two, bridge));
    }

    private void hear(CallEvent event) {
        state = CallReducer.step(state, event).state();
    }

    private Instant at() {
        return NOON.plusMillis(300L * serial++);
    }

    private LegId leg() {
        return new LegId(PBX, "1." + serial++);
    }

    private static Device phone(Random chance) {
        return device("PJSIP/100" + (1 + chance.nextInt(PHONES)));
    }

    private static Device device(String name) {
        return new Device(PBX, name);
    }
}
