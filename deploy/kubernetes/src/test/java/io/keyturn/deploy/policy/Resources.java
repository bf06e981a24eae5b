package io.keyturn.deploy.policy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.keyturn.deploy.manifest.Bundle;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a container may use is said, and what it is sure to get. */
final class Resources {
  private Resources() {}

  static Stream<String> violations(Bundle bundle) {
    return bundle.all(Deployment.class).stream()
        .flatMap(
            deployment ->
                Stream.concat(
                    Bundle.containers(deployment)
                        .flatMap(Resources::container)
                        .map(fault -> Bundle.text(deployment) + ": " + fault),
                    volumes(deployment)));
  }

  private static Stream<String> container(Container container) {
    var resources =
        Optional.ofNullable(container.getResources()).orElseGet(ResourceRequirements::new);
    return Stream.of("cpu", "memory").flatMap(kind -> bounded(kind, resources));
  }

  private static Stream<String> bounded(String kind, ResourceRequirements resources) {
    var request = quantity(resources.getRequests(), kind);
    var limit = quantity(resources.getLimits(), kind);
    var faults = new Faults();
    faults.unless(request.isPresent(), "no request of " + kind);
    faults.unless(limit.isPresent(), "no limit of " + kind);
    if (request.isPresent() && limit.isPresent()) {
      faults.unless(
          request.get().getNumericalAmount().compareTo(limit.get().getNumericalAmount()) <= 0,
          "more " + kind + " is requested than allowed");
    }
    return faults.all();
  }

  private static Optional<Quantity> quantity(Map<String, Quantity> amounts, String kind) {
    return Optional.ofNullable(amounts).map(all -> all.get(kind));
  }

  private static Stream<String> volumes(Deployment deployment) {
    return Bundle.pod(deployment).getVolumes().stream()
        .filter(volume -> volume.getEmptyDir() != null)
        .filter(volume -> volume.getEmptyDir().getSizeLimit() == null)
        .map(volume -> Bundle.text(deployment) + ": no limit of volume " + volume.getName());
  }
}
