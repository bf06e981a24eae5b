package io.keyturn.portal.start;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the keys were loaded, and from then on whatever becomes of the database. */
@Readiness
@ApplicationScoped
class KeysReadiness implements HealthCheck {
  private final Start start;

  KeysReadiness(Start start) {
    this.start = start;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("keys loaded");
    start.obstacle().ifPresent(obstacle -> response.withData("missing", obstacle));
    return response.status(start.obstacle().isEmpty()).build();
  }
}
