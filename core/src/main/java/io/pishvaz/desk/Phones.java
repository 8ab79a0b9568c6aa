package io.pishvaz.desk;

import io.pishvaz.agent.Phone;
import io.pishvaz.call.Device;
import io.pishvaz.call.PbxId;
import java.util.regex.Pattern;

/**
 * How a PBX names the phones of its extensions; {@code {extension}} stands for the extension.
 *
 * @param extensions what agents may log in to
 * @param phone the phone itself, such as {@code PJSIP/{extension}}
 * @param member what queues ring, such as {@code Local/{extension}@from-queue/n}; may be the same
 */
public record Phones(Pattern extensions, String phone, String member) {
    private static final String EXTENSION = "{extension}";

    Device phone(PbxId pbx, String extension) {
        return new Device(pbx, phone.replace(EXTENSION, extension));
    }

    /** What a queue rings to reach a phone; one that it rings itself may be called otherwise than most are. */
    Device member(Phone one) {
        return member.equals(phone)
                ? one.device()
                : new Device(one.device().pbx(), member.replace(EXTENSION, one.extension()));
    }
}
