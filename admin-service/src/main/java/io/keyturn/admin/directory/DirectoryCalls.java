package io.keyturn.admin.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.common.connection.Trail;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Calls to a directory's REST API: with admin-service's token, bounded in time, refusals told
 * apart. Bodies never show in a message, for they may hold credentials; of a refusal only the
 * method, the path, the status and the provider's error code do.
 */
public final class DirectoryCalls {
  /** Numbers stay as written, so that what is only passed on comes back unchanged. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Pattern CODE = Pattern.compile("[A-Za-z]{1,60}(_[A-Za-z]{1,60}){0,3}");
  private static final int LAST_SUCCESS = 299;

  private final AccessTokens tokens;
  private final HttpClient http;
  private final Duration timeout;
  private final Trail trail;

  /** Calls that nobody follows. */
  public DirectoryCalls(AccessTokens tokens, HttpClient http, Duration timeout) {
    this(tokens, http, timeout, Trail.NONE);
  }

  public DirectoryCalls(AccessTokens tokens, HttpClient http, Duration timeout, Trail trail) {
    this.tokens = tokens;
    this.http = http;
    this.timeout = timeout;
    this.trail = trail;
  }

  /** An authorised request. */
  public HttpRequest.Builder to(URI uri) throws DirectoryException {
    return HttpRequest.newBuilder(uri)
        .timeout(timeout)
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + tokens.get());
  }

  /** An authorised request with a JSON body. */
  public HttpRequest.Builder to(URI uri, String method, JsonNode body) throws DirectoryException {
    return to(uri)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body.toString()));
  }

  /**
   * Sends a request.
   *
   * @param alsoFine answers beside 2xx that the caller deals with
   * @throws DirectoryException UNREACHABLE, BUSY, FORBIDDEN, APPLICATION_UNKNOWN (404) or REFUSED
   */
  public HttpResponse<String> send(HttpRequest.Builder builder, Set<Integer> alsoFine)
      throws DirectoryException {
    var request = builder.build();
    try (var leg = trail.leg(request.method(), request.uri())) {
      leg.headers().forEach(builder::setHeader);
      var answer = http.send(builder.build(), BodyHandlers.ofString());
      leg.answered(answer.statusCode());
      if (answer.statusCode() > LAST_SUCCESS && !alsoFine.contains(answer.statusCode())) {
        throw refusal(request, answer);
      }
      return answer;
    } catch (IOException e) {
      throw unreachable(request, "gave no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(request, "was interrupted", e);
    }
  }

  /**
   * The body of an answer.
   *
   * @throws DirectoryException UNREACHABLE where it is no JSON
   */
  public static JsonNode read(HttpResponse<String> answer) throws DirectoryException {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      // The cause quotes the body, which may hold a client's secret.
      throw new DirectoryException(
          Failure.UNREACHABLE, answer.uri().getPath() + " answered with no JSON");
    }
  }

  private static DirectoryException unreachable(HttpRequest request, String what, Exception e) {
    var message = request.method() + " " + request.uri() + " " + what;
    return new DirectoryException(Failure.UNREACHABLE, message, Optional.empty(), e);
  }

  private static DirectoryException refusal(HttpRequest request, HttpResponse<String> answer) {
    var failure =
        switch (answer.statusCode()) {
          case 401, 403 -> Failure.FORBIDDEN;
          case 404 -> Failure.APPLICATION_UNKNOWN;
          case 429, 503 -> Failure.BUSY;
          default -> answer.statusCode() >= 500 ? Failure.UNREACHABLE : Failure.REFUSED;
        };
    var message =
        request.method() + " " + request.uri().getPath() + " answered " + answer.statusCode();
    return new DirectoryException(
        failure, message + code(answer.body()), RetryAfter.of(answer.headers()), null);
  }

  /** The provider's error code, where it looks like one: {@code error.code}, as Graph has it. */
  private static String code(String body) {
    try {
      var code = JSON.readTree(body).path("error").path("code").asText("");
      return CODE.matcher(code).matches() ? " " + code : "";
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
