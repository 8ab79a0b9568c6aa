package io.pishvaz.bench;

/** Runs a bench and ends the process however it went: no thread that is left over keeps anybody waiting. */
final class ToTheEnd {

    private ToTheEnd() {}

    /** What is measured. */
    interface Bench {
        void run() throws Exception;
    }

    static void run(Bench bench) {
        int code = 1;
        try {
            bench.run();
            code = 0;
        } catch (Exception failed) {
            failed.printStackTrace(System.err);
        } finally {
            System.exit(code);
        }
    }
}
