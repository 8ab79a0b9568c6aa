package io.pishvaz.ami;

import org.jspecify.annotations.Nullable;

/** Words of a PBX made fit for a log or a terminal. */
final class AmiText {

    private static final int LONGEST = 200;

    private AmiText() {}

    static String shown(@Nullable String words) {
        if (words == null) {
            return "";
        }
        String clean = words.replaceAll("\\p{C}", "?");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
