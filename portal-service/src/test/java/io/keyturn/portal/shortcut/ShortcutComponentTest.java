package io.keyturn.portal.shortcut;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.portal.publication.Publication.Open;
import io.keyturn.portal.publication.PublishedKeys;
import io.keyturn.portal.testing.Health;
import io.keyturn.portal.testing.StageResource;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way gives the answers of the long one, which is that of a connection's first. */
@QuarkusTest
@WithTestResource(StageResource.class)
class ShortcutComponentTest {
  private static final String AUTH = "/_services/auth/";

  /** By a worker thread. */
  private static final String SLOW = AUTH + "token";

  private static final String ANY = "If-None-Match: *";
  private static final String NAMED = "X-Correlation-Id: abc-1";

  @TestHTTPResource URI address;
  @Inject Vertx vertx;
  @Inject PublishedKeys keys;
  @Inject AnswerHeaders prepared;

  private KeptConnection connection;

  @BeforeEach
  void connect() throws IOException {
    connection = new KeptConnection(address);
  }

  @AfterEach
  void leave() throws IOException {
    connection.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"publickey", "jwks"})
  void isTheAnswerOfTheResource(String document) throws IOException {
    var longWay = connection.get(AUTH + document, NAMED);
    var shortWay = connection.get(AUTH + document, NAMED);

    assertEquals(200, shortWay.status());
    assertEquals(longWay.headers(), shortWay.headers());
    assertArrayEquals(longWay.body(), shortWay.body());
    assertEquals(asPrepared(document, false), shortWay.head());
  }

  @ParameterizedTest
  @ValueSource(strings = {"publickey", "jwks"})
  void isTheSameNotModified(String document) throws IOException {
    var longWay = connection.get(AUTH + document, ANY, NAMED);
    var shortWay = connection.get(AUTH + document, ANY, NAMED);

    assertEquals(304, shortWay.status());
    assertEquals(longWay.headers(), shortWay.headers());
    assertEquals(asPrepared(document, true), shortWay.head());
  }

  @Test
  void knowsTheDocumentByItsTag() throws IOException {
    var tag = connection.get(AUTH + "jwks").header("ETag");

    assertEquals(304, connection.get(AUTH + "jwks", "If-None-Match: W/" + tag).status());
    assertEquals(200, connection.get(AUTH + "jwks", "If-None-Match: \"other\"").status());
  }

  @Test
  void hasTheCallersCorrelationIdOrAFreshOne() throws IOException {
    connection.get(AUTH + "jwks");

    assertEquals("abc-1", connection.get(AUTH + "jwks", NAMED).header("X-Correlation-Id"));
    var fresh = connection.get(AUTH + "jwks", "X-Correlation-Id: <script>");
    assertTrue(
        fresh
            .header("X-Correlation-Id")
            .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
  }

  @Test
  void answersInTheOrderOfTheRequests() throws IOException {
    connection.get(AUTH + "jwks");
    connection.send(AUTH + "publickey", "X-Correlation-Id: 1");
    connection.send(AUTH + "publickey?kid=none", "X-Correlation-Id: 2");
    connection.send(AUTH + "jwks", "X-Correlation-Id: 3");

    for (var id : new String[] {"1", "2", "3"}) {
      assertEquals(id, connection.read().header("X-Correlation-Id"));
    }
  }

  /** Whoever counts on from the second request does not know of the third, and overtakes it. */
  @RepeatedTest(30)
  void overtakesNothingThatTheServerHasHeldBackFromTheBeginning() throws IOException {
    overtakesNothingAfter("HTTP/1.1");
  }

  @RepeatedTest(30)
  void norAfterARequestOfTheOlderVersion() throws IOException {
    overtakesNothingAfter("HTTP/1.0");
  }

  private void overtakesNothingAfter(String version) throws IOException {
    connection.sendTogether(version, List.of(SLOW, AUTH + "jwks", SLOW));
    assertEquals("id-0", connection.read().header("X-Correlation-Id"));
    assertEquals("id-1", connection.read().header("X-Correlation-Id"));
    connection.send(AUTH + "jwks", "X-Correlation-Id: id-3");

    assertEquals("id-2", connection.read().header("X-Correlation-Id"));
    assertEquals("id-3", connection.read().header("X-Correlation-Id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"publickey", "jwks"})
  void leavesOtherMethodsToTheResource(String document) {
    given().post(AUTH + document).then().statusCode(405).header("Allow", equalTo("GET, HEAD"));
    given().options(AUTH + document).then().statusCode(405);
    given().head(AUTH + document).then().statusCode(200);
  }

  @Test
  void isCountedLikeTheResource() throws IOException {
    connection.get(AUTH + "jwks");
    double before = counted();
    connection.get(AUTH + "jwks");

    assertEquals(before + 1, counted());
  }

  @Test
  void thereIsOneEventLoopForEachCore() {
    Iterable<EventExecutor> loops = ((VertxInternal) vertx).getEventLoopGroup();

    assertEquals(
        Runtime.getRuntime().availableProcessors(),
        StreamSupport.stream(loops.spliterator(), false).count());
  }

  /** That the resource writes its headers in another order shows which way an answer took. */
  private String asPrepared(String document, boolean known) {
    var open = (Open) keys.publication();
    var answer = document.equals("jwks") ? prepared.keySet(open) : prepared.publicKey(open);
    var text = answer.encode(known, "abc-1", UnpooledByteBufAllocator.DEFAULT).toString(ISO_8859_1);
    return text.substring(0, text.indexOf("\r\n\r\n"));
  }

  private static double counted() {
    return Health.metrics()
        .lines()
        .filter(line -> line.startsWith("http_server_requests_seconds_count"))
        .filter(line -> line.contains("status=\"200\",uri=\"/_services/auth/jwks\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
