package org.rollcall;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;

/** The walls of the house. */
@AnalyzeClasses(packages = "org.rollcall", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] DOMAIN = {
    "org.rollcall.country..",
    "org.rollcall.vote..",
    "org.rollcall.decision..",
    "org.rollcall.text..",
    "org.rollcall.analysis.."
  };

  @ArchTest
  static final ArchRule theDomainIsPlainJava =
      classes()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "java.lang..",
                      "java.util..",
                      "java.time..",
                      "java.text..",
                      "java.nio.charset..",
                      "java.nio",
                      "org.jspecify.annotations..",
                      "org.apache.commons.numbers..",
                      "org.rollcall.country..",
                      "org.rollcall.vote..",
                      "org.rollcall.decision..",
                      "org.rollcall.text..",
                      "org.rollcall.analysis..")
                  // what is computed in many places goes there by Java's own way
                  .or(type(Serializable.class)))
          .as(
              "country, vote, decision and analysis know nothing of Spring, JDBC, POI, opencsv or files");

  @ArchTest
  static final ArchRule readersKnowNothingOfCountriesAndVotes =
      noClasses()
          .that()
          .resideInAPackage("org.rollcall.source..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.rollcall.country..",
              "org.rollcall.vote..",
              "org.rollcall.decision..",
              "org.rollcall.job..",
              "org.rollcall.warehouse..",
              "org.rollcall.publish..");

  @ArchTest
  static final ArchRule onlyTheWarehouseSpeaksToDuckDb =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.rollcall.warehouse..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.duckdb..");

  @ArchTest
  static final ArchRule onlyTheJobSpeaksToSpringBatch =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.rollcall.job..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.batch..", "org.springframework.boot..");

  @ArchTest
  static final ArchRule onlyTheCommandLineSpeaksToPicocli =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.rollcall.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule nobodyUsesTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.rollcall.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.rollcall.cli..");

  @ArchTest
  static final ArchRule nobodyWaitsInACircle =
      slices().matching("org.rollcall.(*)..").should().beFreeOfCycles();
}
