package dev.triage.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The arrows of docs/ARCHITECTURE.md: test kit -> rules -> core, and what Drools may be seen of. */
@AnalyzeClasses(packages = "dev.triage", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_MODEL_DEPENDS_ON_NOTHING = noClasses()
            .that()
            .resideInAnyPackage("dev.triage.model..", "dev.triage.links..", "dev.triage.ranking..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.triage.io..", "dev.triage.rules..", "org.drools..", "org.kie..", "com.fasterxml..")
            .because("the words of triage must not drag a format or an engine along");

    @ArchTest
    static final ArchRule CORE_KNOWS_NOTHING_OF_DROOLS = noClasses()
            .that()
            .resideInAnyPackage("dev.triage.model..", "dev.triage.links..", "dev.triage.ranking..", "dev.triage.io..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.triage.rules..", "org.drools..", "org.kie..")
            .because("arrows run one way: examples -> rules -> core");

    @ArchTest
    static final ArchRule ONE_PACKAGE_TOUCHES_THE_INSIDE_OF_DROOLS = noClasses()
            .that()
            .resideInAPackage("dev.triage..")
            .and()
            .resideOutsideOfPackage("dev.triage.rules.internal.drools..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie.internal..")
            .because("what is not public API of Drools may change with its next release");

    @ArchTest
    static final ArchRule TWO_PACKAGES_KNOW_KIE = noClasses()
            .that()
            .resideInAPackage("dev.triage..")
            .and()
            .resideOutsideOfPackages("dev.triage.rules.internal.drools..", "dev.triage.rules.kie..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.kie..")
            .because("rules are asked by the matcher; a session is opened in one place, and listened to in another");

    @ArchTest
    static final ArchRule PACKAGES_BUILD_ON_EACH_OTHER_IN_ONE_DIRECTION = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                    return SliceIdentifier.of(javaClass.getPackageName());
                }

                @Override
                public String getDescription() {
                    return "each package by itself";
                }
            })
            .should()
            .beFreeOfCycles()
            .because("what depends on itself in a circle can only be understood as a whole");

    /** Source files, so that nested classes do not count; one more for the description of the package. */
    @ArchTest
    static void packagesAreSmall(JavaClasses all) {
        Map<String, Set<String>> files = new TreeMap<>();
        for (JavaClass one : all) {
            one.getSource()
                    .flatMap(Source::getFileName)
                    .ifPresent(file -> files.computeIfAbsent(one.getPackageName(), name -> new TreeSet<>())
                            .add(file));
        }
        assertThat(files).allSatisfy((name, some) -> assertThat(some).as(name).hasSizeLessThanOrEqualTo(20));
    }

    /**
     * So that what may be null is marked for the tools of those who use them. In internal packages the compiler of this build checks it,
     * and the jars do without the mark.
     */
    @ArchTest
    static void packagesAreNullMarked(JavaClasses all) {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass one : all) {
            boolean internal = one.getPackageName().contains(".internal");
            if (!internal && !one.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(one.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    /** Each of them is a promise to those who use the library, see docs/RELEASING.md. */
    @ArchTest
    static void theApiIsSmall(JavaClasses all) {
        Map<String, Set<String>> types = new TreeMap<>();
        for (JavaClass one : all) {
            String promise = promise(one.getPackageName());
            if (promise != null && one.isTopLevelClass() && one.getModifiers().contains(JavaModifier.PUBLIC)) {
                types.computeIfAbsent(promise, name -> new TreeSet<>()).add(one.getName());
            }
        }
        assertThat(types.get("programs")).hasSizeLessThanOrEqualTo(100);
        assertThat(types.get("words of rules")).hasSizeLessThanOrEqualTo(25);
        assertThat(types.get("tools")).hasSizeLessThanOrEqualTo(60);
        assertThat(types.get("tests")).hasSizeLessThanOrEqualTo(15);
    }

    /** To whom the types of a package promise to stay; null if to no user. */
    private static @Nullable String promise(String name) {
        if (name.contains(".internal")) {
            return null;
        }
        if (name.startsWith("dev.triage.tools")) {
            return "tools";
        }
        if (name.startsWith("dev.triage.rules.vocabulary")) {
            return "words of rules";
        }
        return name.startsWith("dev.triage.testkit") ? "tests" : "programs";
    }

    @ArchTest
    static final ArchRule THE_VOCABULARY_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("dev.triage.rules.vocabulary..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.triage.rules.internal.rule..",
                    "dev.triage.rules.internal.drl..",
                    "dev.triage.rules.internal.condition..",
                    "dev.triage.io..")
            .because("rule authors see it, and nothing behind it");

    @ArchTest
    static final ArchRule PUBLIC_CLASSES_ARE_FINAL = classes()
            .that()
            .resideInAnyPackage(
                    "dev.triage.model..",
                    "dev.triage.links..",
                    "dev.triage.ranking..",
                    "dev.triage.io..",
                    "dev.triage.rules",
                    "dev.triage.tools.cases..",
                    "dev.triage.tools.explain..",
                    "dev.triage.testkit..",
                    "dev.triage.rules.vocabulary..")
            .and()
            .resideOutsideOfPackage("..internal..")
            .and()
            .arePublic()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .should()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
            .because("nobody can then come to depend on overriding it");

    @ArchTest
    static final ArchRule LIBRARIES_DO_NOT_PRINT = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
            "a library logs through SLF4J or returns what it has to say");
}
