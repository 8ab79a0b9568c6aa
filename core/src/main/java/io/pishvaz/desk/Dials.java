package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.pishvaz.call.Call;
import io.pishvaz.call.LegId;
import io.pishvaz.call.PbxId;
import io.pishvaz.customer.CallerNumber;
import io.pishvaz.customer.PartyId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Calls that agents began from their screens. The PBX first rings the agent and does not say for what: until it dials
 * the number, only we know that the call goes out, and to whom.
 */
final class Dials {
    /** Requests of which the PBX never told anything are forgotten in the end. */
    private static final int KEPT = 1_000;

    private final Map<LegId, Dial> open = new LinkedHashMap<>();

    /** Who dials what, and whom they mean by it. */
    record Dial(AgentId agent, String number, Optional<PartyId> party) {}

    /** The identity that the first leg is to have. */
    LegId begin(PbxId pbx, AgentId agent, CallerNumber number, Optional<PartyId> party) {
        LegId leg = new LegId(pbx, "pishvaz-" + UUID.randomUUID());
        if (number instanceof CallerNumber.External external) {
            open.put(leg, new Dial(agent, external.number().e164(), party));
        } else if (number instanceof CallerNumber.Extension extension) {
            open.put(leg, new Dial(agent, extension.number(), party));
        }
        if (open.size() > KEPT) {
            open.remove(open.keySet().iterator().next());
        }
        return leg;
    }

    Call attach(Call call) {
        Dial dial = open.get(call.first());
        return dial == null || !dial.number().startsWith("+") ? call : call.dialling(dial.number());
    }

    Optional<PartyId> party(LegId leg) {
        return find(leg).flatMap(Dial::party);
    }

    Optional<Dial> find(LegId leg) {
        return Optional.ofNullable(open.get(leg));
    }

    Optional<Dial> end(LegId leg) {
        return Optional.ofNullable(open.remove(leg));
    }
}
