package dk.voresplan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructorWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.voresplan.access.EmergencyPolicy;
import dk.voresplan.access.Permit;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;

/** The rules that hold the backend together. docs/decisions/002-permits.md */
@NeedsNoDatabase
class ArchitectureTest {
  private static final JavaClasses BACKEND =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dk.voresplan");

  /**
   * A statement is a method of a repository, which the compiler checks. Whoever has a connection or
   * ends a transaction could go round that.
   */
  @Test
  void onlyAccessAndStorageTouchConnectionsAndTransactions() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dk.voresplan.access", "dk.voresplan.storage")
        .and(DescribedPredicate.not(isMadeByTheCompiler()))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.sql",
                "javax.sql",
                "io.micronaut.data.connection..",
                "io.micronaut.data.jdbc.operations..",
                "io.micronaut.data.jdbc.runtime..",
                "io.micronaut.data.operations..",
                "io.micronaut.transaction.jdbc..",
                "io.micronaut.transaction.support.."))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(TransactionOperations.class, TransactionStatus.class)
        .check(BACKEND);
  }

  /** What Micronaut writes beside a class while it is compiled. */
  private static DescribedPredicate<JavaClass> isMadeByTheCompiler() {
    return new DescribedPredicate<>("are made by the compiler") {
      @Override
      public boolean test(JavaClass type) {
        return type.getName().contains(".$");
      }
    };
  }

  @Test
  void onlyEmergenciesReadsWhatWasOpenedForSafety() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Emergencies")
        .and()
        .doNotHaveSimpleName("EmergencyPolicy")
        .should()
        .callMethodWhere(
            new DescribedPredicate<JavaMethodCall>("it opens what was opened for safety") {
              @Override
              public boolean test(JavaMethodCall call) {
                return call.getTargetOwner().isEquivalentTo(EmergencyPolicy.class)
                    && call.getName().equals("open");
              }
            })
        .check(BACKEND);
  }

  @Test
  void onlyThePolicyMakesPermits() {
    noClasses()
        .that()
        .doNotHaveSimpleName("PermitType")
        .and()
        .areNotAssignableTo(Permit.class)
        .should(
            callConstructorWhere(
                new DescribedPredicate<JavaConstructorCall>("it makes a permit") {
                  @Override
                  public boolean test(JavaConstructorCall call) {
                    return call.getTargetOwner().isAssignableTo(Permit.class);
                  }
                }))
        .check(BACKEND);
  }

  @Test
  void repositoriesAndControllersAreKeptWithinTheirFeature() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Controller")
        .or()
        .areAnnotatedWith(JdbcRepository.class)
        .should()
        .notBePublic()
        .check(BACKEND);
  }

  /** A thread that anyone else starts would share the transaction's connection (decision 32). */
  @Test
  void workInTheBackgroundIsStartedInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dk.voresplan.storage")
        .and()
        .haveNameNotMatching(".*\\.\\$?(ReadinessIndicator|AccessTokenValidator)\\b.*")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Executor.class, ExecutorService.class)
        .check(BACKEND);
  }

  @Test
  void onlyTheFhirPackageKnowsFhir() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dk.voresplan.fhir")
        .should()
        .dependOnClassesThat(resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir.."))
        .check(BACKEND);
  }

  @Test
  void featuresDoNotDependOnEachOtherInCircles() {
    slices().matching("dk.voresplan.(*)..").should().beFreeOfCycles().check(BACKEND);
  }

  @Test
  void theDomainKnowsNoInterface() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dk.voresplan.person..",
            "dk.voresplan.access..",
            "dk.voresplan.plan..",
            "dk.voresplan.team..",
            "dk.voresplan.calendar..",
            "dk.voresplan.wish..",
            "dk.voresplan.wellbeing..",
            "dk.voresplan.outbox..",
            "dk.voresplan.session..",
            "dk.voresplan.token..",
            "dk.voresplan.limit..",
            "dk.voresplan.handover..",
            "dk.voresplan.unit..",
            "dk.voresplan.delegation..",
            "dk.voresplan.emergency..",
            "dk.voresplan.sharing..",
            "dk.voresplan.message..",
            "dk.voresplan.idempotency..",
            "dk.voresplan.contribution..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("dk.voresplan.api", "io.micronaut.http.."))
        .orShould()
        .dependOnClassesThat(resideInAPackage("dk.voresplan.fhir"))
        .check(BACKEND);
  }
}
