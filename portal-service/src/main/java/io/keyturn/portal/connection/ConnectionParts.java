package io.keyturn.portal.connection;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;

/** Makes the connection from the settings. */
@Dependent
class ConnectionParts {

  @Produces
  @Singleton
  Connection connection(Gateway gateway, ConnectionConfig config, Clock clock) {
    return new Connection(
        gateway, config.check(), clock, () -> ThreadLocalRandom.current().nextDouble());
  }
}
