package io.keyturn.admin.restart;

import io.keyturn.admin.directory.AccessTokens;
import io.keyturn.common.keytable.InstanceStore;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;

/** Makes the restart adapter from the settings. */
@Dependent
public class RestartWiring {

  @Produces
  @Singleton
  PortalRestart portalRestart(
      InstanceStore instances, AccessTokens tokens, HttpClient http, InstanceConfig config) {
    return new HttpRestart(instances, tokens, http, config.liveness());
  }
}
