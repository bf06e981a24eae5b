package io.keyturn.common.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a real server: one address makes cookies, one removes one, one says which it has got. */
class HostCookiesTest {
  private static Vertx vertx;
  private static int port;

  @BeforeAll
  static void start() {
    vertx = Vertx.vertx();
    var router = Router.router(vertx);
    router.route().handler(new HostCookies(true)::rename);
    router.route("/make").handler(HostCookiesTest::make);
    router.route("/remove").handler(HostCookiesTest::remove);
    router.route("/tell").handler(HostCookiesTest::tell);
    port =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join()
            .actualPort();
  }

  @AfterAll
  static void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void whatIsMadeBelongsToThisHostAlone() throws Exception {
    var cookies = get("/make", "a=b").headers().allValues("Set-Cookie");

    assertEquals(2, cookies.size(), cookies::toString);
    var session = cookies.stream().filter(it -> it.contains("secret")).findFirst().orElseThrow();
    assertTrue(session.startsWith("__Host-q_session_pages=secret; Max-Age=60;"), session);
    assertTrue(session.contains("; Path=/; Secure; HTTPOnly; SameSite=Lax"), session);
    assertTrue(cookies.stream().anyMatch(it -> it.startsWith("keyturn_language=de")));
  }

  @Test
  void whatComesBackIsKnown() throws Exception {
    assertEquals("secret", get("/tell", "a=b; __Host-q_session_pages=secret; c=d").body());
  }

  @Test
  void whatAnotherHostPlantedIsNot() throws Exception {
    assertEquals("none", get("/tell", "q_session_pages=planted").body());
    assertEquals(
        "secret", get("/tell", "q_session_pages=planted; __Host-q_session_pages=secret").body());
  }

  @Test
  void whatIsOnlyReadIsNotMadeAnew() throws Exception {
    var answer = get("/tell", "__Host-q_session_pages=secret");

    assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
  }

  @Test
  void whatIsRemovedIsRemovedUnderItsName() throws Exception {
    var cookies = get("/remove", "__Host-q_session_pages=secret").headers().allValues("Set-Cookie");

    assertTrue(
        cookies.stream().anyMatch(it -> it.startsWith("__Host-q_session_pages=; Max-Age=0;")),
        cookies::toString);
  }

  private static void make(RoutingContext context) {
    context
        .response()
        .addCookie(session("secret").setMaxAge(60))
        .addCookie(Cookie.cookie("keyturn_language", "de"))
        .end();
  }

  private static void remove(RoutingContext context) {
    context.response().addCookie(session("").setMaxAge(0)).end();
  }

  private static void tell(RoutingContext context) {
    var session = context.request().getCookie("q_session_pages");
    context.response().end(session == null ? "none" : session.getValue());
  }

  private static Cookie session(String value) {
    return Cookie.cookie("q_session_pages", value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(true)
        .setSameSite(CookieSameSite.LAX);
  }

  private static HttpResponse<String> get(String path, String cookies) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Cookie", cookies)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
