package io.pishvaz.demo;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Phone;
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
    /** Who has a second phone, and its extension. */
    static final int WITH_SOFTPHONE = 1;

    static final String SOFTPHONE = "1902";

    private static final List<Person> AGENTS = List.of(
            new Person("Niloufar Rostami", "نیلوفر رستمی"),
            new Person("Behrouz Kamali", "بهروز کمالی"),
            new Person("Sina Pourmand", "سینا پورمند"),
            new Person("Navid Parsa", "نوید پارسا"),
            new Person("Farid Mohseni", "فرید محسنی"),
            new Person("Laleh Bakhtiari", "لاله بختیاری"),
            new Person("Reza Tavana", "رضا توانا"),
            new Person("Yasaman Khosravi", "یاسمن خسروی"),
            new Person("Pouya Daneshfar", "پویا دانش‌فر"),
            new Person("Samira Adibi", "سمیرا ادیبی"),
            new Person("Kaveh Mirzadeh", "کاوه میرزاده"),
            new Person("Elham Sotoudeh", "الهام ستوده"));

    private record Person(String english, String persian) {
        User.Names names() {
            return new User.Names(Optional.of(english), Optional.of(persian));
        }
    }

    private DemoStaff() {}

    static List<String> names() {
        return AGENTS.stream().map(Person::english).toList();
    }

    static List<String> logins() {
        return names().stream().map(DemoStaff::login).toList();
    }

    static List<User> users(PbxId pbx) {
        Stream<User> agents = IntStream.range(0, AGENTS.size()).mapToObj(i -> agent(pbx, i));
        Stream<User> others = Stream.of(
                other("mahtab", new Person("Mahtab Zand", "مهتاب زند"), Role.SUPERVISOR),
                other("admin", new Person("Omid Sharifi", "امید شریفی"), Role.ADMIN));
        return Stream.concat(agents, others).toList();
    }

    private static String login(String name) {
        return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
    }

    private static User other(String login, Person person, Role role) {
        return new User(login, person.english(), role, Optional.empty(), person.names());
    }

    private static User agent(PbxId pbx, int index) {
        Person person = AGENTS.get(index);
        String name = person.english();
        String login = login(name);
        String extension = Integer.toString(FIRST_EXTENSION + index);
        Stream<String> extensions = index == WITH_SOFTPHONE ? Stream.of(extension, SOFTPHONE) : Stream.of(extension);
        List<Phone> phones = extensions
                .map(dialled -> new Phone(dialled, new Device(pbx, "PJSIP/" + dialled)))
                .toList();
        Agent agent = new Agent(new AgentId(login), name, phones);
        return new User(login, name, Role.AGENT, Optional.of(agent), person.names());
    }
}
