package io.keyturn.common.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.testing.PostgresResource;
import io.keyturn.common.testing.TestSealing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(TestSealing.class)
class RefusalComponentTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TestHTTPResource("/api/test/")
  URI base;

  @Test
  void whoIsNotSignedInIsToldHowTo() throws Exception {
    var answer = send("GET", "guarded");

    isProblem(answer, 401, "unauthenticated");
    assertTrue(header(answer, "WWW-Authenticate").startsWith("Bearer"));
    assertTrue(answer.body().contains("A valid bearer token is needed."));
  }

  @ParameterizedTest
  @CsvSource({
    "guarded, 'GET, HEAD'",
    "written/1, 'DELETE, PUT'",
    "written;x=y/2, 'DELETE, PUT'",
    "choosing, OPTIONS"
  })
  void whoUsesTheWrongMethodIsToldTheRightOnes(String path, String allowed) throws Exception {
    for (var method : new String[] {"POST", "PATCH", "BREW"}) {
      var answer = send(method, path);

      isProblem(answer, 405, "method-not-allowed");
      assertEquals(allowed, header(answer, "Allow"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"guarded", "written/1"})
  void optionsIsNoExceptionWhereItIsNotDeclared(String path) throws Exception {
    var answer = send("OPTIONS", path);

    isProblem(answer, 405, "method-not-allowed");
    assertTrue(answer.headers().firstValue("Allow").isPresent());
  }

  @Test
  void optionsIsAnsweredWhereItIsDeclared() throws Exception {
    assertEquals("chosen", send("OPTIONS", "choosing").body());
  }

  @Test
  void noMethodMakesAnAddressOfNothing() throws Exception {
    isProblem(send("OPTIONS", "nowhere"), 404, "not-found");
  }

  private HttpResponse<String> send(String method, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(base.resolve(path)).method(method, BodyPublishers.noBody());
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow();
  }

  private static void isProblem(HttpResponse<String> answer, int status, String code) {
    assertEquals(status, answer.statusCode());
    assertEquals("application/problem+json", header(answer, "Content-Type"));
    var problem = new JsonObject(answer.body());
    assertEquals(code, problem.getString("code"));
    assertEquals(status, problem.getInteger("status"));
    assertEquals(header(answer, CorrelationFilter.HEADER), problem.getString("correlationId"));
  }
}
