package io.pishvaz;

import io.pishvaz.agent.Phone;
import io.pishvaz.call.Device;
import io.pishvaz.call.PbxId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads an agent's phones from the words of a command: {@code EXTENSION PBX:DEVICE}, as often as there are phones. */
final class PhoneWords {
    private final Set<String> pbxs;

    /** @param pbxs those of the settings */
    PhoneWords(Set<String> pbxs) {
        this.pbxs = new TreeSet<>(pbxs);
    }

    /** The main phone first; throws a readable line and reads nothing where one is wrong. */
    List<Phone> read(List<String> words) {
        if (words.size() % 2 != 0) {
            throw new IllegalArgumentException("each phone needs EXTENSION PBX:DEVICE, such as 101 main:PJSIP/101, was "
                    + String.join(" ", words));
        }
        List<Phone> phones = new ArrayList<>();
        for (int i = 0; i < words.size(); i += 2) {
            Phone phone = new Phone(extension(words.get(i)), device(words.get(i + 1)));
            if (phones.stream().anyMatch(before -> before.is(phone.device()))) {
                throw new IllegalArgumentException(
                        "PBX:DEVICE must be another phone each time, was " + phone.device() + " once more");
            }
            phones.add(phone);
        }
        return phones;
    }

    private static String extension(String word) {
        if (!word.matches("[0-9A-Za-z*#+._-]{1,32}")) {
            throw new IllegalArgumentException(
                    "EXTENSION must be what colleagues dial, 1 to 32 digits or letters, was " + word);
        }
        return word;
    }

    private Device device(String word) {
        int colon = word.indexOf(':');
        if (colon < 1 || colon == word.length() - 1) {
            throw new IllegalArgumentException("PBX:DEVICE must be such as main:PJSIP/101, was " + word);
        }
        String pbx = word.substring(0, colon);
        if (!pbxs.contains(pbx)) {
            throw new IllegalArgumentException(
                    "PBX:DEVICE must begin with a PBX of the settings, one of " + pbxs + ", was " + word);
        }
        return new Device(new PbxId(pbx), word.substring(colon + 1));
    }
}
