package io.keyturn.common.connection;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import io.keyturn.common.connection.ConnectionException.Failure;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** The environment's Web API, as far as a portal needs it to know that it is connected. */
public final class EnvironmentApi {
  private final Duration timeout;
  private final Trail trail;

  /** One whose calls nobody follows. */
  public EnvironmentApi(Duration timeout) {
    this(timeout, Trail.NONE);
  }

  public EnvironmentApi(Duration timeout, Trail trail) {
    this.timeout = timeout;
    this.trail = trail;
  }

  /**
   * Calls the API with a token (RFC 6750 §2.1); returns when it was accepted.
   *
   * @throws ConnectionException ENVIRONMENT_REFUSED or ENVIRONMENT_UNREACHABLE
   */
  public void call(URI environment, BearerToken token) throws ConnectionException {
    var request = new HTTPRequest(HTTPRequest.Method.GET, environment);
    request.setAuthorization("Bearer " + token.value());
    request.setConnectTimeout((int) timeout.toMillis());
    request.setReadTimeout((int) timeout.toMillis());
    request.setFollowRedirects(false);
    int status;
    try (var leg = trail.leg("GET", environment)) {
      leg.headers().forEach(request::setHeader);
      status = request.send().getStatusCode();
      leg.answered(status);
    } catch (IOException e) {
      throw new ConnectionException(
          Failure.ENVIRONMENT_UNREACHABLE, "no answer from " + environment, e);
    }
    if (status >= 500 || status == 429) {
      throw new ConnectionException(
          Failure.ENVIRONMENT_UNREACHABLE, environment + " answered " + status);
    }
    if (status < 200 || status >= 300) {
      throw new ConnectionException(
          Failure.ENVIRONMENT_REFUSED, environment + " answered " + status);
    }
  }
}
