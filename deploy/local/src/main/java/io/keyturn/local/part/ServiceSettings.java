package io.keyturn.local.part;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What one service process is started with.
 *
 * @param jvmOptions a file of options for its JVM
 * @param environment its settings and secrets, without addresses and ports
 */
public record ServiceSettings(
    String name,
    Path jar,
    Path jvmOptions,
    int port,
    int managementPort,
    Map<String, String> environment) {

  private static final String LOOPBACK = "127.0.0.1";

  public ServiceSettings {
    Map<String, String> all = new HashMap<>(environment);
    all.put("QUARKUS_HTTP_HOST", LOOPBACK);
    all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    all.put("QUARKUS_MANAGEMENT_HOST", LOOPBACK);
    all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
    environment = Map.copyOf(all);
  }

  /** The same service as one more process beside the first. */
  public ServiceSettings replica(String replicaName, int replicaPort, int replicaManagementPort) {
    return new ServiceSettings(
        replicaName, jar, jvmOptions, replicaPort, replicaManagementPort, environment);
  }

  /** The same service with these settings changed. */
  public ServiceSettings with(Map<String, String> changes) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(changes);
    return new ServiceSettings(name, jar, jvmOptions, port, managementPort, all);
  }

  @Override
  public String toString() {
    return "ServiceSettings[" + name + ", " + jar + ", " + port + ", " + environment.keySet() + "]";
  }
}
