package io.pishvaz.demo;

import io.pishvaz.config.Settings;

/** What the demo says when it is ready. */
final class Welcome {
    private Welcome() {}

    static String text(Settings settings, String databaseUrl, boolean simulated) {
        String address =
                "http://" + settings.http().host() + ":" + settings.http().port();
        String calls = simulated ? "\n  make a call  " + address + "/demo" : "";
        return """

                Pishvaz is ready: %s
                  agent        niloufar   (extension 1001; behrouz is 1002)
                  supervisor   mahtab
                  admin        admin
                  password     %s for all of them%s
                  database     %s (user postgres, password postgres)
                Ctrl-C stops everything; the data stay.
                """.formatted(address, DemoStaff.PASSWORD, calls, databaseUrl);
    }
}
