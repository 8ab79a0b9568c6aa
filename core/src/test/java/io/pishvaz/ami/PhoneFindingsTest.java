package io.pishvaz.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Member;
import io.pishvaz.agent.Member.DeviceState;
import io.pishvaz.agent.Phone;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Device;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhoneFindingsTest {
    private static final PbxId PBX = new PbxId("main");

    private static Device device(String name) {
        return new Device(PBX, name);
    }

    private static Staff staff(Device... devices) {
        return new Staff(IntStream.range(0, devices.length)
                .mapToObj(n -> new Agent(new AgentId("agent" + n), "Agent", List.of(new Phone("1", devices[n]))))
                .toList());
    }

    private static Member member(String queue, String device, String phone) {
        return new Member(
                new QueueId(PBX, queue), device(device), device(phone), "", false, Optional.empty(), DeviceState.IDLE);
    }

    @Test
    void aPhoneIsItsAgentsWhateverTheQueueCallsIt() {
        var findings = PhoneFindings.of(
                staff(device("PJSIP/101")),
                Map.of(device("PJSIP/101"), "NOT_INUSE"),
                List.of(
                        member("sales", "Local/101@from-queue/n", "PJSIP/101"),
                        member("sales", "Local/102@from-queue/n", "PJSIP/102"),
                        member("help", "Local/102@from-queue/n", "PJSIP/102")));
        assertThat(findings)
                .extracting(Finding::text)
                .containsExactly(
                        "phones of agents: 1 there",
                        "queues ring what is no agent's phone: Local/102@from-queue/n in help, sales");
    }

    @Test
    void namesNoMoreThanSomebodyReads() {
        var many = IntStream.range(100, 125).mapToObj(n -> device("PJSIP/" + n)).toArray(Device[]::new);
        var states = List.of(many).stream().collect(Collectors.toMap(one -> one, one -> "UNAVAILABLE"));
        assertThat(PhoneFindings.of(staff(many), states, List.of())).last().satisfies(finding -> assertThat(
                        finding.text())
                .startsWith("not registered: PJSIP/100 (agent0); ")
                .endsWith("; and 15 more"));
    }

    @Test
    void whereNobodyIsAtAPhoneNothingIsHeldAgainstTheQueues() {
        assertThat(PhoneFindings.of(staff(), Map.of(), List.of(member("sales", "PJSIP/101", "PJSIP/101"))))
                .extracting(Finding::level)
                .containsExactly(Finding.Level.OK);
    }
}
