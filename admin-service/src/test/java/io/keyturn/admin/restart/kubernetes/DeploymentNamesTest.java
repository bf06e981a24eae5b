package io.keyturn.admin.restart.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.common.portal.PortalId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentNamesTest {

  @ParameterizedTest
  @CsvSource({
    "portal-{portal}, portal-contoso",
    "{portal}, contoso",
    "{portal}-on-{portal}, contoso-on-contoso",
    "the-only-one, the-only-one"
  })
  void thePortalsIdTakesItsPlaceInThePattern(String pattern, String name) {
    var names = new DeploymentNames("portals", pattern);

    assertEquals(name, names.of(new PortalId("contoso")));
    assertEquals("Deployment portals/" + name, names.text(new PortalId("contoso")));
  }
}
