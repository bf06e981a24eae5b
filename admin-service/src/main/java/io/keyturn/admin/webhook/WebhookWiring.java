package io.keyturn.admin.webhook;

import io.keyturn.admin.notice.NoticeConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.PemTrustOptions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Makes the client that webhooks are called with. */
@Dependent
class WebhookWiring {

  @Produces
  @Singleton
  Targets targets(WebhookConfig config) {
    return new Targets(
        config.allowHttp(), config.allowedHosts().orElse(Set.of()), InetAddress::getAllByName);
  }

  @Produces
  @Singleton
  WebhookClient client(WebhookConfig config, NoticeConfig notices, Targets targets, Vertx vertx) {
    var options = options();
    config.authorities().ifPresent(file -> options.setTrustOptions(trust(file)));
    var pool = new PoolOptions().setHttp1MaxSize(notices.parallel());
    return new WebhookClient(
        http(vertx, options, pool),
        targets,
        Infrastructure.getDefaultWorkerPool(),
        notices.timeout());
  }

  /** Whose connections break without a word in the log: the notice tells. */
  static HttpClient http(Vertx vertx, HttpClientOptions options, PoolOptions pool) {
    return vertx
        .httpClientBuilder()
        .with(options)
        .with(pool)
        .withConnectHandler(connection -> connection.exceptionHandler(end -> {}))
        .build();
  }

  /** A connection is used once, so that the address that was checked is the one that is used. */
  static HttpClientOptions options() {
    return new HttpClientOptions()
        .setKeepAlive(false)
        .setForceSni(true)
        .setVerifyHost(true)
        .setTrustAll(false)
        .setDecompressionSupported(false);
  }

  private static PemTrustOptions trust(Path file) {
    if (!Files.isReadable(file)) {
      throw new ConfigurationException(
          "keyturn.webhook.authorities: the file " + file + " cannot be read");
    }
    return new PemTrustOptions().addCertPath(file.toString());
  }
}
