package io.pishvaz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of {@link ArchitectureTest} is broken here by code that is compiled on the spot, and must say so. */
@NullMarked
class OffenceTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> offences() {
        return Stream.of(
                arguments("theModelKnowsTheJdkOnly", "call", "io.vertx.core.Future<Void> it;"),
                arguments("theModelKnowsTheJdkOnly", "agent", "org.slf4j.Logger it;"),
                arguments("theModelKnowsTheJdkOnly", "queue", "io.pishvaz.desk.Catalogue it;"),
                arguments("theModelHasNoClock", "call", "java.time.InstantSource it;"),
                arguments("theModelHasNoClock", "queue", "java.util.Random it;"),
                arguments("theModelHasNoClock", "agent", "java.util.concurrent.Executor it;"),
                arguments("asteriskIsKnownInAmiOnly", "desk", "org.asteriskjava.manager.ManagerConnection it;"),
                arguments("routesAreKnownInHttpOnly", "floor", "io.vertx.ext.web.Router it;"),
                arguments("sqlClientIsKnownInStoreOnly", "session", "io.vertx.sqlclient.Pool it;"),
                arguments("pgClientIsKnownInStoreOnly", "http", "io.vertx.pgclient.PgConnectOptions it;"),
                arguments("pf4jIsKnownInPluginOnly", "desk", "org.pf4j.PluginManager it;"),
                arguments("adaptersDoNotSeeOneAnother", "http", "io.pishvaz.store.Other it;"),
                arguments("onlyMainSeesAdapters", "desk", "io.pishvaz.store.Database it;"),
                arguments("onlyMainSeesAdapters", "floor", "io.pishvaz.http.LiveHub it;"),
                arguments("onlyMainSeesAdapters", "work", "io.pishvaz.plugin.PluginHost it;"),
                arguments("packagesAreFreeOfCycles", "desk", "io.pishvaz.store.Other it;"),
                arguments("timeComesIn", "desk", "Object it() { return java.time.Instant.now(); }"),
                arguments("timeComesIn", "floor", "Object it() { return java.time.LocalDate.now(); }"),
                arguments("stopwatchesStayAtTheEdge", "work", "long it() { return System.nanoTime(); }"),
                arguments("stopwatchesStayAtTheEdge", "store", "long it() { return System.nanoTime(); }"),
                arguments("timeComesIn", "store", "Object it() { return java.time.InstantSource.system(); }"),
                arguments("timeComesIn", "http", "Object it() { return java.time.Clock.systemUTC(); }"),
                arguments("nobodySleeps", "ami", "void it() throws Exception { Thread.sleep(1); }"),
                arguments("nobodySleeps", "ami", "void it(java.time.Duration d) throws Exception { Thread.sleep(d); }"),
                arguments(
                        "nobodySleeps",
                        "ami",
                        "void it() throws Exception { java.util.concurrent.TimeUnit.DAYS.sleep(1); }"),
                arguments("nobodyLocks", "store", "synchronized void it() {}"),
                arguments("nobodyKeepsALock", "store", "java.util.concurrent.locks.ReentrantLock it;"),
                arguments(
                        "nobodyWaitsForAFuture",
                        "store",
                        "Object it(java.util.concurrent.Future<?> f) throws Exception { return f.get(); }"),
                arguments(
                        "nobodyWaitsForAFuture",
                        "http",
                        "Object it(io.vertx.core.Future<?> f) { return f.toCompletionStage().toCompletableFuture().join(); }"),
                arguments(
                        "nobodyWaitsForAFuture", "desk", "Object it(io.vertx.core.Future<?> f) { return f.await(); }"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("offences")
    void isNoticed(String rule, String concept, String member) throws Exception {
        var found = rule(rule).evaluate(offence(concept, member));
        assertThat(found.hasViolation()).isTrue();
        assertThat(found.getFailureReport().getDetails()).anyMatch(detail -> detail.contains("Offender"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("offences")
    void whatOffendsNobodyPasses(String rule, String concept, String member) throws Exception {
        assertThat(rule(rule)
                        .allowEmptyShould(true)
                        .evaluate(offence(concept, "int it;"))
                        .hasViolation())
                .isFalse();
    }

    @Test
    void noRuleIsLeftOut() {
        var rules = Arrays.stream(ArchitectureTest.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(java.lang.reflect.Field::getName);
        assertThat(offences().map(offence -> offence.get()[0])).containsAll(rules.toList());
    }

    private static ArchRule rule(String name) throws ReflectiveOperationException {
        return (ArchRule) ArchitectureTest.class.getDeclaredField(name).get(null);
    }

    /** A class in the package of this concept, and one in the store that knows it in turn. */
    private JavaClasses offence(String concept, String member) throws IOException {
        var offender = source(concept, "Offender", member);
        var back = member.contains("Other") ? "io.pishvaz." + concept + ".Offender it;" : "";
        var other = source("store", "Other", back);
        var classes = Files.createDirectory(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-Xlint:none", "-d", classes.toString()));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), offender.toString(), other.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return new ClassFileImporter().importPath(classes);
    }

    private Path source(String concept, String name, String member) throws IOException {
        var text = "package io.pishvaz.%s;%npublic class %s { %s }%n".formatted(concept, name, member);
        return Files.writeString(
                Files.createDirectories(folder.resolve(concept)).resolve(name + ".java"), text);
    }
}
