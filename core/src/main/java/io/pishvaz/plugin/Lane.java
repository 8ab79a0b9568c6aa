package io.pishvaz.plugin;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of one plugin, named after it; what hangs here hangs for this plugin only. */
final class Lane {
    private final ThreadPoolExecutor threads;

    Lane(String plugin, ClassLoader classes, PluginSettings settings) {
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(settings.backlog()),
                work -> thread(work, "plugin-" + plugin + "-" + number.incrementAndGet(), classes));
        threads.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work, String name, ClassLoader classes) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(classes);
        return thread;
    }

    /**
     * Runs it on one of the plugin's threads.
     *
     * @throws java.util.concurrent.RejectedExecutionException when all are busy and as many calls wait as may
     */
    FutureTask<Void> run(Runnable work) {
        FutureTask<Void> task = new FutureTask<>(work, null);
        threads.execute(task);
        return task;
    }

    /** Interrupts it if it runs, and frees its place if it waits. */
    void giveUp(FutureTask<Void> task) {
        task.cancel(true);
        threads.remove(task);
    }

    void stop() {
        threads.shutdownNow();
    }
}
