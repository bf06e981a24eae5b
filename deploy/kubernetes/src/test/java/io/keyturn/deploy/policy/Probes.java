package io.keyturn.deploy.policy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.keyturn.deploy.manifest.Bundle;
import java.util.stream.Stream;

/** All three probes are there, each at its own address of the management port. */
final class Probes {
  private Probes() {}

  static Stream<String> violations(Bundle bundle) {
    return bundle.all(Deployment.class).stream()
        .flatMap(
            deployment ->
                Bundle.containers(deployment)
                    .flatMap(Probes::container)
                    .map(fault -> Bundle.text(deployment) + ": " + fault));
  }

  private static Stream<String> container(Container container) {
    var faults = new Faults();
    faults.unless(
        container.getPorts().stream().anyMatch(port -> "management".equals(port.getName())),
        "no management port");
    faults.unless(asks(container.getStartupProbe(), "/q/health/started"), "startupProbe");
    faults.unless(asks(container.getLivenessProbe(), "/q/health/live"), "livenessProbe");
    faults.unless(asks(container.getReadinessProbe(), "/q/health/ready"), "readinessProbe");
    return faults.all();
  }

  private static boolean asks(Probe probe, String path) {
    return probe != null
        && probe.getHttpGet() != null
        && path.equals(probe.getHttpGet().getPath())
        && new IntOrString("management").equals(probe.getHttpGet().getPort());
  }
}
