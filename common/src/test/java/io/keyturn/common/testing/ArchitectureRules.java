package io.keyturn.common.testing;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * How this house is built, as far as a machine can see it. Each module takes them all:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "io.keyturn.admin", importOptions = DoNotIncludeTests.class)
 * class ArchitectureTest {
 *   @ArchTest static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
 * }
 * }</pre>
 */
public final class ArchitectureRules {
  /** Packages that are domain as a whole; elsewhere the domain stands beside its adapters. */
  private static final String[] DOMAIN = {
    "io.keyturn.common.portal..",
    "io.keyturn.common.key..",
    "io.keyturn.common.sealing..",
    "io.keyturn.common.role..",
    "io.keyturn.common.connection..",
    "io.keyturn.common.expiry.."
  };

  private static final String[] FRAMEWORKS = {
    "io.quarkus..",
    "io.quarkiverse..",
    "io.smallrye..",
    "jakarta..",
    "org.hibernate..",
    "org.eclipse.microprofile..",
    "org.jboss..",
    "io.vertx.."
  };

  @ArchTest
  public static final ArchRule DOMAIN_PACKAGES_KNOW_NO_FRAMEWORK =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FRAMEWORKS)
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule ENUMS_AND_SEALED_TYPES_KNOW_NO_FRAMEWORK =
      noClasses()
          .that(are(Structure.ENUM_OR_SEALED))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FRAMEWORKS)
          .allowEmptyShould(true);

  /** What describes a body on the wire, and type-safe templates, may stand on a record. */
  @ArchTest
  public static final ArchRule RECORDS_KNOW_NO_FRAMEWORK =
      noClasses()
          .that()
          .areRecords()
          .and()
          .areNotAssignableTo("io.quarkus.qute.TemplateInstance")
          .should()
          .dependOnClassesThat(Structure.in(FRAMEWORKS).and(Structure.notDescribingABody()))
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
      slices().matching("io.keyturn.(*).(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  public static final ArchRule ONLY_THE_CLOCK_READS_THE_TIME =
      noClasses()
          .that()
          .doNotHaveSimpleName("SystemClock")
          .should(accessTargetWhere(target(Structure.MACHINE_TIME)))
          .because("tests must be able to set the time; inject java.time.Clock")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule ENTITIES_STAY_OUT_OF_RESOURCES_AND_PAGES =
      noClasses()
          .that(are(nameMatching(".*(Resource|Page)(\\$.*)?")))
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule ENTITIES_STAY_IN_THEIR_PACKAGE =
      classes()
          .that()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .should()
          .bePackagePrivate()
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Service")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule COLLABORATORS_COME_THROUGH_THE_CONSTRUCTOR =
      noFields()
          .should()
          .beAnnotatedWith("jakarta.inject.Inject")
          .orShould()
          .beAnnotatedWith("jakarta.persistence.PersistenceContext")
          .orShould()
          .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule CONSTRUCTORS_HAVE_AT_MOST_FIVE_PARAMETERS =
      constructors()
          .that()
          .areDeclaredInClassesThat()
          .areNotRecords()
          .and()
          .areDeclaredInClassesThat()
          .areNotAnonymousClasses()
          .should(Structure.haveAtMostParameters(5))
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule EVERY_PACKAGE_SAYS_WHAT_IT_IS_FOR =
      classes().should(Structure.liveInADescribedPackage()).allowEmptyShould(true);

  private ArchitectureRules() {}
}
