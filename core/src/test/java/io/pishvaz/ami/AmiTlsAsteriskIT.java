package io.pishvaz.ami;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pishvaz.agent.Staff;
import io.pishvaz.call.Device;
import io.pishvaz.call.PbxId;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both accounts over TLS to a real Asterisk 22 whose certificate it made itself. */
@SuppressWarnings("NullAway.Init")
class AmiTlsAsteriskIT {
    private static final PbxId PBX = new PbxId("lab");
    private static final Path LAB = Path.of("..", "lab").toAbsolutePath().normalize();
    private static final Path INSTALLED = Path.of(System.getProperty("user.home"), ".cache", "asterisk-lab", "22");
    private static final String SECRET = "lab-secret";
    private static final Device PHONE = new Device(PBX, "PJSIP/1004");

    @TempDir
    private static Path folder;

    private static int port;

    private final Vertx vertx = Vertx.vertx();

    @BeforeAll
    static void startAsterisk() throws Exception {
        assumeTrue(
                Files.isDirectory(INSTALLED), "SKIPPED, NOTHING PROVED: no Asterisk; run lab/asterisk-lab install 22");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path etc = Files.createDirectory(folder.resolve("etc"));
        Pem its = certificate("localhost");
        Files.writeString(etc.resolve("ami.pem"), its.certificate() + its.key());
        Files.writeString(folder.resolve("its.pem"), its.certificate());
        Files.writeString(folder.resolve("other.pem"), certificate("elsewhere").certificate());
        Files.writeString(etc.resolve("manager.conf"), """
                [general]
                enabled = yes
                port = 5038
                bindaddr = 127.0.0.1
                tlsenable = yes
                tlsbindaddr = 127.0.0.1:%d
                tlscertfile = /etc/asterisk/ami.pem
                tlsprivatekey = /etc/asterisk/ami.pem
                [lab]
                secret = lab-secret
                read = system,call,agent,user,cdr
                write = agent,reporting
                """.formatted(port));
        assertThat(lab("start", "22").waitFor()).isZero();
    }

    @AfterAll
    static void stopAsterisk() throws Exception {
        lab("stop").waitFor();
    }

    @AfterEach
    void close() {
        await(vertx.close());
    }

    private record Pem(String certificate, String key) {}

    /** Made by the JDK's own tool, signed by itself. */
    private static Pem certificate(String host) throws Exception {
        Path store = folder.resolve(host + ".p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var words = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "pbx",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-storetype",
                "PKCS12",
                "-storepass",
                SECRET,
                "-keystore",
                store.toString());
        assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), SECRET.toCharArray());
        return new Pem(
                pem("CERTIFICATE", keys.getCertificate("pbx").getEncoded()),
                pem("PRIVATE KEY", keys.getKey("pbx", SECRET.toCharArray()).getEncoded()));
    }

    private static String pem(String what, byte[] bytes) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
    }

    private static Process lab(String... arguments) throws IOException {
        var words = new ArrayList<>(List.of(LAB.resolve("asterisk-lab").toString()));
        words.addAll(List.of(arguments));
        var start = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        start.environment().put("LAB_CONFIG_OVERLAY", folder.resolve("etc").toString());
        return start.start();
    }

    private static AmiSettings settings(String host, String trust, boolean checkHost) {
        var account = new AmiAccount("lab", SECRET);
        return AmiSettings.of(PBX, host, port, account)
                .withActing(account)
                .withTls(new Tls.On(Optional.of(folder.resolve(trust)), checkHost));
    }

    private String doctor(AmiSettings settings) {
        return String.join(
                "\n",
                await(new AmiProbe(
                                        vertx,
                                        settings,
                                        new AmiProbe.Expected(Set.of(), new Staff(List.of())),
                                        InstantSource.system())
                                .probe())
                        .stream()
                        .map(finding -> finding.level() + " " + finding.text())
                        .toList());
    }

    private void pause(AmiSettings settings) {
        var actions = new AmiActions(vertx, settings);
        try {
            await(actions.pause(PHONE, "Lunch"));
            await(actions.unpause(PHONE));
        } finally {
            await(actions.close());
        }
    }

    @Test
    void bothAccountsTrustTheCertificateThatIsNamed() throws Exception {
        var witness = new Witness();
        var model = new PbxModel(PBX, Set.of("PJSIP/trunk"), List.of());
        var settings = settings("localhost", "its.pem", true);
        var link = new AmiLink(settings, model, witness, InstantSource.system(), witness);
        link.start(vertx.getOrCreateContext());
        witness.await(() -> witness.told.contains("up"));
        pause(settings);
        witness.await(() -> witness.members.stream()
                .flatMap(change -> change.after().stream())
                .anyMatch(member -> member.device().equals(PHONE) && member.paused()));
        assertThat(doctor(settings)).contains("OK account lab logs in").doesNotContain("ERROR");
    }

    @Test
    void anotherCertificateIsRefusedInWords() {
        var wrong = settings("localhost", "other.pem", true);
        assertThat(doctor(wrong)).contains("ERROR").contains("tlsCa");
        assertThatThrownBy(() -> pause(wrong)).hasMessageContaining("tlsCa");
    }

    @Test
    void aCertificateForAnotherHostIsRefusedUnlessTheHostIsNotChecked() {
        var other = settings("127.0.0.1", "its.pem", true);
        assertThat(doctor(other)).contains("ERROR").contains("tlsCheckHost");
        assertThatThrownBy(() -> pause(other)).hasMessageContaining("tlsCheckHost");
        var unchecked = settings("127.0.0.1", "its.pem", false);
        assertThat(doctor(unchecked)).doesNotContain("ERROR");
        pause(unchecked);
    }
}
