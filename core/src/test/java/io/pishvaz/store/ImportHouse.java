package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.Eventually;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.exchange.Import;
import io.pishvaz.exchange.Import.State;
import io.pishvaz.exchange.Imports.Outcome;
import io.pishvaz.exchange.Kind;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Imports into a database of their own. */
final class ImportHouse implements AutoCloseable {
    static final String PARTIES = """
            کد مشتری;نام;موبایل;تاریخ تولد;شهر
            1;علي رضایی;۰۹۱۲۳۴۵۶۷۸۹;۱۳۶۰/۰۵/۱۲;يزد
            2;مینا کریمی;09121111111;;تهران
            3;;09122222222;;
            4;Farhad;12;1990-02-31;
            2;Twice;;;
            """;

    final Database database;
    final PgImports imports;
    private final Vertx vertx = Vertx.vertx();
    private final Path folder;

    ImportHouse(Path folder) {
        this.folder = folder;
        database = await(Postgres.open(vertx));
        imports = another();
    }

    @Override
    public void close() {
        await(database.close());
        await(vertx.close());
    }

    Import check(Kind kind, String text) throws IOException {
        Import job = await(imports.expect(kind, "test.csv", "admin"));
        Files.writeString(imports.file(job.id()), text);
        assertThat(await(imports.arrived(job.id()))).isInstanceOf(Outcome.Done.class);
        assertThat(await(imports.check(job.id()))).isInstanceOf(Outcome.Done.class);
        return until(job.id(), State.CHECKED);
    }

    Import start(UUID id) {
        assertThat(await(imports.start(id, true))).isInstanceOf(Outcome.Done.class);
        return until(id, State.DONE);
    }

    Import until(UUID id, State state) {
        Eventually.holds(Duration.ofSeconds(60), () -> {
            Import now = await(imports.find(id)).orElseThrow();
            assertThat(now.failure()).isEmpty();
            return now.state() == state;
        });
        return await(imports.find(id)).orElseThrow();
    }

    /** The imports of a server that has begun anew. */
    PgImports another() {
        return new PgImports(
                vertx,
                database,
                new PgImports.House(
                        folder,
                        ZoneId.of("Asia/Tehran"),
                        new PhoneNumbers("IR"),
                        new LifecycleEngine(LifecycleGates.standard()),
                        InstantSource.system()));
    }

    Import now(Import job) {
        return await(imports.find(job.id())).orElseThrow();
    }

    List<String> log() {
        return texts("SELECT concat(subject, ' ', version, ' ', by_login, ' ', field, ' ', coalesce(before, 'null'),"
                + " ' → ', after) FROM change ORDER BY id");
    }

    List<String> texts(String sql) {
        return StreamSupport.stream(await(database.pool().query(sql).execute()).spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }

    long count(String sql) {
        return await(database.pool().query(sql).execute()).iterator().next().getLong(0);
    }
}
