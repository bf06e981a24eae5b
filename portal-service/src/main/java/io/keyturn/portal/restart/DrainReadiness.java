package io.keyturn.portal.restart;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the process ends, so that balancers look elsewhere. */
@Readiness
@ApplicationScoped
class DrainReadiness implements HealthCheck {
  private final Drain drain;

  DrainReadiness(Drain drain) {
    this.drain = drain;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("not draining").status(!drain.begun()).build();
  }
}
