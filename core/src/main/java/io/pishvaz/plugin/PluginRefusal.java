package io.pishvaz.plugin;

/** Why an archive in the plugins folder is not loaded, in one readable line. */
final class PluginRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String reason;

    PluginRefusal(String file, String reason) {
        super("plugin " + file + " refused: " + reason);
        this.file = file;
        this.reason = reason;
    }

    String file() {
        return file;
    }

    String reason() {
        return reason;
    }
}
