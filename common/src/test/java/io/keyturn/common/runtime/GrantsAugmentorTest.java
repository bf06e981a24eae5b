package io.keyturn.common.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantsAugmentorTest {
  private static final PortalId CONTOSO = new PortalId("contoso");
  private static final EnvironmentId CONTOSO_ORG = new EnvironmentId("contoso-org");

  private final RoleConfig config =
      new SmallRyeConfigBuilder()
          .withMapping(RoleConfig.class)
          .build()
          .getConfigMapping(RoleConfig.class);

  private SecurityIdentity augmented(SecurityIdentity identity) {
    return new GrantsAugmentor(config).augment(identity, null).await().indefinitely();
  }

  private static SecurityIdentity caller(String... roles) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal("owner"))
        .addCredential(new PasswordCredential(new char[] {'x'}))
        .addAttribute("tenant", "contoso")
        .addRoles(Set.of(roles))
        .build();
  }

  @Test
  void replacesTheProvidersRolesByKeyturns() {
    var identity = augmented(caller("Portal Owner:contoso", "offline_access"));

    assertEquals(Set.of("portal-admin"), identity.getRoles());
    assertTrue(GrantsAugmentor.grantsOf(identity, config).manages(CONTOSO, CONTOSO_ORG));
  }

  /** Roles of the provider that happen to be called as Keyturn's own are nobody's. */
  @Test
  void takesNoRoleOverByItsName() {
    var identity = augmented(caller("global-admin", "service", "portal-admin:contoso"));

    assertEquals(Set.of(), identity.getRoles());
    assertFalse(GrantsAugmentor.grantsOf(identity, config).globalAdmin());
  }

  @Test
  void keepsWhoTheCallerIs() {
    var identity = augmented(caller("Viewer"));

    assertEquals("owner", identity.getPrincipal().getName());
    assertEquals("contoso", identity.getAttribute("tenant"));
    assertEquals(1, identity.getCredentials().size());
    assertFalse(identity.isAnonymous());
  }

  @Test
  void leavesAnAnonymousCallerAloneAndGrantsItNothing() {
    var anonymous = QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    var identity = augmented(anonymous);

    assertSame(anonymous, identity);
    assertEquals(Set.of(), GrantsAugmentor.grantsOf(identity, config).roles());
  }
}
