package io.keyturn.common.connection;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import io.keyturn.common.connection.ConnectionException.Failure;
import java.time.Instant;
import java.util.Set;

/** What a token endpoint said: a token, or whose fault it is that there is none. */
record TokenAnswer(IdentityProvider provider, HTTPResponse http) {
  /** Answers that mean: not with this key. RFC 6749 §5.2, and Entra ID's reading of it. */
  private static final Set<String> KEY_ERRORS =
      Set.of("invalid_client", "invalid_client_credentials");

  private static final int LONGEST_DESCRIPTION = 300;

  /** The token; without {@code expires_in} it is good for this moment only. */
  BearerToken token(Instant now) throws ConnectionException {
    if (status() >= 500 || status() == 429) {
      throw answered(Failure.UNREACHABLE, "");
    }
    try {
      var response = TokenResponse.parse(http);
      if (!response.indicatesSuccess()) {
        throw refused(response.toErrorResponse().getErrorObject());
      }
      var token = response.toSuccessResponse().getTokens().getBearerAccessToken();
      if (token == null) {
        throw noToken();
      }
      return new BearerToken(token.getValue(), now.plusSeconds(token.getLifetime()));
    } catch (ParseException e) {
      // The cause quotes what it could not read, so it is left out on purpose.
      throw noToken();
    }
  }

  private int status() {
    return http.getStatusCode();
  }

  private ConnectionException refused(ErrorObject error) {
    if (error.getCode() == null) {
      return status() == 401 ? answered(Failure.KEY_REFUSED, "") : noToken();
    }
    boolean key = KEY_ERRORS.contains(error.getCode()) || status() == 401;
    return new ConnectionException(
        key ? Failure.KEY_REFUSED : Failure.CLIENT_REFUSED,
        "refused with " + error.getCode() + described(error));
  }

  /** The provider's own words, cut, and without any token that it may repeat. */
  private static String described(ErrorObject error) {
    if (error.getDescription() == null) {
      return "";
    }
    var words = error.getDescription().replaceAll("eyJ[\\w.-]+", "(token)");
    return ": " + words.substring(0, Math.min(words.length(), LONGEST_DESCRIPTION));
  }

  private ConnectionException noToken() {
    return answered(Failure.UNREACHABLE, " with something that is no token");
  }

  private ConnectionException answered(Failure failure, String what) {
    return new ConnectionException(
        failure, provider.tokenEndpoint() + " answered " + status() + what);
  }
}
