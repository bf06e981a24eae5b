package io.keyturn.admin.restart;

import io.keyturn.admin.directory.AccessTokens;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.common.keytable.Instance;
import io.keyturn.common.keytable.InstanceStore;
import io.keyturn.common.keytable.RestartMarker;
import io.keyturn.common.portal.PortalId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Tells each instance to exit; whatever supervises it (a process supervisor, systemd, a container's
 * restart policy) starts it again. Instances go one by one: the next is told when the one before
 * has left.
 */
final class HttpRestart implements PortalRestart {
  private static final String PATH = "/_services/internal/restart";
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final InstanceStore instances;
  private final AccessTokens tokens;
  private final HttpClient http;
  private final Duration liveness;

  HttpRestart(InstanceStore instances, AccessTokens tokens, HttpClient http, Duration liveness) {
    this.instances = instances;
    this.tokens = tokens;
    this.http = http;
    this.liveness = liveness;
  }

  @Override
  public boolean advance(PortalId portal, RestartMarker marker) throws RestartException {
    var old =
        instances.live(portal, liveness).stream()
            .filter(instance -> instance.presence().startedAt().isBefore(marker.requestedAt()))
            .findFirst();
    if (old.isEmpty()) {
      return true;
    }
    tell(old.get(), marker);
    return false;
  }

  private void tell(Instance instance, RestartMarker marker) throws RestartException {
    var request =
        HttpRequest.newBuilder(URI.create(instance.url() + PATH))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"marker\":\"" + marker.marker() + "\"}"))
            .build();
    HttpResponse<Void> answer;
    try {
      answer = http.send(request, BodyHandlers.discarding());
    } catch (IOException e) {
      throw new RestartException(false, instance.url() + " gave no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RestartException(false, "interrupted", e);
    }
    int status = answer.statusCode();
    if (status >= 400) {
      boolean refused = status == 401 || status == 403 || status == 404;
      throw new RestartException(refused, instance.url() + " answered " + status, null);
    }
  }

  private String token() throws RestartException {
    try {
      return tokens.get();
    } catch (DirectoryException e) {
      throw new RestartException(false, "no token for the portal: " + e.getMessage(), e);
    }
  }
}
