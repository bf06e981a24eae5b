package io.keyturn.deploy.policy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.keyturn.deploy.manifest.Bundle;
import io.keyturn.deploy.manifest.Overlays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Secrets are named here and made by operators, who find each name and key in the README. */
final class Secrets {
  private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|SEALING_KEYS|TOKEN)$");

  private Secrets() {}

  /** Whatever operators have to make, and do not learn of. */
  static Stream<String> undocumented(Bundle bundle) {
    var guide = guide();
    return needed(bundle)
        .distinct()
        .filter(row -> !guide.contains(row))
        .map(row -> "the README has no row " + row);
  }

  /** Rows of the README's table of what operators make. */
  private static Stream<String> needed(Bundle bundle) {
    var deployments = bundle.all(Deployment.class);
    var variables =
        deployments.stream()
            .flatMap(Bundle::containers)
            .flatMap(container -> container.getEnv().stream())
            .filter(variable -> variable.getValueFrom() != null)
            .map(variable -> variable.getValueFrom().getSecretKeyRef())
            .filter(reference -> reference != null)
            .map(reference -> row(reference.getName(), reference.getKey()));
    var files =
        deployments.stream()
            .flatMap(deployment -> Bundle.pod(deployment).getVolumes().stream())
            .flatMap(
                volume ->
                    volume.getSecret() == null
                        ? Optional.ofNullable(volume.getConfigMap()).stream()
                            .map(map -> row(map.getName(), "database.crt"))
                        : volume.getSecret().getItems().stream()
                            .map(item -> row(volume.getSecret().getSecretName(), item.getKey())));
    var certificates =
        bundle.all(Ingress.class).stream()
            .flatMap(
                ingress ->
                    ingress.getSpec().getTls().stream()
                        .map(tls -> row(anyPortals(ingress, tls.getSecretName()), "tls.crt")));
    return Stream.of(variables, files, certificates).flatMap(all -> all);
  }

  /** {@code tls-<id>} where the certificate has the name of the Ingress' portal. */
  private static String anyPortals(Ingress ingress, String secret) {
    var portal = "portal-" + secret.replaceFirst("^tls-", "");
    return ingress.getMetadata().getName().equals(portal) ? "tls-<id>" : secret;
  }

  private static String row(String name, String key) {
    return "| `" + name + "` | `" + key + "` |";
  }

  private static String guide() {
    try {
      return Files.readString(Overlays.HOME.resolve("README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Secret values that stand in what is applied, and thereby in git. */
  static Stream<String> written(Bundle bundle) {
    var variables =
        bundle.all(Deployment.class).stream()
            .flatMap(Bundle::containers)
            .flatMap(container -> container.getEnv().stream())
            .filter(variable -> variable.getValue() != null)
            .map(variable -> variable.getName());
    var settings =
        bundle.all(ConfigMap.class).stream()
            .flatMap(map -> map.getData().entrySet().stream())
            .flatMap(
                entry ->
                    entry.getValue().matches(".*[?&;]password=.*")
                        ? Stream.of(entry.getKey(), "a PASSWORD")
                        : Stream.of(entry.getKey()));
    return Stream.concat(
        bundle.all(Secret.class).stream().map(secret -> Bundle.text(secret) + " is written down"),
        Stream.concat(variables, settings)
            .filter(name -> SECRET.matcher(name).matches())
            .map(name -> name + " is written down"));
  }
}
