package io.pishvaz.ami;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Member;
import io.pishvaz.agent.Phone;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Call;
import io.pishvaz.call.Device;
import io.pishvaz.call.LeaveReason;
import io.pishvaz.call.Offer;
import io.pishvaz.call.PbxId;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The link, the actions and the doctor at a real Asterisk 22 of the lab, with real SIP phones. */
class AmiLinkAsteriskIT {

    private static final PbxId PBX = new PbxId("lab");
    private static final Path LAB = Path.of("..", "lab").toAbsolutePath().normalize();
    private static final Path INSTALLED = Path.of(System.getProperty("user.home"), ".cache", "asterisk-lab", "22");
    private static final String SECRET = "lab-secret";
    private static final AmiProbe.Expected NOBODY = new AmiProbe.Expected(Set.of(), new Staff(List.of()));

    private final Vertx vertx = Vertx.vertx();
    private final Witness witness = new Witness();
    private final List<Process> phones = new ArrayList<>();

    @BeforeAll
    static void startAsterisk() throws Exception {
        assumeTrue(
                Files.isDirectory(INSTALLED), "SKIPPED, NOTHING PROVED: no Asterisk; run lab/asterisk-lab install 22");
        assertThat(lab("asterisk-lab", "start", "22").waitFor()).isZero();
    }

    @AfterAll
    static void stopAsterisk() throws Exception {
        lab("asterisk-lab", "stop").waitFor();
    }

    private static Process lab(String script, String... arguments) throws IOException {
        var command = new ArrayList<String>(List.of(LAB.resolve(script).toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @AfterEach
    void hangUp() throws Exception {
        for (Process phone : phones) {
            phone.destroy();
            phone.waitFor();
        }
        await(vertx.close());
    }

    private static AmiSettings settings(String reading) {
        return AmiSettings.of(PBX, "127.0.0.1", 5038, new AmiAccount(reading, SECRET))
                .withActing(new AmiAccount("callcentre-lean", SECRET));
    }

    private void listen() throws InterruptedException {
        var model = new PbxModel(PBX, Set.of("PJSIP/trunk"), List.of());
        new AmiLink(settings("callcentre-lean"), model, witness, InstantSource.system(), witness)
                .start(vertx.getOrCreateContext());
        witness.await(() -> witness.told.contains("up"));
    }

    private Call last() {
        return witness.calls.getLast().after();
    }

    @Test
    void hearsARealQueueCall() throws Exception {
        listen();
        phones.add(lab("lab-phone", "agent", "1001", "--ring", "700"));
        witness.await(() -> witness.members.stream()
                .flatMap(change -> change.after().stream())
                .anyMatch(member ->
                        member.device().name().equals("PJSIP/1001") && member.state() == Member.DeviceState.IDLE));
        phones.add(lab("lab-phone", "caller", "+491713920010", "+493023125100", "--talk", "1500"));
        witness.await(() -> !witness.calls.isEmpty() && last().ended().isPresent());

        Call call = last();
        assertThat(call.caller().number()).contains("+491713920010");
        assertThat(call.visits()).singleElement().satisfies(visit -> assertThat(visit.reason())
                .contains(LeaveReason.ANSWERED));
        assertThat(call.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.device()).isEqualTo(new Device(PBX, "PJSIP/1001"));
            assertThat(offer.outcome()).contains(Offer.Outcome.ANSWERED);
        });
        assertThat(call.talks()).singleElement().satisfies(talk -> assertThat(talk.ended())
                .isPresent());
    }

    @Test
    void pausesARealMember() throws Exception {
        listen();
        var actions = new AmiActions(vertx, settings("callcentre-lean"));
        await(actions.pause(new Device(PBX, "PJSIP/1004"), "Lunch"));
        witness.await(() -> witness.members.stream()
                .flatMap(change -> change.after().stream())
                .anyMatch(member -> member.device().name().equals("PJSIP/1004")
                        && member.pauseReason().filter("Lunch"::equals).isPresent()));
        await(actions.unpause(new Device(PBX, "PJSIP/1004")));
        await(actions.close());
    }

    @Test
    void theDoctorKnowsTheLab() {
        List<Finding> findings =
                await(new AmiProbe(vertx, settings("callcentre-readonly"), NOBODY, InstantSource.system()).probe());

        assertThat(findings)
                .filteredOn(finding -> finding.level() != Finding.Level.OK)
                .extracting(Finding::code)
                .containsExactly("channels");
        assertThat(findings).anySatisfy(finding -> assertThat(finding.text()).contains("Asterisk 22"));
        assertThat(findings).anySatisfy(finding -> assertThat(finding.text()).contains("sales", "support"));
    }

    @Test
    void theDoctorKnowsWhosePhonesAreThere() throws Exception {
        assertThat(lab("lab-phone", "register", "1001").waitFor()).isZero();
        assertThat(lab("lab-phone", "unregister", "1003").waitFor()).isZero();
        var staff = new Staff(
                List.of(agent("niloufar", "PJSIP/1001"), agent("behrouz", "PJSIP/9999"), agent("sina", "PJSIP/1003")));
        var probe = new AmiProbe(
                vertx, settings("callcentre"), new AmiProbe.Expected(Set.of(), staff), InstantSource.system());

        assertThat(await(probe.probe()))
                .extracting(Finding::text)
                .contains(
                        "phones of agents: 1 there",
                        "the PBX does not know PJSIP/9999 (behrouz)",
                        "not registered: PJSIP/1003 (sina)")
                .anySatisfy(text -> assertThat(text)
                        .startsWith("queues ring what is no agent's phone: ")
                        .contains("PJSIP/1002 in ")
                        .doesNotContain("PJSIP/1001"));
    }

    private static Agent agent(String login, String device) {
        return new Agent(
                new AgentId(login),
                login,
                List.of(new Phone(device.substring(device.indexOf('/') + 1), new Device(PBX, device))));
    }
}
