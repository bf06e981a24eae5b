package io.keyturn.common.testing;

import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.key.KeyRequest;
import io.keyturn.common.key.SelfSigned;
import io.keyturn.common.portal.Environment;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.Organisation;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.portal.PortalProfile;
import io.keyturn.common.portal.PortalState;
import java.net.URI;
import java.time.Instant;
import java.time.Period;
import java.util.UUID;

/** Plausible facts for tests; small keys, because tests make many. */
public final class Samples {
  public static final EnvironmentId CONTOSO_ORG = new EnvironmentId("contoso-org");

  private Samples() {}

  public static Environment contosoOrg() {
    return new Environment(
        CONTOSO_ORG,
        "Contoso",
        URI.create("http://localhost:1/api"),
        new Organisation("EMEA", UUID.randomUUID(), UUID.randomUUID()),
        "support@contoso.example");
  }

  public static Portal portal(PortalId id, PortalState state) {
    return new Portal(
        id,
        CONTOSO_ORG,
        new PortalProfile(
            "Contoso Self-Service", "Customer self-service", URI.create("http://localhost:1")),
        "portal-" + id,
        state);
  }

  /** An id that no other test uses. */
  public static PortalId anyPortalId() {
    return new PortalId("p-" + UUID.randomUUID().toString().substring(0, 13));
  }

  public static CertifiedKeyPair keyPair(PortalId portal) {
    return SelfSigned.generate(portal, new KeyRequest(Period.ofYears(2), 2048), Instant.now());
  }
}
