package io.pishvaz.plugin;

import io.pishvaz.plugin.api.PluginApi;
import io.pishvaz.plugin.api.ScoringModule;
import java.nio.file.Path;
import java.util.List;
import org.pf4j.CompoundPluginLoader;
import org.pf4j.DefaultPluginLoader;
import org.pf4j.DefaultPluginManager;
import org.pf4j.JarPluginLoader;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginLoader;
import org.pf4j.PluginManager;
import org.pf4j.PluginState;

/**
 * One plugin under PF4J, with a plugin manager of its own: plugins share neither classes nor PF4J's state, which is not
 * made for several threads.
 */
final class PluginArchive extends DefaultPluginManager {
    private final String file;

    PluginArchive(Path folder, String file) {
        super(folder);
        this.file = file;
        setSystemVersion(PluginApi.VERSION);
    }

    /** Reads and checks the manifest and makes the class loader; runs no code of the plugin. */
    PluginDescriptor load(Path path) throws PluginRefusal {
        try {
            PluginDescriptor descriptor = getPluginDescriptorFinder().find(path);
            check(descriptor);
            loadPlugin(path);
            if (getPlugin(descriptor.getPluginId()).getPluginState() == PluginState.DISABLED) {
                throw refusal("it requires plugin API " + descriptor.getRequires() + ", this is " + PluginApi.VERSION);
            }
            startPlugin(descriptor.getPluginId());
            return descriptor;
        } catch (RuntimeException e) {
            throw refusal("its manifest cannot be used: " + e.getMessage());
        }
    }

    private void check(PluginDescriptor descriptor) throws PluginRefusal {
        String id = descriptor.getPluginId();
        if (id == null || !id.matches("[a-z][a-z0-9-]{1,39}")) {
            throw refusal("Plugin-Id must be 2..40 small letters, digits and hyphens, was " + id);
        }
        if (!descriptor.getVersion().matches("\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+)?")) {
            throw refusal("Plugin-Version must be like 1.2.3, was " + descriptor.getVersion());
        }
        if (descriptor.getRequires().equals("*")) {
            throw refusal("Plugin-Requires is missing; this is plugin API " + PluginApi.VERSION);
        }
        if (!descriptor.getPluginClass().equals(Plugin.class.getName())) {
            throw refusal("Plugin-Class is not supported, an extension is all it takes");
        }
        if (!descriptor.getDependencies().isEmpty()) {
            throw refusal("Plugin-Dependencies is not supported, bring the library along");
        }
    }

    /** Runs the plugin's static initialisers and constructors: call it on the plugin's own thread. */
    ScoringModule module(String id) throws PluginRefusal {
        List<ScoringModule> modules = getExtensions(ScoringModule.class, id);
        if (modules.size() != 1) {
            throw refusal("it must name one ScoringModule in META-INF/extensions.idx, has " + modules.size());
        }
        return modules.getFirst();
    }

    PluginRefusal refusal(String reason) {
        return new PluginRefusal(file, reason);
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new CompoundPluginLoader()
                .add(new JarPluginLoader(this) {
                    @Override
                    protected PluginClassLoader createPluginClassLoader(Path path, PluginDescriptor descriptor) {
                        return new Shielded(pluginManager, descriptor);
                    }
                })
                .add(new DefaultPluginLoader(this) {
                    @Override
                    protected PluginClassLoader createPluginClassLoader(Path path, PluginDescriptor descriptor) {
                        return new Shielded(pluginManager, descriptor);
                    }
                });
    }

    /** Looks into the plugin first, but never for what the host shares, so that both mean the same class. */
    private static final class Shielded extends PluginClassLoader {
        Shielded(PluginManager manager, PluginDescriptor descriptor) {
            super(manager, descriptor, new HostView());
        }

        @Override
        protected boolean shouldDelegateToParent(String className) {
            return HostView.shares(className);
        }
    }
}
