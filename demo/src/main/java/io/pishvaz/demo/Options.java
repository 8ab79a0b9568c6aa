package io.pishvaz.demo;

import java.nio.file.Path;
import java.util.Optional;

/** What was asked for on the command line of the demo; {@code calls} is how many come by themselves in an hour. */
record Options(int port, Path data, Optional<Path> config, int calls) {
    static final String USAGE = "usage: pishvaz demo [--port N] [--data FOLDER] [--config FILE] [--calls N]";
    private static final int USUAL_PORT = 8080;
    private static final int USUAL_CALLS = 140;
    private static final int MOST_CALLS = 100_000;

    /** @throws IllegalArgumentException with one line that says what is allowed */
    static Options parse(String[] args, Path home) {
        Path data = home.resolve("data").resolve("demo").toAbsolutePath();
        Options options = new Options(USUAL_PORT, data, Optional.empty(), USUAL_CALLS);
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(USAGE + "; " + args[i] + " needs a value or is not known");
            }
            options = options.with(args[i], args[i + 1]);
        }
        return options;
    }

    private Options with(String option, String value) {
        return switch (option) {
            case "--port" -> new Options(number(option, value, 65_535), data, config, calls);
            case "--data" -> new Options(port, Path.of(value).toAbsolutePath(), config, calls);
            case "--config" -> new Options(port, data, Optional.of(Path.of(value)), calls);
            case "--calls" -> new Options(port, data, config, number(option, value, MOST_CALLS));
            default -> throw new IllegalArgumentException(USAGE + "; was " + option);
        };
    }

    private static int number(String option, String text, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException(option + " must be 0.." + most + ", was " + text);
    }
}
