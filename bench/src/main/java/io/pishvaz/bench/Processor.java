package io.pishvaz.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;

/** The processor time that a PostgreSQL on this machine has spent for its connections that are open now. */
record Processor(ProcessHandle postmaster) {

    static Processor of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSet pid = statement.executeQuery("SELECT pg_backend_pid()");
            pid.next();
            return new Processor(ProcessHandle.of(pid.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL runs on another machine")));
        }
    }

    Duration spent() {
        Stream<ProcessHandle> backends = postmaster.children();
        return backends.flatMap(backend -> backend.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
