package io.keyturn.portal.shortcut;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.portal.testing.Health;
import io.keyturn.portal.testing.StageResource;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way gives the answers of the long one. */
@QuarkusTest
@WithTestResource(StageResource.class)
class ShortcutComponentTest {
  private static final String AUTH = "/_services/auth/";

  @Inject Vertx vertx;

  @ParameterizedTest
  @CsvSource({"publickey, text/plain", "jwks, application/jwk-set+json"})
  void isTheAnswerOfTheResource(String document, String type) {
    var shortWay = given().get(AUTH + document);
    var longWay = given().header("Accept", type).get(AUTH + document);

    assertEquals(200, shortWay.statusCode());
    assertEquals(headers(longWay), headers(shortWay));
    assertArrayEquals(longWay.asByteArray(), shortWay.asByteArray());
  }

  @ParameterizedTest
  @CsvSource({"publickey, text/plain", "jwks, application/jwk-set+json"})
  void isTheSameNotModified(String document, String type) {
    var tag = given().get(AUTH + document).header("ETag");

    var shortWay = known(tag).get(AUTH + document);
    var longWay = known(tag).header("Accept", type).get(AUTH + document);

    assertEquals(304, shortWay.statusCode());
    assertEquals(headers(longWay), headers(shortWay));
  }

  @Test
  void hasTheCallersCorrelationIdOrAFreshOne() {
    given()
        .header("X-Correlation-Id", "abc-1")
        .get(AUTH + "jwks")
        .then()
        .header("X-Correlation-Id", "abc-1");
    given()
        .header("X-Correlation-Id", "<script>")
        .get(AUTH + "jwks")
        .then()
        .header(
            "X-Correlation-Id", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab].*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"publickey", "jwks"})
  void leavesOtherMethodsToTheResource(String document) {
    given().post(AUTH + document).then().statusCode(405).header("Allow", equalTo("GET, HEAD"));
    given().options(AUTH + document).then().statusCode(405);
    given().head(AUTH + document).then().statusCode(200);
  }

  @Test
  void isCountedLikeTheResource() {
    given().get(AUTH + "jwks").then().statusCode(200);

    assertTrue(Health.metrics().contains("status=\"200\",uri=\"/_services/auth/jwks\""));
  }

  @Test
  void thereIsOneEventLoopForEachCore() {
    Iterable<EventExecutor> loops = ((VertxInternal) vertx).getEventLoopGroup();

    assertEquals(
        Runtime.getRuntime().availableProcessors(),
        StreamSupport.stream(loops.spliterator(), false).count());
  }

  private static RequestSpecification known(String tag) {
    return given().header("If-None-Match", tag);
  }

  /** But for what is new in each answer. */
  private static Map<String, String> headers(Response response) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    response.getHeaders().forEach(header -> headers.put(header.getName(), header.getValue()));
    headers.remove("X-Correlation-Id");
    return headers;
  }
}
