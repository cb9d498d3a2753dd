package dev.triage.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Here Spark is on the class path, so a library class that used it would compile. */
@AnalyzeClasses(packages = "dev.triage", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_LIBRARY_KNOWS_NOTHING_OF_SPARK = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.triage.model..",
                    "dev.triage.links..",
                    "dev.triage.ranking..",
                    "dev.triage.io..",
                    "dev.triage.rules..",
                    "dev.triage.backlogs..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
            .because("whoever decides on one machine must not carry a cluster along");

    @ArchTest
    static final ArchRule ONLY_PUBLIC_DOORS_ARE_USED = noClasses()
            .that()
            .resideInAPackage("dev.triage.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.triage.rules.internal..", "dev.triage.io.internal..", "org.drools..", "org.kie..")
            .because("what Spark needs, any other distributed engine must find as well");
}
