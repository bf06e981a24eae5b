package io.keyturn.common.runtime;

import io.keyturn.common.connection.EnvironmentApi;
import io.keyturn.common.connection.TokenEndpoint;
import io.keyturn.common.connection.Trail;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the connection's parts from the settings. */
@Dependent
public class Connections {

  @Produces
  @Singleton
  TokenEndpoint tokenEndpoint(IdentityProviderConfig config, Clock clock, Trail trail) {
    return new TokenEndpoint(config.provider(), clock, config.timeout(), trail);
  }

  @Produces
  @Singleton
  EnvironmentApi environmentApi(IdentityProviderConfig config, Trail trail) {
    return new EnvironmentApi(config.timeout(), trail);
  }
}
