package io.pishvaz.config;

import io.pishvaz.agent.AgentId;
import io.pishvaz.desk.Catalogue;
import io.pishvaz.work.Tasks;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A department that tasks are handed to, the logins of who works there, and what happens with what is late. */
public record Department(String code, Catalogue.Title title, List<String> members, Escalation escalation) {

    /** When a late task of a department goes to whom; both or none. */
    public record Escalation(Optional<Integer> afterMinutes, Optional<String> to) {
        public Escalation {
            afterMinutes.ifPresent(minutes -> new Range(0, 43_200).check("afterMinutes", minutes));
            if (afterMinutes.isPresent() != to.isPresent()) {
                throw new IllegalArgumentException("afterMinutes and to must be set together, was only one");
            }
        }
    }

    static Map<String, Tasks.Escalation> escalations(List<Department> departments) {
        var rules = new HashMap<String, Tasks.Escalation>();
        for (var one : departments) {
            one.escalation().to().ifPresent(to -> {
                var after = Duration.ofMinutes(one.escalation().afterMinutes().orElseThrow());
                rules.put(one.code(), new Tasks.Escalation(after, new AgentId(to)));
            });
        }
        return Map.copyOf(rules);
    }
}
