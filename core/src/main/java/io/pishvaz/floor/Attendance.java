package io.pishvaz.floor;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.Spell;
import io.pishvaz.agent.Spells;
import io.pishvaz.agent.Staff;
import io.pishvaz.agent.TimeSheet;
import io.pishvaz.call.PbxId;
import io.pishvaz.desk.DeskFloor;
import io.pishvaz.desk.History;
import io.pishvaz.desk.Outlets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes down how agents spend their time. A spell begins when the server hears of it; of who has phones nothing is
 * known, and nothing written, while the PBX of one of them is not heard.
 */
final class Attendance {
    private static final Duration SIGN_OF_LIFE_EVERY = Duration.ofSeconds(5);

    private final Staff staff;
    private final DeskFloor desks;
    private final Outlets outlets;
    private final Spells spells;
    private final Set<PbxId> heard = new HashSet<>();
    private Instant signOfLife = Instant.EPOCH;

    Attendance(Staff staff, DeskFloor desks, Outlets outlets, ZoneId zone) {
        this.staff = staff;
        this.desks = desks;
        this.outlets = outlets;
        this.spells = new Spells(zone);
    }

    /** What was going on when the server stopped ended, for all that is known, when it was last alive. */
    void restore(PresenceSpells.Recorded recorded) {
        Instant now = now();
        recorded.spells().forEach(spell -> write(spells.restore(spell, recorded.heardUntil(), now)));
        settle();
    }

    void linkUp(PbxId pbx) {
        heard.add(pbx);
        settle();
    }

    void linkDown(PbxId pbx, Instant at) {
        heard.remove(pbx);
        Instant last = at.truncatedTo(ChronoUnit.MILLIS);
        staff.all().stream()
                .filter(agent -> agent.pbxs().contains(pbx))
                .forEach(agent -> write(spells.leave(agent.id(), last, true)));
    }

    /** Who does what may have changed for anybody; who does not work here any more does nothing. */
    void settle() {
        spells.present().stream()
                .filter(agent -> staff.agent(agent).isEmpty())
                .forEach(agent -> write(spells.leave(agent, now(), false)));
        staff.all().forEach(this::settle);
    }

    void settle(Agent agent) {
        boolean known = heard.containsAll(agent.pbxs());
        write(known ? spells.enter(agent.id(), desks.presence(agent), now()) : spells.leave(agent.id(), now(), true));
    }

    /** Tells the next server until when this one listened. */
    void signOfLife() {
        Instant now = now();
        if (Duration.between(signOfLife, now).compareTo(SIGN_OF_LIFE_EVERY) >= 0) {
            signOfLife = now;
            outlets.history().write(new History.Entry.OfHearing(now));
        }
    }

    /** Everybody's day until an instant. */
    Map<Agent, TimeSheet> sheets(Instant until) {
        return staff.all().stream().collect(Collectors.toMap(agent -> agent, agent -> spells.today(agent.id(), until)));
    }

    private Instant now() {
        return outlets.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void write(List<Spell> changed) {
        changed.forEach(spell -> outlets.history().write(new History.Entry.OfSpell(spell)));
    }
}
