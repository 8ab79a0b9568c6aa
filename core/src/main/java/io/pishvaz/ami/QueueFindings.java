package io.pishvaz.ami;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The queues that the settings name beside those that a PBX has. */
final class QueueFindings {
    private QueueFindings() {}

    static List<Finding> of(Set<String> expected, Set<String> there) {
        var findings = new ArrayList<Finding>();
        String all = String.join(", ", there);
        findings.add(
                there.isEmpty()
                        ? Finding.warning("queues", "the PBX has no queues", "make a queue and put its agents into it")
                        : Finding.ok("queues", "queues: " + all));
        var missing = new TreeSet<>(expected);
        missing.removeAll(there);
        for (String name : missing) {
            findings.add(Finding.error(
                    "queues.missing", "pbx.queues names " + name + ", which the PBX does not have", fix(name, all)));
        }
        return findings;
    }

    private static String fix(String name, String there) {
        String known = there.isEmpty() ? "it has none" : "it has " + there;
        return """
                write it under pbx.queues as the PBX does (%s), or make it
                Asterisk: in /etc/asterisk/queues.conf
                    [%s]
                    strategy = rrmemory
                    then: asterisk -rx "queue reload all"
                FreePBX: Applications > Queues; the name is the queue's number""".formatted(known, name);
    }
}
