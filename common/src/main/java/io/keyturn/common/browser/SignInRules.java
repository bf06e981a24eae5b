package io.keyturn.common.browser;

import io.keyturn.common.startup.Addresses;
import io.keyturn.common.startup.Finding;
import io.keyturn.common.startup.StartupRules;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** People reach the service by TLS, and at an address that leads them to it. */
@Singleton
class SignInRules implements StartupRules {
  private final SignInConfig config;
  private final String listening;

  SignInRules(SignInConfig config, @ConfigProperty(name = "quarkus.http.host") String listening) {
    this.config = config;
    this.listening = listening;
  }

  @Override
  public List<Finding> findings() {
    var findings =
        new ArrayList<>(Addresses.of(listening).published("keyturn.sign-in.base", config.base()));
    if (config.idle().isNegative() || config.idle().isZero()) {
      findings.add(
          Finding.unsound("keyturn.sign-in.idle", "ends each session at once", "give PT30M or so"));
    }
    return findings;
  }
}
