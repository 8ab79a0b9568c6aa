package io.pishvaz.plugin;

/** A plugin whose archive has been accepted: its classes and its threads. */
record LoadedPlugin(String id, String version, PluginArchive archive, Lane lane) {

    /**
     * Interrupts its threads and closes its class loader; a thread that ignores that keeps its classes until it ends.
     */
    void stop() {
        lane.stop();
        archive.unloadPlugins();
    }
}
