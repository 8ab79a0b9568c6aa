package io.pishvaz.demo;

import java.nio.file.Path;
import java.util.Optional;

/** What was asked for on the command line of the demo. */
record Options(int port, Path data, Optional<Path> config) {
    static final String USAGE = "usage: pishvaz demo [--port N] [--data FOLDER] [--config FILE]";
    private static final int USUAL_PORT = 8080;

    /** @throws IllegalArgumentException with one line that says what is allowed */
    static Options parse(String[] args, Path home) {
        int port = USUAL_PORT;
        Path data = home.resolve("data").resolve("demo");
        Optional<Path> config = Optional.empty();
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(USAGE + "; " + args[i] + " needs a value or is not known");
            }
            switch (args[i]) {
                case "--port" -> port = port(args[i + 1]);
                case "--data" -> data = Path.of(args[i + 1]);
                case "--config" -> config = Optional.of(Path.of(args[i + 1]));
                default -> throw new IllegalArgumentException(USAGE + "; was " + args[i]);
            }
        }
        return new Options(port, data.toAbsolutePath(), config);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException("--port must be 0..65535, was " + text);
    }
}
