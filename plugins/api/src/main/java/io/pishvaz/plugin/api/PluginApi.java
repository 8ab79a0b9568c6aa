package io.pishvaz.plugin.api;

/** The version of this API, which a plugin names in its manifest: {@code Plugin-Requires: >=0.1.0 & <0.2.0}. */
public final class PluginApi {
    public static final String VERSION = "0.1.0";

    private PluginApi() {}
}
