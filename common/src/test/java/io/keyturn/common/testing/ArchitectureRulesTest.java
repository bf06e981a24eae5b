package io.keyturn.common.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureRulesTest {
  @TempDir Path module;
  private Sources sources;

  @BeforeEach
  void nothingIsWritten() {
    sources = new Sources(module);
  }

  @ParameterizedTest
  @MethodSource("offences")
  void refuses(ArchRule rule, String offence) throws IOException {
    var classes = sources.with(offence).compiled();

    assertTrue(rule.evaluate(classes).hasViolation(), () -> rule.getDescription());
  }

  static Stream<Arguments> offences() {
    return Stream.of(
        Arguments.of(
            ArchitectureRules.DOMAIN_PACKAGES_KNOW_NO_FRAMEWORK,
            "package io.keyturn.common.role; @jakarta.inject.Singleton class Judge {}"),
        Arguments.of(
            ArchitectureRules.ENUMS_AND_SEALED_TYPES_KNOW_NO_FRAMEWORK,
            "package io.keyturn.admin.renewal; enum Step { A; jakarta.ws.rs.core.Response r; }"),
        Arguments.of(
            ArchitectureRules.ENUMS_AND_SEALED_TYPES_KNOW_NO_FRAMEWORK,
            "package io.keyturn.admin.renewal; sealed interface Outcome {"
                + " final class Done implements Outcome { Done(Object o) {} }"
                + " default jakarta.ws.rs.core.Response answer() { return null; } }"),
        Arguments.of(
            ArchitectureRules.RECORDS_KNOW_NO_FRAMEWORK,
            "package io.keyturn.admin.renewal;"
                + " record Lease(jakarta.transaction.TransactionManager transactions) {}"),
        Arguments.of(
            ArchitectureRules.COLLABORATORS_COME_THROUGH_THE_CONSTRUCTOR,
            "package io.keyturn.admin.portal; class Listing { @jakarta.inject.Inject Object o; }"),
        Arguments.of(
            ArchitectureRules.COLLABORATORS_COME_THROUGH_THE_CONSTRUCTOR,
            "package io.keyturn.admin.portal; class Listing {"
                + " @org.eclipse.microprofile.config.inject.ConfigProperty(name = \"x\") String o; }"),
        Arguments.of(
            ArchitectureRules.CONSTRUCTORS_HAVE_AT_MOST_FIVE_PARAMETERS,
            "package io.keyturn.admin.portal;"
                + " class Listing { Listing(int a, int b, int c, int d, int e, int f) {} }"),
        Arguments.of(
            ArchitectureRules.CONSTRUCTORS_HAVE_AT_MOST_FIVE_PARAMETERS,
            "package io.keyturn.admin.portal; enum Kind { A(1, 2, 3, 4, 5, 6);"
                + " Kind(int a, int b, int c, int d, int e, int f) {} }"),
        Arguments.of(
            ArchitectureRules.EVERY_PACKAGE_SAYS_WHAT_IT_IS_FOR,
            "package io.keyturn.admin.portal; class Listing {}"));
  }

  @ParameterizedTest
  @MethodSource("offencesOfEntities")
  void refusesEntitiesWhereTheyDoNotBelong(ArchRule rule, String offence) throws IOException {
    sources.with("package jakarta.persistence; public @interface Entity {}").with(offence);

    assertTrue(violates(rule), () -> rule.getDescription());
  }

  static Stream<Arguments> offencesOfEntities() {
    return Stream.of(
        Arguments.of(
            ArchitectureRules.ENTITIES_STAY_OUT_OF_RESOURCES_AND_PAGES,
            "package io.keyturn.admin.portal; @jakarta.persistence.Entity class PortalEntity {}"
                + " class PortalResource { PortalEntity get() { return null; } }"),
        Arguments.of(
            ArchitectureRules.ENTITIES_STAY_OUT_OF_RESOURCES_AND_PAGES,
            "package io.keyturn.admin.portal; @jakarta.persistence.Entity class PortalEntity {}"
                + " class PortalPage { static class Rows { Object o = new PortalEntity(); } }"),
        Arguments.of(
            ArchitectureRules.ENTITIES_STAY_IN_THEIR_PACKAGE,
            "package io.keyturn.admin.portal;"
                + " @jakarta.persistence.Entity public class PortalEntity {}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.time.Instant.now()",
        "java.time.LocalDate.now()",
        "java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC)",
        "java.time.Clock.systemUTC()",
        "java.time.Clock.tickSeconds(java.time.ZoneOffset.UTC)",
        "System.currentTimeMillis()",
        "new java.util.Date()",
        "(java.util.function.Supplier<Object>) java.time.Instant::now",
        "(java.util.function.Supplier<Object>) java.util.Date::new"
      })
  void refusesToReadTheMachinesTimeOutsideTheClock(String expression) throws IOException {
    sources.with("package io.keyturn.common.key; class Ageing { Object a = " + expression + "; }");

    assertTrue(violates(ArchitectureRules.ONLY_THE_CLOCK_READS_THE_TIME));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.time.Instant.now(java.time.Clock.fixed(null, null))",
        "new java.util.Date(0)",
        "System.nanoTime()"
      })
  void acceptsTimeThatIsGiven(String expression) throws IOException {
    sources.with("package io.keyturn.common.key; class Ageing { Object a = " + expression + "; }");

    assertFalse(violates(ArchitectureRules.ONLY_THE_CLOCK_READS_THE_TIME));
  }

  @Test
  void acceptsThatTheClockReadsTheTime() throws IOException {
    sources.with(
        "package io.keyturn.common.runtime;"
            + " class SystemClock { Object clock = java.time.Clock.systemUTC(); }");

    assertFalse(violates(ArchitectureRules.ONLY_THE_CLOCK_READS_THE_TIME));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"KeyImpl", "KeyManager", "KeyHelper", "KeyUtil", "KeyUtils", "KeyService"})
  void refusesNamesThatSayNothing(String name) throws IOException {
    sources.with("package io.keyturn.common.key; class " + name + " {}");

    assertTrue(violates(ArchitectureRules.NAMES_SAY_WHAT_A_CLASS_IS));
  }

  @Test
  void refusesCyclesBetweenFeatures() throws IOException {
    sources.with("package io.keyturn.admin.a; public class A { io.keyturn.admin.b.step.B b; }");
    sources.with("package io.keyturn.admin.b.step; public class B { io.keyturn.admin.a.A a; }");

    assertTrue(violates(ArchitectureRules.FEATURES_ARE_FREE_OF_CYCLES));
  }

  @Test
  void acceptsCyclesWithinAFeature() throws IOException {
    sources.with("package io.keyturn.admin.a; public class A { io.keyturn.admin.a.step.B b; }");
    sources.with("package io.keyturn.admin.a.step; public class B { io.keyturn.admin.a.A a; }");

    assertFalse(violates(ArchitectureRules.FEATURES_ARE_FREE_OF_CYCLES));
  }

  @Test
  void acceptsRecordsThatDescribeABody() throws IOException {
    sources.with(
        "package org.eclipse.microprofile.openapi.annotations.media; public @interface Schema {}");
    sources.with(
        "package io.keyturn.admin.portal; record Registration("
            + "@org.eclipse.microprofile.openapi.annotations.media.Schema String id,"
            + "@com.fasterxml.jackson.annotation.JsonProperty String name) {}");

    assertFalse(violates(ArchitectureRules.RECORDS_KNOW_NO_FRAMEWORK));
  }

  @Test
  void acceptsFiveConstructorParametersAndMoreOnARecord() throws IOException {
    sources.with("package io.keyturn.a.b; class A { A(int a, int b, int c, int d, int e) {} }");
    sources.with("package io.keyturn.a.b; record B(int a, int b, int c, int d, int e, int f) {}");
    sources.with("package io.keyturn.a.b; enum C { D(1,2); C(int a, int b) {} }");

    assertFalse(violates(ArchitectureRules.CONSTRUCTORS_HAVE_AT_MOST_FIVE_PARAMETERS));
  }

  @Test
  void acceptsADescribedPackage() throws IOException {
    sources.with("package io.keyturn.a.b; class A {}").withPackageInfo("io.keyturn.a.b");

    assertFalse(violates(ArchitectureRules.EVERY_PACKAGE_SAYS_WHAT_IT_IS_FOR));
  }

  private boolean violates(ArchRule rule) throws IOException {
    return rule.evaluate(sources.compiled()).hasViolation();
  }
}
