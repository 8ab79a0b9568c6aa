package io.pishvaz;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pishvaz.agent.Phone;
import io.pishvaz.session.Password;
import io.pishvaz.session.Role;
import io.pishvaz.session.User;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgUsers;
import io.pishvaz.store.Postgres;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
class UserCommandIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static Database.Settings place;
    private static Database database;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeAll
    static void open() {
        place = new Database.Settings(Postgres.create(), 2, Duration.ofSeconds(5));
        database = await(Database.open(VERTX, place));
    }

    @AfterAll
    static void close() {
        await(database.close());
        await(VERTX.close());
    }

    private boolean run(String password, String... words) {
        var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        return await(new UserCommand(VERTX, place, new PhoneWords(Set.of("main", "north")), () -> password, printed)
                .run(List.of(words)));
    }

    private static User user(String login) {
        return await(new PgUsers(database).find(login)).orElseThrow().user();
    }

    @Test
    void makesAnAgentWithAPhoneAndReplacesThem() {
        assertThat(run("long enough", "Mina", "Mina Karimi", "agent", "101", "main:PJSIP/101"))
                .isTrue();
        assertThat(user("mina").role()).isEqualTo(Role.AGENT);
        assertThat(user("mina").agent().orElseThrow().phones()).singleElement().hasToString("101 main:PJSIP/101");
        run("long enough", "mina", "Mina K.", "SUPERVISOR");
        assertThat(user("mina").name()).isEqualTo("Mina K.");
        assertThat(user("mina").agent()).isEmpty();
    }

    @Test
    void aNamePerLanguageStaysUntilItIsTakenAway() {
        run("long enough", "layla", "Layla", "AGENT");
        run("", "name", "layla", "fa", "لیلا");
        assertThat(user("layla").names().fa()).contains("لیلا");
        run("long enough", "layla", "Layla M.", "SUPERVISOR");
        assertThat(user("layla").names()).isEqualTo(new User.Names(Optional.empty(), Optional.of("لیلا")));
        run("", "name", "layla", "fa", " ");
        assertThat(user("layla").names()).isEqualTo(User.Names.NONE);
        assertThatThrownBy(() -> run("", "name", "layla", "de", "Leyla")).hasMessageContaining("en or fa, was de");
    }

    @Test
    void anAgentWithoutAPhoneMayLogInToOne() {
        run("long enough", "hot", "Hot Desk", "AGENT");
        assertThat(user("hot").agent().orElseThrow().phones()).isEmpty();
        run("", "queues", "hot", "sales, support");
        run("", "list");
        assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("hot +Hot Desk +AGENT +- +sales,support\\R");
    }

    @Test
    void anAgentHasSeveralPhonesOnSeveralPbxs() {
        run("long enough", "tina", "Tina", "AGENT", "201", "main:PJSIP/201", "991", "north:PJSIP/991");
        assertThat(user("tina").agent().orElseThrow().phones())
                .extracting(Phone::toString)
                .containsExactly("201 main:PJSIP/201", "991 north:PJSIP/991");
        run("", "phones", "tina", "991", "north:PJSIP/991");
        assertThat(user("tina").agent().orElseThrow().phones())
                .extracting(Phone::toString)
                .containsExactly("991 north:PJSIP/991");
        run("", "phones", "tina", "201", "main:PJSIP/201", "992", "main:PJSIP/992");
        run("", "list");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("201 main:PJSIP/201, 992 main:PJSIP/992");
        run("", "phones", "tina");
        assertThat(user("tina").agent().orElseThrow().phones()).isEmpty();
    }

    @Test
    void changesThePasswordAndDisablesAndEnables() {
        run("long enough", "sara", "Sara", "ADMIN");
        run("another long one", "password", "sara");
        var hash = await(new PgUsers(database).find("sara")).orElseThrow().passwordHash();
        assertThat(Password.fits("another long one", hash)).isTrue();
        run("", "disable", "sara");
        assertThat(await(new PgUsers(database).find("sara"))).isEmpty();
        run("", "list");
        assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("sara .*\\(disabled\\)");
        run("", "enable", "sara");
        assertThat(user("sara").role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void onePhoneBelongsToOneAgent() {
        run("long enough", "first", "First", "AGENT", "7", "main:PJSIP/7");
        for (String taken : List.of("main:PJSIP/7", "main:Local/7@from-queue/n")) {
            assertThatThrownBy(() -> run("long enough", "second", "Second", "AGENT", "7", taken))
                    .hasMessage("PBX:DEVICE must be the phone of nobody else, but " + taken + " is the phone of first");
            assertThat(await(new PgUsers(database).find("second"))).isEmpty();
        }
        run("long enough", "second", "Second", "AGENT", "7", "north:PJSIP/7");
        run("", "phones", "first", "7", "main:PJSIP/7", "77", "main:PJSIP/77");
        assertThatThrownBy(() -> run("", "phones", "second", "7", "north:PJSIP/7", "77", "main:SIP/77"))
                .hasMessageContaining("main:SIP/77 is the phone of first");
        assertThatThrownBy(() -> run("", "phones", "second", "77", "main:PJSIP/77"))
                .hasMessageContaining("main:PJSIP/77 is the phone of first");
        assertThat(user("second").agent().orElseThrow().phones())
                .singleElement()
                .hasToString("7 north:PJSIP/7");
    }

    @Test
    void aShortPasswordAndAnUnknownLoginChangeNothing() {
        assertThatThrownBy(() -> run("short", "eve", "Eve", "AGENT")).hasMessageContaining("at least 10 characters");
        assertThat(await(new PgUsers(database).find("eve"))).isEmpty();
        for (var verb : List.of("disable", "enable", "password")) {
            assertThatThrownBy(() -> run("long enough", verb, "eve")).hasMessage("nobody has the login eve");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mina|user needs LOGIN NAME ROLE",
                "mina,Mina,BOSS|ROLE must be AGENT, SUPERVISOR or ADMIN, was BOSS",
                "mina,Mina,AGENT,101,PJSIP/101|PBX:DEVICE must be such as main:PJSIP/101, was PJSIP/101",
                "mina,Mina,AGENT,101|each phone needs EXTENSION PBX:DEVICE, such as 101 main:PJSIP/101, was 101",
                "mina,Mina,AGENT,101,south:SIP/1|PBX:DEVICE must begin with a PBX of the settings, one of [main, north], was south:SIP/1",
                "mina,Mina,AGENT,1 1,main:SIP/1|EXTENSION must be what colleagues dial",
                "phones,mina,1,main:SIP/1,2,main:Local/1@x/n|PBX:DEVICE must be another phone each time, was main:Local/1@x/n",
                "phones|what shall be done to which user?",
                "mi na,Mina,AGENT|LOGIN must be",
                "list,Mina,AGENT|what shall be done to which user?",
                "disable|what shall be done to which user?",
                "queues,mina|what shall be done to which user?"
            })
    void saysWhatIsWrongWithTheWords(String words, String message) {
        assertThatThrownBy(() -> run("long enough", words.split(","))).hasMessageStartingWith(message);
    }

    @Test
    void mainTakesOptionsOutOfTheWords() {
        BiConsumer<List<String>, List<String>> leaves = (words, left) -> {
            var all = new java.util.ArrayList<>(words);
            assertThat(Main.option(all, "--config")).contains("c.yaml");
            assertThat(all).isEqualTo(left);
        };
        leaves.accept(List.of("serve", "--config", "c.yaml"), List.of("serve"));
        leaves.accept(List.of("--config", "c.yaml", "doctor"), List.of("doctor"));
        assertThatThrownBy(() -> Main.option(new java.util.ArrayList<>(List.of("serve", "--config")), "--config"))
                .hasMessage("--config needs a value");
    }
}
