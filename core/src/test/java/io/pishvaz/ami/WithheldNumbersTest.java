package io.pishvaz.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.call.PbxId;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a link tells of a number that the PBX shows although it is withheld. */
class WithheldNumbersTest {
    private static final PbxId PBX = new PbxId("tiny");
    private static final String NUMBER = "+989121234567";

    private final Vertx vertx = Vertx.vertx();
    private final Witness witness = new Witness();
    private TinyPbx pbx;

    @BeforeEach
    void open() throws Exception {
        pbx = new TinyPbx(vertx);
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aWithheldNumberIsNeverTold() throws Exception {
        pbx.answers.put("Getvar", "Response: Success\r\n%sValue: prohib_not_screened\r\n\r\n");
        rings(false, NUMBER);
        pbx.say(ringing(NUMBER, "2"));
        witness.await(() -> pbx.count("Getvar") == 2);
        pbx.answers.put("Getvar", "Response: Success\r\n%sValue: allowed_not_screened\r\n\r\n");
        pbx.say(ringing("+989127654321", "3"));
        witness.await(() -> numbers().contains("+989127654321"));

        assertThat(numbers()).doesNotContain(NUMBER);
        assertThat(pbx.asked)
                .filteredOn(action -> "Getvar".equals(action.get("Action")))
                .first()
                .satisfies(action -> assertThat(action)
                        .containsEntry("Channel", "PJSIP/trunk-1")
                        .containsEntry("Variable", "CALLERID(num-pres)"));
    }

    @Test
    void anAllowedOneIsToldOnceThePbxHasSaidSo() throws Exception {
        pbx.answers.put("Getvar", "Response: Success\r\n%sValue: allowed_not_screened\r\n\r\n");
        rings(false, NUMBER);
        witness.await(() -> numbers().contains(NUMBER));

        assertThat(witness.calls.getFirst().after().caller().number()).isEmpty();
    }

    @Test
    void aPbxThatMayNotBeAskedShowsAll() throws Exception {
        pbx.answers.put("Getvar", "Response: Error\r\n%sMessage: Permission denied\r\n\r\n");
        rings(false, NUMBER);
        witness.await(() -> numbers().contains(NUMBER));
    }

    @Test
    void whereItIsAllowedNobodyIsAsked() throws Exception {
        rings(true, NUMBER);
        witness.await(() -> numbers().contains(NUMBER));

        assertThat(pbx.count("Getvar")).isZero();
    }

    @Test
    void extensionsAreNobodysSecret() throws Exception {
        rings(false, "1001");
        witness.await(() -> numbers().contains("1001"));

        assertThat(pbx.count("Getvar")).isZero();
    }

    private void rings(boolean shown, String number) throws Exception {
        AmiSettings settings = AmiSettings.of(PBX, "127.0.0.1", pbx.port(), new AmiAccount("reader", "secret"))
                .withWithheldShown(shown);
        new AmiLink(settings, new PbxModel(PBX, Set.of(), List.of()), witness, InstantSource.system(), witness)
                .start(vertx.getOrCreateContext());
        witness.await(() -> witness.told.contains("up"));
        pbx.say(ringing(number, "1"));
    }

    private List<String> numbers() {
        return witness.calls.stream()
                .map(change -> change.after().caller().number())
                .flatMap(Optional::stream)
                .toList();
    }

    private static String ringing(String number, String id) {
        return """
                Event: Newchannel\r
                Channel: PJSIP/trunk-%s\r
                ChannelState: 4\r
                CallerIDNum: %s\r
                CallerIDName: Shirin\r
                Exten: 400\r
                Uniqueid: 17.%s\r
                Linkedid: 17.%s\r
                \r
                """.formatted(id, number, id, id);
    }
}
