package io.pishvaz.desk;

import static io.pishvaz.desk.DeskHouse.NILOUFAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.call.Offer.Outcome;
import io.pishvaz.live.Pop;
import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However many phones of an agent ring, in whatever order they begin and stop. */
class OnePopTest {

    /** The pop is there exactly while a phone rings or talks, and there is never a second one. */
    @Property(tries = 60)
    void thePopFollowsAllPhonesTogether(@ForAll long seed) {
        try (DeskHouse any = new DeskHouse(Duration.ofMinutes(1))) {
            any.staffed(Sample.agent(NILOUFAR, "1001", "1991", "1992"));
            Random chance = new Random(seed);
            CallsAsFacts call = CallsAsFacts.from("0917").queued();
            any.hear(call.call());
            boolean[] rings = new boolean[3];
            for (int i = 0; i < 12; i++) {
                int n = chance.nextInt(rings.length);
                String phone = new String[] {"1001", "1991", "1992"}[n];
                if (rings[n]) {
                    call.stopsRinging(phone, chance.nextBoolean() ? Outcome.NO_ANSWER : Outcome.REFUSED);
                } else {
                    call.rings(phone);
                }
                rings[n] = !rings[n];
                any.hear(call.call());
                assertThat(any.open(NILOUFAR)).isEqualTo(rings[0] || rings[1] || rings[2] ? 1 : 0);
            }
            any.hear(call.rings("1992").answered("1992").call());
            assertThat(any.open(NILOUFAR)).isOne();
            assertThat(any.shown(NILOUFAR).phase()).isEqualTo(Pop.Phase.TALKING);
        }
    }
}
