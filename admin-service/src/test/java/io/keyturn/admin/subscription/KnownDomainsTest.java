package io.keyturn.admin.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownDomainsTest {
  private final KnownDomains domains = new KnownDomains(List.of("Contoso.example", " fabrikam"));

  @ParameterizedTest
  @CsvSource({
    "a@contoso.example,          true",
    "A@CONTOSO.EXAMPLE,          true",
    "a@fabrikam,                 true",
    "a@mail.contoso.example,     false",
    "a@contoso.example.attacker, false",
    "a@notcontoso.example,       false",
    "contoso.example@attacker,   false"
  })
  void knowsWholeDomainsWhateverTheirCase(String address, boolean known) {
    assertEquals(known, domains.know(new MailAddress(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "@contoso.example", "*.contoso.example", "a b", ".example", "b\u00fccher.de"})
  void refusesToStartWithWhatIsNoDomainAndNamesTheSetting(String domain) {
    var config =
        new SubscriptionConfig() {
          @Override
          public Optional<List<String>> domains() {
            return Optional.of(List.of("contoso.example", domain));
          }

          @Override
          public String tick() {
            return "60s";
          }
        };

    var refusal =
        assertThrows(ConfigurationException.class, () -> new SubscriptionWiring().domains(config));

    assertTrue(refusal.getMessage().startsWith("keyturn.subscription.domains"));
  }
}
