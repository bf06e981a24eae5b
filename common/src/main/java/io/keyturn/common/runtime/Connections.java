package io.keyturn.common.runtime;

import io.keyturn.common.connection.EnvironmentApi;
import io.keyturn.common.connection.TokenEndpoint;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the connection's parts from the settings. */
@Dependent
public class Connections {

  @Produces
  @Singleton
  TokenEndpoint tokenEndpoint(IdentityProviderConfig config, Clock clock) {
    return new TokenEndpoint(config.provider(), clock, config.timeout());
  }

  @Produces
  @Singleton
  EnvironmentApi environmentApi(IdentityProviderConfig config) {
    return new EnvironmentApi(config.timeout());
  }
}
