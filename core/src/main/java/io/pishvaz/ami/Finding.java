package io.pishvaz.ami;

/**
 * One thing the doctor saw at a PBX.
 *
 * @param code stable, for translation and scripts
 * @param fix what to do, exact lines included; empty where nothing needs doing
 */
public record Finding(Level level, String code, String text, String fix) {

    /** How bad it is. */
    public enum Level {
        OK,
        WARNING,
        ERROR
    }

    static Finding ok(String code, String text) {
        return new Finding(Level.OK, code, text, "");
    }

    static Finding warning(String code, String text, String fix) {
        return new Finding(Level.WARNING, code, text, fix);
    }

    static Finding error(String code, String text, String fix) {
        return new Finding(Level.ERROR, code, text, fix);
    }
}
