package io.pishvaz;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;

/** The house rules that hold between packages; {@code docs/architecture.md} says why. */
@NullMarked
@AnalyzeClasses(packages = "io.pishvaz", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] ADAPTERS = {
        "io.pishvaz.ami..", "io.pishvaz.http..", "io.pishvaz.store..", "io.pishvaz.plugin.."
    };

    @ArchTest
    static final ArchRule theModelKnowsTheJdkOnly = classes()
            .that()
            .resideInAnyPackage("io.pishvaz.call..", "io.pishvaz.agent..", "io.pishvaz.queue..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.pishvaz.call..",
                    "io.pishvaz.agent..",
                    "io.pishvaz.queue..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule theModelHasNoClock = noClasses()
            .that()
            .resideInAnyPackage("io.pishvaz.call..", "io.pishvaz.agent..", "io.pishvaz.queue..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.time\\.(Clock|InstantSource)|java\\.util\\.(Random|concurrent\\..*)");

    @ArchTest
    static final ArchRule asteriskIsKnownInAmiOnly = onlyIn("org.asteriskjava..", "io.pishvaz.ami..");

    @ArchTest
    static final ArchRule routesAreKnownInHttpOnly = onlyIn("io.vertx.ext.web..", "io.pishvaz.http..");

    @ArchTest
    static final ArchRule sqlClientIsKnownInStoreOnly = onlyIn("io.vertx.sqlclient..", "io.pishvaz.store..");

    @ArchTest
    static final ArchRule pgClientIsKnownInStoreOnly = onlyIn("io.vertx.pgclient..", "io.pishvaz.store..");

    @ArchTest
    static final ArchRule pf4jIsKnownInPluginOnly =
            onlyIn("org.pf4j..", "io.pishvaz.plugin..", "io.pishvaz.plugin.api..");

    @ArchTest
    static final ArchRule adaptersDoNotSeeOneAnother =
            slices().matching("io.pishvaz.(ami|http|store|plugin)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule onlyMainSeesAdapters = noClasses()
            .that()
            .resideInAPackage("io.pishvaz..")
            .and()
            .resideOutsideOfPackages(ADAPTERS)
            .and()
            .resideOutsideOfPackage("io.pishvaz")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.pishvaz.ami..", "io.pishvaz.http..", "io.pishvaz.store..");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("io.pishvaz.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodySleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule nobodyLocks = ArchRuleDefinition.noMethods().should().haveModifier(JavaModifier.SYNCHRONIZED);

    @ArchTest
    static final ArchRule nobodyWaitsForAFuture = noClasses()
            .should()
            .callMethod(Future.class, "get")
            .orShould()
            .callMethod(CompletableFuture.class, "get")
            .orShould()
            .callMethod(CompletableFuture.class, "join");

    private static ArchRule onlyIn(String library, String... homes) {
        return noClasses()
                .that()
                .resideInAPackage("io.pishvaz..")
                .and()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
