package io.keyturn.deploy.policy;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.keyturn.deploy.manifest.Bundle;
import java.util.stream.Stream;

/** Every environment variable sets something in the program that is given it. */
final class Settings {
  private Settings() {}

  static Stream<String> violations(Bundle bundle) {
    return bundle.all(Deployment.class).stream().flatMap(deployment -> unknown(bundle, deployment));
  }

  private static Stream<String> unknown(Bundle bundle, Deployment deployment) {
    var environment = Programs.environment(bundle, deployment);
    var known = Programs.of(deployment).variables();
    return environment.keySet().stream()
        .filter(name -> !known.contains(name))
        .filter(name -> environment.values().stream().noneMatch(part(name)::contained))
        .map(name -> Bundle.text(deployment) + " knows no setting " + name);
  }

  /** Variables that are only there to be part of others. */
  private static Part part(String name) {
    return new Part("$(" + name + ")");
  }

  private record Part(String text) {
    boolean contained(String value) {
      return value.contains(text);
    }
  }
}
