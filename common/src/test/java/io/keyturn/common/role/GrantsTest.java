package io.keyturn.common.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantsTest {
  static final RoleNames NAMES =
      new RoleNames(
          List.of("Global Administrator", "Dynamics 365 Administrator"),
          List.of("System Administrator", "System Customizer"),
          List.of("Portal Owner"),
          List.of("Viewer"),
          List.of("All Website Access"),
          List.of("keyturn-service"));
  static final PortalId CONTOSO = new PortalId("contoso");
  static final PortalId FABRIKAM = new PortalId("fabrikam");
  static final EnvironmentId CONTOSO_ORG = new EnvironmentId("contoso-org");
  static final EnvironmentId FABRIKAM_ORG = new EnvironmentId("fabrikam-org");

  static Grants grants(String... roles) {
    return Grants.of(Set.of(roles), NAMES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Global Administrator", "dynamics 365 ADMINISTRATOR", "GLOBAL administrator"})
  void aGlobalAdminMayDoEverythingWhateverTheCase(String role) {
    var grants = grants(role);

    assertEquals(Set.of(Role.GLOBAL_ADMIN), grants.roles());
    assertTrue(grants.globalAdmin());
    assertTrue(grants.viewsEverything());
    assertTrue(grants.manages(FABRIKAM, FABRIKAM_ORG));
    assertTrue(grants.views(FABRIKAM, FABRIKAM_ORG));
    assertTrue(grants.views(FABRIKAM_ORG));
    assertTrue(grants.manages(FABRIKAM_ORG));
    assertTrue(grants.websiteAccess(FABRIKAM));
  }

  @Test
  void aPortalOwnerManagesThatPortalOnly() {
    var grants = grants("portal owner:contoso");

    assertEquals(Set.of(Role.PORTAL_ADMIN), grants.roles());
    assertTrue(grants.manages(CONTOSO, CONTOSO_ORG));
    assertTrue(grants.views(CONTOSO, CONTOSO_ORG));
    assertFalse(grants.manages(FABRIKAM, CONTOSO_ORG));
    assertFalse(grants.views(FABRIKAM, CONTOSO_ORG));
    assertFalse(grants.views(CONTOSO_ORG));
    assertFalse(grants.manages(CONTOSO_ORG));
    assertFalse(grants.websiteAccess(CONTOSO));
    assertFalse(grants.viewsEverything());
    assertEquals(Set.of("contoso"), grants.viewedPortals());
    assertEquals(Set.of(), grants.viewedEnvironments());
  }

  @ParameterizedTest
  @ValueSource(strings = {"System Administrator:contoso-org", "system customizer:contoso-org"})
  void anEnvironmentsAdministratorManagesItsPortalsOnly(String role) {
    var grants = grants(role);

    assertEquals(Set.of(Role.PORTAL_ADMIN), grants.roles());
    assertTrue(grants.manages(CONTOSO, CONTOSO_ORG));
    assertTrue(grants.manages(FABRIKAM, CONTOSO_ORG));
    assertTrue(grants.views(CONTOSO_ORG));
    assertTrue(grants.manages(CONTOSO_ORG));
    assertFalse(grants.manages(CONTOSO, FABRIKAM_ORG));
    assertFalse(grants.views(FABRIKAM_ORG));
    assertFalse(grants.manages(FABRIKAM_ORG));
    assertEquals(Set.of(), grants.viewedPortals());
    assertEquals(Set.of("contoso-org"), grants.viewedEnvironments());
  }

  @Test
  void aPortalAndAnEnvironmentOfTheSameNameAreNotMixedUp() {
    var sameName = new EnvironmentId("contoso");

    assertFalse(grants("Portal Owner:contoso").manages(FABRIKAM, sameName));
    assertFalse(grants("System Administrator:contoso").manages(CONTOSO, CONTOSO_ORG));
  }

  @Test
  void aViewerReadsEverythingAndChangesNothing() {
    var grants = grants("Viewer");

    assertEquals(Set.of(Role.VIEWER), grants.roles());
    assertTrue(grants.viewsEverything());
    assertTrue(grants.views(FABRIKAM, FABRIKAM_ORG));
    assertTrue(grants.views(FABRIKAM_ORG));
    assertFalse(grants.manages(FABRIKAM, FABRIKAM_ORG));
    assertFalse(grants.globalAdmin());
    assertFalse(grants.websiteAccess(FABRIKAM));
  }

  @Test
  void aScopedViewerReadsThatPortalOrEnvironmentOnly() {
    assertTrue(grants("Viewer:contoso").views(CONTOSO, CONTOSO_ORG));
    assertFalse(grants("Viewer:contoso").views(FABRIKAM, CONTOSO_ORG));
    assertFalse(grants("Viewer:contoso").viewsEverything());
    assertTrue(grants("Viewer:contoso-org").views(FABRIKAM, CONTOSO_ORG));
    assertTrue(grants("Viewer:contoso-org").views(CONTOSO_ORG));
    assertFalse(grants("Viewer:contoso-org").views(CONTOSO, FABRIKAM_ORG));
    assertFalse(grants("Viewer:contoso-org").manages(CONTOSO, CONTOSO_ORG));
  }

  @Test
  void websiteAccessShowsThatPortalsPagesOnly() {
    var grants = grants("All Website Access:contoso");

    assertEquals(Set.of(Role.WEBSITE_ACCESS), grants.roles());
    assertTrue(grants.websiteAccess(CONTOSO));
    assertFalse(grants.websiteAccess(FABRIKAM));
    assertFalse(grants.views(CONTOSO, CONTOSO_ORG));
    assertFalse(grants.manages(CONTOSO, CONTOSO_ORG));
  }

  @Test
  void theOtherServiceIsThatAndNothingMore() {
    var grants = grants("keyturn-service");

    assertEquals(Set.of(Role.SERVICE), grants.roles());
    assertFalse(grants.views(CONTOSO, CONTOSO_ORG));
    assertFalse(grants.websiteAccess(CONTOSO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a role that needs a scope and has none
        "Portal Owner",
        "System Administrator",
        "System Customizer",
        "All Website Access",
        // a scope that somebody forgot to fill in is not "everything"
        "Portal Owner:",
        "All Website Access:",
        "Viewer:",
        "Global Administrator:",
        "keyturn-service:",
        // a role for everything with a scope
        "Global Administrator:contoso",
        "keyturn-service:contoso",
        // nearly a name
        "Global Administrators",
        "Global  Administrator",
        " Global Administrator",
        "",
        ":",
        ":contoso",
        "global-admin",
        "GLOBAL_ADMIN",
        "portal-admin:contoso"
      })
  void grantsNothingFor(String role) {
    var grants = grants(role);

    assertEquals(Set.of(), grants.roles());
    assertNothingIsGranted(grants);
  }

  @Test
  void scopesAreComparedLetterByLetter() {
    var grants = grants("Portal Owner:CONTOSO", "Portal Owner: contoso", "Portal Owner:contoso:x");

    assertFalse(grants.manages(CONTOSO, CONTOSO_ORG));
  }

  @Test
  void rolesAddUp() {
    var grants = grants("Portal Owner:contoso", "Viewer:fabrikam", "offline_access");

    assertEquals(Set.of(Role.PORTAL_ADMIN, Role.VIEWER), grants.roles());
    assertTrue(grants.manages(CONTOSO, CONTOSO_ORG));
    assertTrue(grants.views(FABRIKAM, FABRIKAM_ORG));
    assertFalse(grants.manages(FABRIKAM, FABRIKAM_ORG));
    assertEquals(Set.of("contoso", "fabrikam"), grants.viewedPortals());
  }

  @Test
  void handsOutACopyOfItsRoles() {
    var grants = grants("Viewer");

    grants.roles().add(Role.GLOBAL_ADMIN);

    assertFalse(grants.globalAdmin());
  }

  static void assertNothingIsGranted(Grants grants) {
    assertFalse(grants.globalAdmin());
    assertFalse(grants.viewsEverything());
    assertFalse(grants.manages(CONTOSO, CONTOSO_ORG));
    assertFalse(grants.views(CONTOSO, CONTOSO_ORG));
    assertFalse(grants.views(CONTOSO_ORG));
    assertFalse(grants.websiteAccess(CONTOSO));
    assertEquals(Set.of(), grants.viewedPortals());
    assertEquals(Set.of(), grants.viewedEnvironments());
  }
}
