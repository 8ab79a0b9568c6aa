package io.pishvaz.desk;

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

    Device member(PbxId pbx, String extension) {
        return new Device(pbx, member.replace(EXTENSION, extension));
    }
}
