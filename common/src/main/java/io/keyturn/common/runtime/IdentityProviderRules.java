package io.keyturn.common.runtime;

import static io.keyturn.common.startup.Finding.unsound;

import io.keyturn.common.startup.Addresses;
import io.keyturn.common.startup.Finding;
import io.keyturn.common.startup.StartupRules;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Tokens and the keys that they are checked with come over TLS. */
@Singleton
class IdentityProviderRules implements StartupRules {
  private static final String PREFIX = "keyturn.identity-provider.";
  private final IdentityProviderConfig config;

  IdentityProviderRules(IdentityProviderConfig config) {
    this.config = config;
  }

  @Override
  public List<Finding> findings() {
    var addresses = new Addresses(false);
    var findings = new ArrayList<>(addresses.called(PREFIX + "issuer", config.issuer()));
    config
        .tokenEndpoint()
        .ifPresent(
            address -> findings.addAll(addresses.called(PREFIX + "token-endpoint", address)));
    if (config.timeout().isNegative() || config.timeout().isZero()) {
      findings.add(unsound(PREFIX + "timeout", "lets no call succeed", "give PT5S or so"));
    }
    try {
      config.provider();
    } catch (IllegalArgumentException e) {
      findings.add(unsound(PREFIX + "assertion-algorithm", e.getMessage(), "give PS256 or RS256"));
    }
    return findings;
  }
}
