package io.pishvaz.floor;

import io.pishvaz.call.PbxId;
import io.pishvaz.live.Board;
import io.pishvaz.live.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which PBXs are heard, and when they were not: numbers of those minutes are not the whole truth. */
final class BlindSpells {
    private final Map<PbxId, Link> links = new LinkedHashMap<>();

    BlindSpells(List<PbxId> pbxs, Instant start) {
        pbxs.forEach(pbx -> links.put(pbx, new Link(pbx.name(), false, start, List.of())));
    }

    Link down(PbxId pbx, Instant at) {
        Link before = link(pbx, at);
        if (!before.up()) {
            return before;
        }
        List<Link.Blind> blind = new ArrayList<>(before.blind());
        blind.add(new Link.Blind(at, Optional.empty()));
        return put(pbx, new Link(pbx.name(), false, at, List.copyOf(blind)));
    }

    Link up(PbxId pbx, Instant at, Optional<Instant> blindSince) {
        List<Link.Blind> blind = new ArrayList<>(link(pbx, at).blind());
        blind.removeIf(spell -> spell.to().isEmpty());
        blindSince.ifPresent(since -> blind.add(new Link.Blind(since, Optional.of(at))));
        return put(pbx, new Link(pbx.name(), true, at, List.copyOf(blind)));
    }

    List<Link> links() {
        return List.copyOf(links.values());
    }

    List<Board.Blind> since(Instant midnight) {
        return links.values().stream()
                .flatMap(link -> link.blind().stream()
                        .filter(spell ->
                                spell.to().isEmpty() || spell.to().get().isAfter(midnight))
                        .map(spell -> new Board.Blind(link.pbx(), spell.from(), spell.to())))
                .toList();
    }

    private Link link(PbxId pbx, Instant at) {
        return links.getOrDefault(pbx, new Link(pbx.name(), false, at, List.of()));
    }

    private Link put(PbxId pbx, Link link) {
        links.put(pbx, link);
        return link;
    }
}
