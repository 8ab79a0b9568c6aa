package io.pishvaz.recording;

import io.pishvaz.call.PbxId;
import io.pishvaz.session.Role;
import java.util.Map;

/** All recordings, and where each PBX keeps its own. */
public record Archive(Recordings recordings, Map<PbxId, Shelf> shelves) {

    /** Whether there is anything that this role may hear. */
    public boolean mayHear(Role role) {
        return shelves.values().stream().map(Shelf::hears).anyMatch(role::includes);
    }

    /** Looks at the disk; what the role may not hear is nowhere. */
    public Shelf.Found find(Recordings.Kept kept, Role role) {
        Shelf shelf = shelves.get(kept.pbx());
        return shelf == null || !role.includes(shelf.hears()) ? new Shelf.Found.Nowhere() : shelf.find(kept.file());
    }
}
