package io.pishvaz.agent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How agents spend the day: at most one open spell each, the next begins when the last ends. Of spells that have ended
 * only today's sums are kept. Use it from one thread.
 */
public final class Spells {
    private final ZoneId zone;
    private LocalDate day = LocalDate.MIN;
    private final Map<AgentId, Spell> open = new HashMap<>();
    private final Map<AgentId, TimeSheet> ended = new HashMap<>();

    public Spells(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The agent does this from now on; answers the spells that are new or different, none where it was known. What
     * began and ended at the same instant never was.
     */
    public List<Spell> enter(AgentId agent, Presence presence, Instant at) {
        Optional<Spell> before = Optional.ofNullable(open.get(agent));
        if (before.filter(spell -> spell.is(presence)).isPresent()) {
            return List.of();
        }
        Instant began = before.map(Spell::began).filter(at::isBefore).orElse(at);
        Stream<Spell> closed =
                before.filter(spell -> spell.began().isBefore(began)).stream().map(spell -> close(spell, began, false));
        Spell entered = new Spell(agent, presence.state(), presence.reason(), began, Optional.empty(), false);
        List<Spell> written = Stream.concat(closed, Stream.of(entered)).toList();
        open.put(agent, entered);
        return written;
    }

    /** What the agent does is not known any more; {@code inferred} where nobody heard it end. */
    public List<Spell> leave(AgentId agent, Instant at, boolean inferred) {
        return Optional.ofNullable(open.remove(agent)).map(spell -> close(spell, at, inferred)).stream()
                .toList();
    }

    /** Takes up a spell of before; one that was open ends at {@code heardUntil}. Answers what is different now. */
    public List<Spell> restore(Spell recorded, Instant heardUntil, Instant now) {
        roll(now);
        Spell over = recorded.ended().isPresent() ? recorded : recorded.until(heardUntil, true);
        add(over);
        return over.equals(recorded) ? List.of() : List.of(over);
    }

    /** Who is at something now. */
    public List<AgentId> present() {
        return List.copyOf(open.keySet());
    }

    /** An agent's day until now. */
    public TimeSheet today(AgentId agent, Instant now) {
        roll(now);
        TimeSheet sum = ended.getOrDefault(agent, TimeSheet.EMPTY);
        return Optional.ofNullable(open.get(agent))
                .map(spell -> sum.plus(spell.state(), spell.within(midnight(), now)))
                .orElse(sum);
    }

    private Spell close(Spell spell, Instant at, boolean inferred) {
        roll(at);
        Spell over = spell.until(at, inferred);
        add(over);
        return over;
    }

    private void add(Spell over) {
        ended.merge(
                over.agent(),
                TimeSheet.EMPTY.plus(
                        over.state(), over.within(midnight(), over.ended().orElse(over.began()))),
                (sum, more) -> TimeSheet.of(List.of(sum, more)));
    }

    private void roll(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (today.isAfter(day)) {
            day = today;
            ended.clear();
        }
    }

    private Instant midnight() {
        return day.atStartOfDay(zone).toInstant();
    }
}
