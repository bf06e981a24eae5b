package io.keyturn.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.key.KeyRequest;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.ArchitectureRules;
import java.time.Instant;

@AnalyzeClasses(packages = "io.keyturn.admin", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String STEP = "GenerateKey";

  @ArchTest static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

  /** That takes up to seconds of processor time. */
  @ArchTest
  static final ArchRule KEY_PAIRS_ARE_MADE_BY_A_STEP_ALONE =
      noClasses()
          .that()
          .doNotHaveSimpleName(STEP)
          .should()
          .callMethod(
              CertifiedKeyPair.class, "generate", PortalId.class, KeyRequest.class, Instant.class);

  /** So no thread that answers a request ever makes one. */
  @ArchTest
  static final ArchRule STEPS_RUN_ON_THE_RUNNERS_THREADS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.keyturn.admin.renewal.step..", "io.keyturn.admin.renewal.runner..")
          .should()
          .dependOnClassesThat()
          .haveSimpleName(STEP);
}
