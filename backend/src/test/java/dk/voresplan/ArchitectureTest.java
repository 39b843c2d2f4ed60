package dk.voresplan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructorWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Projection;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import java.util.Set;
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

  /** Who someone is, before any permit can be; drafts and their keys, which are their author's. */
  private static final Set<String> WITHOUT_PERMITS =
      Set.of("People", "SourcePatients", "SourceSwitches", "Drafts", "DeviceKeys", "Visits");

  /** Who is to be asked a permit of, and what is about no citizen. */
  private static final Set<String> BEFORE_PERMITS =
      Set.of(
          "SubscriptionRepository.subscriber",
          "DelegationRepository.openTo",
          "InvitationRepository.tried",
          "PowerRepository.givers",
          "PowerRepository.end",
          "PowerRepository.put",
          "InboxRepository.citizens",
          "InboxRepository.uncovered",
          "InboxRepository.tally",
          "DirectoryRepository.lock",
          "DirectoryRepository.sources",
          "DirectoryRepository.keep",
          "DirectoryRepository.find",
          "DirectoryRepository.kept",
          "DirectoryRepository.put",
          "DirectoryRepository.mergeAgain",
          "DirectoryRepository.toMergeAgain",
          "DirectoryRepository.mergeLater",
          "DirectoryRepository.resource",
          "OutboxRepository.take");

  private static final Set<Class<?>> PERMITS = Set.of(Permit.class, Permits.class);

  @Test
  void onlyRepositoriesSpeakToTheDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dk.voresplan.access", "dk.voresplan.storage")
        .and(DescribedPredicate.not(simpleNameEndingWith("Repository")))
        .and(
            new DescribedPredicate<JavaClass>("are not among those who find out who someone is") {
              @Override
              public boolean test(JavaClass type) {
                return !isOneOf(WITHOUT_PERMITS, type);
              }
            })
        .and(DescribedPredicate.not(nestedInRepository()))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.jdbi..", "java.sql", "javax.sql"))
        .check(BACKEND);
  }

  /** A projection is the text of a statement, which the policy alone runs. */
  @Test
  void everyMethodOfARepositoryThatReachesACitizensRowsTakesAPermit() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Repository")
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage("dk.voresplan.access")
        .and()
        .areNotPrivate()
        .and()
        .doNotHaveRawReturnType(Projection.class)
        .should(takeAPermit())
        .check(BACKEND);
  }

  @Test
  void onlyEmergenciesReadsWhatWasOpenedForSafety() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Emergencies")
        .and()
        .doNotHaveSimpleName("AccessPolicy")
        .should()
        .callMethodWhere(
            new DescribedPredicate<JavaMethodCall>("it opens what was opened for safety") {
              @Override
              public boolean test(JavaMethodCall call) {
                return call.getTargetOwner().isEquivalentTo(AccessPolicy.class)
                    && call.getName().equals("openEmergency");
              }
            })
        .check(BACKEND);
  }

  @Test
  void onlyThePolicyMakesPermits() {
    noClasses()
        .that()
        .doNotHaveSimpleName("AccessPolicy")
        .should(
            callConstructorWhere(
                new DescribedPredicate<JavaConstructorCall>("it makes a permit") {
                  @Override
                  public boolean test(JavaConstructorCall call) {
                    return call.getTargetOwner().isEquivalentTo(Permit.class);
                  }
                }))
        .check(BACKEND);
  }

  @Test
  void repositoriesAndControllersAreKeptWithinTheirFeature() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Repository")
        .or()
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
            "dk.voresplan.told..",
            "dk.voresplan.idempotency..",
            "dk.voresplan.contribution..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("dk.voresplan.api", "io.micronaut.http.."))
        .orShould()
        .dependOnClassesThat(resideInAPackage("dk.voresplan.fhir"))
        .check(BACKEND);
  }

  private static boolean isOneOf(Set<String> names, JavaClass type) {
    var name = type.getName();
    return names.stream()
        .anyMatch(it ->
            name.endsWith("." + it) || name.contains("." + it + "$") || name.contains(".$" + it));
  }

  private static DescribedPredicate<JavaClass> nestedInRepository() {
    return new DescribedPredicate<>("are part of a repository") {
      @Override
      public boolean test(JavaClass type) {
        return type.getName().contains("Repository$");
      }
    };
  }

  private static ArchCondition<JavaMethod> takeAPermit() {
    return new ArchCondition<>("take a permit") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        var name = method.getOwner().getSimpleName() + "." + method.getName();
        boolean takes =
            BEFORE_PERMITS.contains(name)
                || method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || method.getParameters().stream()
                    .flatMap(parameter -> parameter.getType().getAllInvolvedRawTypes().stream())
                    .anyMatch(type -> PERMITS.stream().anyMatch(type::isEquivalentTo));
        events.add(new SimpleConditionEvent(method, takes, name + " takes no permit"));
      }
    };
  }
}
