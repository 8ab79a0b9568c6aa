package io.pishvaz.plugin;

import io.pishvaz.plugin.api.PluginApi;

/** All that a plugin sees of the host's class path: the JDK, PF4J, the plugin API and the logger. */
final class HostView extends ClassLoader {
    private static final String API = PluginApi.class.getPackageName() + ".";

    HostView() {
        super("pishvaz-host-view", ClassLoader.getPlatformClassLoader());
    }

    static boolean shares(String className) {
        return className.startsWith(API) || className.startsWith("org.pf4j.") || className.startsWith("org.slf4j.");
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (shares(name)) {
            return HostView.class.getClassLoader().loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
