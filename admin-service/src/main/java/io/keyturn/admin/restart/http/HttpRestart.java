package io.keyturn.admin.restart.http;

import io.keyturn.admin.directory.AccessTokens;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.admin.restart.PortalInstances;
import io.keyturn.admin.restart.PortalRestart;
import io.keyturn.admin.restart.RestartException;
import io.keyturn.common.connection.Trail;
import io.keyturn.common.keytable.Instance;
import io.keyturn.common.keytable.RestartMarker;
import io.keyturn.common.portal.PortalId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Tells each instance to exit; whatever supervises it starts it again. Instances go one by one: the
 * next is told when those before it are back and connected. An instance that started after the
 * marker was set is never told, and stays where it is told by mistake.
 */
public final class HttpRestart implements PortalRestart {
  private static final String PATH = "/_services/internal/restart";
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final PortalInstances instances;
  private final AccessTokens tokens;
  private final HttpClient http;
  private final Trail trail;

  /** One whose calls nobody follows. */
  public HttpRestart(PortalInstances instances, AccessTokens tokens, HttpClient http) {
    this(instances, tokens, http, Trail.NONE);
  }

  public HttpRestart(PortalInstances instances, AccessTokens tokens, HttpClient http, Trail trail) {
    this.instances = instances;
    this.tokens = tokens;
    this.http = http;
    this.trail = trail;
  }

  /** Asks every live instance whether it would obey; a portal without any is no failure. */
  @Override
  public void check(PortalId portal) throws RestartException {
    for (Instance instance : instances.live(portal)) {
      send(instance, request(instance).GET());
    }
  }

  @Override
  public boolean advance(PortalId portal, RestartMarker marker) throws RestartException {
    var order =
        new RestartOrder(instances.live(portal), instances.latest(portal), marker.requestedAt());
    if (order.done()) {
      return true;
    }
    var next = order.next();
    if (next.isPresent()) {
      var body = BodyPublishers.ofString("{\"marker\":\"" + marker.marker() + "\"}");
      send(next.get(), request(next.get()).header("Content-Type", "application/json").POST(body));
    }
    return false;
  }

  private HttpRequest.Builder request(Instance instance) throws RestartException {
    return HttpRequest.newBuilder(URI.create(instance.url() + PATH))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + token());
  }

  private void send(Instance instance, HttpRequest.Builder request) throws RestartException {
    int status;
    var built = request.build();
    try (var leg = trail.leg(built.method(), built.uri())) {
      leg.headers().forEach(request::setHeader);
      status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
      leg.answered(status);
    } catch (IOException e) {
      throw RestartException.notYet(instance.url() + " gave no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RestartException.notYet("interrupted", e);
    }
    if (status == 401 || status == 403 || status == 404) {
      throw RestartException.refused(instance.url() + " answered " + status);
    }
    if (status >= 300) {
      throw RestartException.notYet(instance.url() + " answered " + status, null);
    }
  }

  private String token() throws RestartException {
    try {
      return tokens.get();
    } catch (DirectoryException e) {
      boolean refused = e.failure() == Failure.FORBIDDEN;
      throw new RestartException(refused, "no token for the portal: " + e.getMessage(), e);
    }
  }
}
