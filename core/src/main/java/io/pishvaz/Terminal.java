package io.pishvaz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the program was started: a terminal, or a pipe of another program. */
final class Terminal {
    private Terminal() {}

    /** Asks for a password that is not shown; from a pipe, its first line. Empty when nothing comes. */
    @SuppressWarnings("SystemConsoleNull") // it is null without a terminal, on JDK 21 and by default on later ones
    static String password() throws IOException {
        var console = System.console();
        if (console != null) {
            return new String(
                    Optional.ofNullable(console.readPassword("Password: ")).orElseGet(() -> new char[0]));
        }
        var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }
}
