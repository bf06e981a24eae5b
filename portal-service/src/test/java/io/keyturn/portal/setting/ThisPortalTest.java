package io.keyturn.portal.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThisPortalTest {

  private record Settings(Optional<String> id) implements PortalConfig {
    @Override
    public URI instanceUrl() {
      throw new UnsupportedOperationException();
    }
  }

  private static String refusal(Optional<String> id) {
    var settings = new Settings(id);
    return assertThrows(ConfigurationException.class, () -> new ThisPortal().id(settings))
        .getMessage();
  }

  @ParameterizedTest
  @ValueSource(strings = {"contoso", " contoso", "contoso\n"})
  void isThePortalOfTheSettings(String id) {
    assertEquals("contoso", new ThisPortal().id(new Settings(Optional.of(id))).value());
  }

  @Test
  void namesTheSettingThatIsMissing() {
    assertEquals(
        "keyturn.portal.id (KEYTURN_PORTAL_ID) is not set: set it to the id of the portal that"
            + " this process serves",
        refusal(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Contoso", "co", "a b c", "../etc", " ", "contoso;drop"})
  void namesTheSettingThatIsNotUsable(String id) {
    assertTrue(
        refusal(Optional.of(id))
            .startsWith("keyturn.portal.id (KEYTURN_PORTAL_ID) is not usable: "));
  }
}
