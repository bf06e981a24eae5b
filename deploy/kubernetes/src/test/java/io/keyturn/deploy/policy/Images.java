package io.keyturn.deploy.policy;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.keyturn.deploy.manifest.Bundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The same manifests run the same images tomorrow. */
final class Images {
  private static final Pattern FIXED =
      Pattern.compile("[^:@\\s]+(:\\d+)?[^:@\\s]*(:(?!latest$)[\\w.-]+|@sha256:[0-9a-f]{64})");

  private Images() {}

  static Stream<String> violations(Bundle bundle) {
    return bundle.all(Deployment.class).stream()
        .flatMap(Bundle::containers)
        .filter(container -> !FIXED.matcher(container.getImage()).matches())
        .map(container -> "no fixed version: " + container.getImage());
  }
}
