package io.pishvaz.desk;

import static io.pishvaz.desk.DeskHouse.NILOUFAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.Eventually;
import io.pishvaz.customer.CallerNumber;
import io.pishvaz.customer.PartyId;
import io.pishvaz.desk.CallActions.Request;
import io.pishvaz.live.Control;
import io.pishvaz.live.Verb;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a server knows of a call that went on while it did not listen. */
class MidCallTest {
    private final DeskHouse house = new DeskHouse(Duration.ofSeconds(45));
    private final CallsAsFacts call =
            CallsAsFacts.from("0917").queued().rings("1001").answered("1001");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aServerStartedInMidCallDoesNotPretendToKnowWhoIsMuted() {
        house.onFloor(() -> {
            house.desk.restore(open(Optional.empty()), List.of());
            return Future.succeededFuture();
        });
        assertThat(control().muted()).isFalse();
        assertThat(control().muteUnknown()).isTrue();
        assertThat(control().can()).contains(Verb.MUTE, Verb.UNMUTE);
        assertThat(control().recording()).contains(Control.Recording.UNKNOWN);

        house.ask(NILOUFAR, call, new Request(Verb.UNMUTE, Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(control().muteUnknown()).isFalse();
        assertThat(control().can()).contains(Verb.MUTE).doesNotContain(Verb.UNMUTE);
    }

    @Test
    void aServerStartedInMidCallAsksForTheCallersFileUntilTheDatabaseAnswers() {
        house.people.unread = 1;
        house.onFloor(() -> {
            house.desk.restore(open(Optional.of(house.people.stored.party().id())), List.of());
            return Future.succeededFuture();
        });
        assertThat(shownName()).isNotEqualTo("Chosen");
        Eventually.holds(() -> shownName().equals("Chosen"));
    }

    private String shownName() {
        return house.shown(NILOUFAR).file().orElseThrow().party().name();
    }

    @Test
    void afterABlindSpellARecordingIsUnknownUntilThePbxTellsOfIt() {
        house.hear(call.call());
        assertThat(control().recording()).isEmpty();
        house.onFloor(() -> {
            house.desk.linkUp(CallsAsFacts.PBX, Instant.now(), Optional.of(Instant.now()));
            return Future.succeededFuture();
        });
        assertThat(control().recording()).contains(Control.Recording.UNKNOWN);
        assertThat(control().can()).contains(Verb.START_RECORDING, Verb.PAUSE_RECORDING, Verb.STOP_RECORDING);
        assertThat(control().muteUnknown()).isFalse();

        house.hear(call.recorded(true).call());
        assertThat(control().recording()).contains(Control.Recording.PAUSED);
        assertThat(control().can()).contains(Verb.RESUME_RECORDING).doesNotContain(Verb.START_RECORDING);
    }

    private Control control() {
        return house.shown(NILOUFAR).call().control();
    }

    private History open(Optional<PartyId> party) {
        var entry = new History.Entry.OfCall(
                call.call(), new CallerNumber.External(DeskHouse.SHIRIN), party, Optional.empty());
        return new History() {
            @Override
            public void write(Entry entry) {}

            @Override
            public List<Entry.OfCall> open() {
                return List.of(entry);
            }

            @Override
            public List<Entry.OfWrapUp> openWrapUps() {
                return List.of();
            }
        };
    }
}
