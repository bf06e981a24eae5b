package io.keyturn.common.connection;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import io.keyturn.common.connection.ConnectionException.Failure;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** The environment's Web API, as far as a portal needs it to know that it is connected. */
public final class EnvironmentApi {
  private final Duration timeout;

  public EnvironmentApi(Duration timeout) {
    this.timeout = timeout;
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
    try {
      status = request.send().getStatusCode();
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
