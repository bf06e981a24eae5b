package io.keyturn.portal.visitor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts of other sites get, as far as a server can say. */
@QuarkusTest
@WithTestResource(StageResource.class)
class CrossOriginComponentTest {
  private static final String PATH = "/_services/auth/token";
  private static final String OF_CHAT = PATH + "?client_id=" + Chat.ID;
  private static final String READABLE = "Access-Control-Allow-Origin";

  @Inject Clients clients;

  private Map<String, String> session;

  @BeforeEach
  void somebodyIsSignedIn() throws Exception {
    clients.register();
    session = Clients.visitor().cookies();
  }

  private RequestSpecification from(String origin, String site) {
    return given()
        .urlEncodingEnabled(false)
        .cookies(session)
        .header("Origin", origin)
        .header("Sec-Fetch-Site", site)
        .header("Sec-Fetch-Mode", "cors");
  }

  private static void readableTo(String origin, ValidatableResponse answer) {
    answer
        .header(READABLE, origin)
        .header("Access-Control-Allow-Credentials", "true")
        .header("Access-Control-Expose-Headers", "state, expires_in")
        .header("Vary", containsString("Origin"))
        .header("Cache-Control", "no-store");
  }

  private static void unreadable(ValidatableResponse answer) {
    answer
        .header(READABLE, nullValue())
        .header("Access-Control-Allow-Credentials", nullValue())
        .header("Vary", containsString("Origin"))
        .header("Cache-Control", "no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, https://chat.example, cross-site",
    "POST, http://localhost:9999, same-site",
    "GET, https://chat.example, cross-site"
  })
  void aRegisteredPageGetsATokenForItsClient(String method, String origin, String site) {
    readableTo(origin, from(origin, site).request(method, OF_CHAT).then().statusCode(200));
    readableTo(
        origin, from(origin, site).request(method, OF_CHAT + "&state=%0A").then().statusCode(400));
    readableTo(
        origin,
        given()
            .header("Origin", origin)
            .header("Sec-Fetch-Site", site)
            .header("Sec-Fetch-Mode", "cors")
            .request(method, OF_CHAT)
            .then()
            .statusCode(401)
            .body("ErrorId", equalTo("PortalSTS0105")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "https://other.example",
        "https://chat.example:8443",
        "http://chat.example",
        "https://CHAT.example",
        "https://chat.example/",
        "https://chat.example.evil.example",
        "https://x.chat.example",
        "null",
        "*"
      })
  void everyOtherPageGetsNothingAndReadsNothing(String origin) {
    for (var method : List.of("POST", "GET")) {
      unreadable(
          from(origin, "cross-site")
              .request(method, OF_CHAT)
              .then()
              .statusCode(403)
              .header("expires_in", nullValue())
              .body("ErrorId", equalTo("PortalSTS0106")));
      unreadable(from(origin, "cross-site").request(method, PATH).then().statusCode(403));
    }
    unreadable(
        given().cookies(session).header("Origin", origin).post(OF_CHAT).then().statusCode(403));
  }

  @Test
  void aRegisteredPageGetsNothingForAnotherClientOrForNone() {
    for (var query : List.of("", "?client_id=other", "?client_id=")) {
      unreadable(from(Chat.ORIGIN, "cross-site").post(PATH + query).then().statusCode(403));
    }
    unreadable(from(Chat.ORIGIN, "cross-site").post(PATH + "?client_id=x").then().statusCode(400));
    unreadable(
        from(Chat.ORIGIN, "cross-site").post(OF_CHAT + "&client_id=other").then().statusCode(400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-cors", "same-origin", "websocket"})
  void nothingElseOfAnotherSiteGetsATokenByGet(String mode) {
    given()
        .cookies(session)
        .header("Sec-Fetch-Site", "cross-site")
        .header("Sec-Fetch-Mode", mode)
        .get(OF_CHAT)
        .then()
        .statusCode(403);
  }

  @Test
  void aFormOfAnotherSiteIsRefused() {
    given()
        .cookies(session)
        .header("Sec-Fetch-Site", "cross-site")
        .header("Sec-Fetch-Mode", "navigate")
        .header("Origin", "https://evil.example")
        .formParam("client_id", Chat.ID)
        .post(PATH)
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({
    "'', POST, https://chat.example, 204",
    "?client_id=Live-Assist-1, GET, http://localhost:9999, 204",
    "?client_id=Live-Assist-1, POST, https://other.example, 403",
    "?client_id=x, POST, https://chat.example, 403",
    "'', POST, https://evil.example, 403",
    "'', POST, null, 403",
    "'', DELETE, https://chat.example, 403"
  })
  void browsersLearnBeforehandWhoMayAsk(String query, String method, String origin, int status) {
    var answer =
        given()
            .header("Origin", origin)
            .header("Access-Control-Request-Method", method)
            .header("Access-Control-Request-Headers", "x-requested-with")
            .options(PATH + query)
            .then()
            .statusCode(status);

    if (status == 204) {
      readableTo(origin, answer);
      answer
          .header("Access-Control-Allow-Methods", "GET, POST")
          .header("Access-Control-Allow-Headers", containsString("x-requested-with"));
    } else {
      unreadable(answer);
    }
  }

  @Test
  void thatIsSoAtNoOtherAddress() {
    for (var path : List.of("/_services/auth/sign-out", "/_services/about/cache")) {
      from(Chat.ORIGIN, "cross-site")
          .post(path)
          .then()
          .statusCode(403)
          .header(READABLE, nullValue());
    }
    from(Chat.ORIGIN, "cross-site")
        .redirects()
        .follow(false)
        .get("/_services/auth/authorize?client_id=" + Chat.ID)
        .then()
        .statusCode(400)
        .header(READABLE, is(nullValue()));
  }
}
