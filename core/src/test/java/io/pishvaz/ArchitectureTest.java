package io.pishvaz;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
            .dependOnClassesThat(resideInAnyPackage(ADAPTERS).and(resideOutsideOfPackage("io.pishvaz.plugin.api..")));

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("io.pishvaz.(*)..").should().beFreeOfCycles();

    /** Floor and figures are told the time; only who puts the program together has a clock. */
    @ArchTest
    static final ArchRule timeComesIn = noClasses()
            .that()
            .resideOutsideOfPackage("io.pishvaz")
            .should()
            .callMethodWhere(describe(
                    "the time is asked for without a clock",
                    call -> call.getTarget().getName().equals("now")
                            && call.getTargetOwner().getPackageName().startsWith("java.time")
                            && call.getTarget().getRawParameterTypes().isEmpty()))
            .orShould()
            .callMethodWhere(target(nameMatching("currentTimeMillis")).and(target(owner(type(System.class)))))
            .orShould()
            .callMethodWhere(target(nameMatching("system.*|tick.*"))
                    .and(target(owner(assignableTo(InstantSource.class).or(type(Clock.class))))));

    /**
     * The two doors, where requests are answered and the database is asked, measure how long answers took. The clock of
     * the house may be set back meanwhile and is the wrong measure; nothing is decided by the right one, it goes to the
     * meters only, so no test needs to be told another.
     */
    @ArchTest
    static final ArchRule stopwatchesStayAtTheEdge = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.pishvaz.http.Operations")
            .and()
            .doNotHaveFullyQualifiedName("io.pishvaz.store.Database")
            .should()
            .callMethodWhere(target(nameMatching("nanoTime")).and(target(owner(type(System.class)))));

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("sleep"))
                    .and(target(owner(type(Thread.class).or(type(TimeUnit.class))))));

    /** Synchronized blocks are not seen here; {@link SizeTest} looks for the word. */
    @ArchTest
    static final ArchRule nobodyLocks = ArchRuleDefinition.noMethods().should().haveModifier(JavaModifier.SYNCHRONIZED);

    @ArchTest
    static final ArchRule nobodyKeepsALock =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.concurrent.locks..");

    @ArchTest
    static final ArchRule nobodyWaitsForAFuture = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("get|join")).and(target(owner(assignableTo(Future.class)))))
            .orShould()
            .callMethodWhere(target(nameMatching("await")).and(target(owner(type(io.vertx.core.Future.class)))));

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
