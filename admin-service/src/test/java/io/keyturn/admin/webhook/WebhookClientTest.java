package io.keyturn.admin.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.keyturn.admin.notice.DeliveryOutcome;
import io.keyturn.admin.notice.DeliveryOutcome.Later;
import io.keyturn.admin.notice.DeliveryOutcome.Refused;
import io.keyturn.admin.notice.DeliveryOutcome.Sent;
import io.vertx.core.Vertx;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.PemTrustOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against real servers with real TLS. */
class WebhookClientTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String HOST = "hooks.example";
  private static final Vertx VERTX = Vertx.vertx();
  private static final Message MESSAGE =
      new Message(Map.of("webhook-id", "1"), "{\"a\":\"ü\"}".getBytes(UTF_8));

  private final AtomicInteger lookups = new AtomicInteger();

  @AfterAll
  static void close() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void postsToTheAddressThatWasCheckedUnderTheHostsName() throws Exception {
    var body = new AtomicReference<String>();
    HttpHandler handler =
        exchange -> {
          body.set(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          answer(exchange, 204);
        };
    try (var server = new HttpsReceiver(HOST, handler)) {
      var outcome = client(server.authorities()).post(url(server, "/in?k=v%20w"), MESSAGE);

      assertEquals(new Sent(), outcome);
      assertEquals(1, lookups.get());
      assertEquals("{\"a\":\"ü\"}", body.get());
      var received = server.received().get(0);
      assertEquals(HOST + ":" + server.port(), received.host());
      assertTrue(received.serverName().contains(HOST), received.serverName());
      assertEquals("/in?k=v%20w", received.path());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, Sent",
    "202, Sent",
    "400, Refused",
    "401, Refused",
    "404, Refused",
    "408, Later",
    "410, Refused",
    "429, Later",
    "500, Later",
    "503, Later"
  })
  void whatFollowsIsDecidedByTheStatusAlone(int status, String expected) throws Exception {
    try (var server = new HttpsReceiver(HOST, exchange -> answer(exchange, status))) {
      var outcome = client(server.authorities()).post(url(server, "/"), MESSAGE);

      assertEquals(expected, outcome.getClass().getSimpleName());
      assertTrue(!(outcome + "").contains("body"), outcome::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({"301", "302", "303", "307", "308"})
  void aRedirectIsNotFollowed(int status) throws Exception {
    HttpHandler handler =
        exchange -> {
          var port = exchange.getLocalAddress().getPort();
          exchange.getResponseHeaders().set("Location", "https://" + HOST + ":" + port + "/next");
          answer(exchange, status);
        };
    try (var server = new HttpsReceiver(HOST, handler)) {
      var outcome = client(server.authorities()).post(url(server, "/"), MESSAGE);

      assertEquals(
          new Refused("webhook-" + status + ": the other side answered " + status), outcome);
      assertEquals(List.of("/"), server.received().stream().map(it -> it.path()).toList());
    }
  }

  @Test
  void anAnswerWithoutEndIsNotReadToItsEnd() throws Exception {
    var ended = new CountDownLatch(1);
    HttpHandler handler =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (var out = exchange.getResponseBody()) {
            while (true) {
              out.write(new byte[8192]);
            }
          } catch (IOException e) {
            ended.countDown();
          }
        };
    try (var server = new HttpsReceiver(HOST, handler)) {
      assertEquals(new Sent(), client(server.authorities()).post(url(server, "/"), MESSAGE));
      assertTrue(ended.await(20, TimeUnit.SECONDS), "the connection stays open");
    }
  }

  @Test
  void headersWithoutEndAreNotReadToTheirEnd() throws Exception {
    HttpHandler handler =
        exchange -> {
          exchange.getResponseHeaders().set("X-Long", "x".repeat(100_000));
          answer(exchange, 200);
        };
    try (var server = new HttpsReceiver(HOST, handler)) {
      assertLater(
          "webhook-unreachable", client(server.authorities()).post(url(server, "/"), MESSAGE));
    }
  }

  @Test
  void whoNeverAnswersIsTriedLater() throws Exception {
    var release = new CountDownLatch(1);
    HttpHandler handler =
        exchange -> {
          try {
            release.await(30, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    try (var server = new HttpsReceiver(HOST, handler)) {
      var outcome =
          client(server.authorities(), Duration.ofMillis(700)).post(url(server, "/"), MESSAGE);
      release.countDown();

      assertLater("webhook-timeout", outcome);
    }
  }

  @Test
  void aCertificateForAnotherNameIsNotAccepted() throws Exception {
    try (var server = new HttpsReceiver("other.example", exchange -> answer(exchange, 200))) {
      assertLater("webhook-tls", client(server.authorities()).post(url(server, "/"), MESSAGE));
      assertEquals(List.of(), server.received());
    }
  }

  @Test
  void aCertificateOfAnUnknownAuthorityIsNotAccepted() throws Exception {
    try (var server = new HttpsReceiver(HOST, exchange -> answer(exchange, 200));
        var another = new HttpsReceiver(HOST, exchange -> answer(exchange, 200))) {
      assertLater("webhook-tls", client(another.authorities()).post(url(server, "/"), MESSAGE));
      assertEquals(List.of(), server.received());
    }
  }

  @Test
  void aForbiddenAddressIsNotEvenConnectedTo() throws Exception {
    try (var server = new HttpsReceiver(HOST, exchange -> answer(exchange, 200))) {
      var targets = new Targets(false, Set.of(), host -> loopback());

      var outcome =
          client(targets, server.authorities(), Duration.ofSeconds(10))
              .post(url(server, "/"), MESSAGE);

      assertTrue(
          outcome instanceof Refused refused
              && refused.reason().startsWith("webhook-target-forbidden"),
          "" + outcome);
      assertEquals(List.of(), server.received());
    }
  }

  @Test
  void aNameWithoutAddressAndANameServerThatIsSilentAreTriedLater() throws Exception {
    try (var server = new HttpsReceiver(HOST, exchange -> answer(exchange, 200))) {
      HostAddresses none =
          host -> {
            throw new UnknownHostException(host);
          };
      var silence = new CountDownLatch(1);
      HostAddresses silent =
          host -> {
            try {
              silence.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return loopback();
          };
      var url = url(server, "/");

      assertLater("webhook-host-unknown", looking(none, server, LONG).post(url, MESSAGE));
      assertLater(
          "webhook-timeout", looking(silent, server, Duration.ofMillis(500)).post(url, MESSAGE));
      silence.countDown();
    }
  }

  @Test
  void nobodyWhoListensIsTriedLater() throws Exception {
    URI url;
    Path authorities;
    try (var server = new HttpsReceiver(HOST, exchange -> answer(exchange, 200))) {
      url = url(server, "/");
      authorities = server.authorities();
    }

    assertLater("webhook-unreachable", client(authorities).post(url, MESSAGE));
  }

  private static void assertLater(String code, DeliveryOutcome outcome) {
    assertTrue(
        outcome instanceof Later later && later.reason().startsWith(code + ": "), "" + outcome);
  }

  private WebhookClient looking(HostAddresses addresses, HttpsReceiver server, Duration timeout)
      throws Exception {
    var targets = new Targets(false, Set.of(HOST), addresses);
    return client(targets, server.authorities(), timeout);
  }

  private WebhookClient client(Path authorities) {
    return client(authorities, LONG);
  }

  private WebhookClient client(Path authorities, Duration timeout) {
    HostAddresses counted =
        host -> {
          lookups.incrementAndGet();
          return loopback();
        };
    return client(new Targets(false, Set.of(HOST), counted), authorities, timeout);
  }

  private static WebhookClient client(Targets targets, Path authorities, Duration timeout) {
    var options =
        WebhookWiring.options()
            .setTrustOptions(new PemTrustOptions().addCertPath(authorities.toString()));
    return new WebhookClient(
        WebhookWiring.http(VERTX, options, new PoolOptions()),
        targets,
        Executors.newCachedThreadPool(),
        timeout);
  }

  private static InetAddress[] loopback() {
    return new InetAddress[] {InetAddress.getLoopbackAddress()};
  }

  private static URI url(HttpsReceiver server, String path) {
    return URI.create("https://" + HOST + ":" + server.port() + path);
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
