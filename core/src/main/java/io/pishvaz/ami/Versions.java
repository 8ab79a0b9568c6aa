package io.pishvaz.ami;

import java.util.Map;
import java.util.TreeMap;

/** Which Asterisk speaks which version of the manager interface. */
final class Versions {

    private static final int OLDEST = 5;
    private static final int NEWEST = 11;

    /** The first number of the interface's version for each release since it goes up with it. */
    private static final TreeMap<Integer, Integer> RELEASES =
            new TreeMap<>(Map.of(2, 13, 3, 14, 4, 15, 5, 16, 6, 17, 7, 18, 8, 19, 9, 20, 10, 21, 11, 22));

    private Versions() {}

    static Finding judge(String version) {
        String number = version.replaceFirst("[^0-9].*", "");
        if (number.isEmpty() || number.length() > 3) {
            return Finding.warning("version", "unknown AMI version \"" + AmiText.shown(version) + "\"", "");
        }
        int major = Integer.parseInt(number);
        String release = RELEASES.containsKey(major) ? "Asterisk " + RELEASES.get(major) : "AMI " + version;
        if (major < OLDEST) {
            return Finding.error("version", release + " is too old", "use Asterisk 16 or newer");
        } else if (major > NEWEST) {
            return Finding.warning("version", "AMI " + version + " is newer than any tested (Asterisk 22)", "");
        }
        return Finding.ok("version", release + " (AMI " + version + ")");
    }
}
