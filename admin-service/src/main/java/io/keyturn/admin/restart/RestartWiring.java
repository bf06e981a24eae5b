package io.keyturn.admin.restart;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.keyturn.admin.directory.AccessTokens;
import io.keyturn.admin.restart.http.HttpRestart;
import io.keyturn.admin.restart.kubernetes.DeploymentNames;
import io.keyturn.admin.restart.kubernetes.KubernetesRestart;
import io.keyturn.common.connection.Trail;
import io.keyturn.common.keytable.InstanceStore;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.util.Optional;

/** Makes the restart adapter from the settings. */
@Dependent
public class RestartWiring {

  @Produces
  @Singleton
  PortalInstances portalInstances(InstanceStore store, InstanceConfig config) {
    return new RecordedInstances(store, config.liveness());
  }

  /** The Kubernetes client is looked up, and thereby made, only where it is wanted. */
  @Produces
  @Singleton
  PortalRestart portalRestart(
      RestartConfig config,
      PortalInstances instances,
      AccessTokens tokens,
      HttpClient http,
      Trail trail,
      Instance<KubernetesClient> kubernetes) {
    return switch (config.kind()) {
      case HTTP ->
          new HttpRestart(
              instances, config.http().scope().map(tokens::forScope).orElse(tokens), http, trail);
      case KUBERNETES -> {
        var client = kubernetes.get();
        var names =
            new DeploymentNames(namespace(config, client), config.kubernetes().deployment());
        yield new KubernetesRestart(client, names, instances);
      }
    };
  }

  private static String namespace(RestartConfig config, KubernetesClient client) {
    return config
        .kubernetes()
        .namespace()
        .or(() -> Optional.ofNullable(client.getNamespace()))
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "keyturn.restart.kubernetes.namespace (KEYTURN_RESTART_KUBERNETES_NAMESPACE) is"
                        + " not set, and admin-service runs in no namespace: say where the"
                        + " portals' Deployments are"));
  }
}
