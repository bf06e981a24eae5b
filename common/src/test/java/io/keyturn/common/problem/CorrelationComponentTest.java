package io.keyturn.common.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.testing.PostgresResource;
import io.keyturn.common.testing.TestSealing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(TestSealing.class)
class CorrelationComponentTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TestHTTPResource("/api/test/")
  URI base;

  private HttpResponse<String> get(String path, String correlationId)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(base.resolve(path));
    if (correlationId != null) {
      request.header(CorrelationFilter.HEADER, correlationId);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> answer) {
    return answer.headers().firstValue(CorrelationFilter.HEADER).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "Order-66_v1.2",
        "0123456789012345678901234567890123456789012345678901234567890123"
      })
  void keepsAHarmlessIdOfTheCaller(String id) throws Exception {
    var answer = get("id", id);

    assertEquals(id, answer.body());
    assertEquals(id, header(answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with space",
        "semi;colon",
        "<script>",
        "ünï",
        "{\"a\":1}",
        "01234567890123456789012345678901234567890123456789012345678901234"
      })
  void replacesAnIdThatCouldDoHarm(String id) throws Exception {
    var answer = get("id", id);

    assertEquals(36, UUID.fromString(answer.body()).toString().length());
    assertEquals(answer.body(), header(answer));
  }

  @Test
  void givesEachRequestAnIdOfItsOwn() throws Exception {
    var one = get("id", null).body();
    var other = get("id", null).body();

    assertNotEquals(one, other);
    assertTrue(one.length() == 36 && other.length() == 36);
  }

  @ParameterizedTest
  @CsvSource({
    "refused, 409, portal-exists",
    "nowhere, 404, not-found",
    "broken,  500, internal-server-error"
  })
  void everyProblemHasItsCodeAndTheIdOfTheRequest(String path, int status, String code)
      throws Exception {
    var answer = get(path, "request-1");

    assertEquals(status, answer.statusCode());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
    var problem = new JsonObject(answer.body());
    assertEquals(code, problem.getString("code"));
    assertEquals("urn:keyturn:problem:" + code, problem.getString("type"));
    assertEquals(status, problem.getInteger("status"));
    assertEquals("request-1", problem.getString("correlationId"));
    assertEquals("request-1", header(answer));
  }

  @Test
  void tellsNothingOfWhatBroke() throws Exception {
    assertFalse(get("broken", null).body().contains("SECRET"));
  }
}
