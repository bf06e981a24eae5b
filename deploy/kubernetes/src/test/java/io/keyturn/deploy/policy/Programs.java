package io.keyturn.deploy.policy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.keyturn.deploy.manifest.Bundle;
import io.keyturn.deploy.setting.Program;
import java.util.HashMap;
import java.util.Map;

/** What the processes of a Deployment are started with. */
final class Programs {
  private Programs() {}

  /** Which program a Deployment runs. */
  static Program of(Deployment deployment) {
    return deployment.getMetadata().getName().equals("admin-service")
        ? Program.ADMIN
        : Program.PORTAL;
  }

  /** Its environment variables; those from Secrets and the pod without a value of their own. */
  static Map<String, String> environment(Bundle bundle, Deployment deployment) {
    var variables = new HashMap<String, String>();
    Bundle.containers(deployment)
        .forEach(
            container -> {
              container.getEnvFrom().stream()
                  .flatMap(
                      source ->
                          bundle.find(ConfigMap.class, source.getConfigMapRef().getName()).stream())
                  .forEach(map -> variables.putAll(map.getData()));
              for (EnvVar variable : container.getEnv()) {
                variables.put(
                    variable.getName(), variable.getValue() == null ? "" : variable.getValue());
              }
            });
    return variables;
  }
}
