package io.pishvaz.demo;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.call.Device;
import io.pishvaz.call.PbxId;
import io.pishvaz.session.Role;
import io.pishvaz.session.User;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The invented people who work in the demo's call centre. Everybody's password is {@link #PASSWORD}. */
final class DemoStaff {
    static final String PASSWORD = "pishvaz-demo";
    static final int FIRST_EXTENSION = 1001;

    private static final List<String> AGENTS = List.of(
            "Niloufar Rostami",
            "Behrouz Kamali",
            "Sina Pourmand",
            "Navid Parsa",
            "Farid Mohseni",
            "Laleh Bakhtiari",
            "Reza Tavana",
            "Yasaman Khosravi",
            "Pouya Daneshfar",
            "Samira Adibi",
            "Kaveh Mirzadeh",
            "Elham Sotoudeh");

    private DemoStaff() {}

    static List<String> names() {
        return AGENTS;
    }

    static List<String> logins() {
        return AGENTS.stream().map(DemoStaff::login).toList();
    }

    static List<User> users(PbxId pbx) {
        Stream<User> agents = IntStream.range(0, AGENTS.size()).mapToObj(i -> agent(pbx, i));
        Stream<User> others = Stream.of(
                new User("mahtab", "Mahtab Zand", Role.SUPERVISOR, Optional.empty()),
                new User("admin", "Omid Sharifi", Role.ADMIN, Optional.empty()));
        return Stream.concat(agents, others).toList();
    }

    private static String login(String name) {
        return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
    }

    private static User agent(PbxId pbx, int index) {
        String name = AGENTS.get(index);
        String login = login(name);
        String extension = Integer.toString(FIRST_EXTENSION + index);
        Agent agent = new Agent(
                new AgentId(login), name, Optional.of(extension), Optional.of(new Device(pbx, "PJSIP/" + extension)));
        return new User(login, name, Role.AGENT, Optional.of(agent));
    }
}
