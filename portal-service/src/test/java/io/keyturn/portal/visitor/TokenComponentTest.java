package io.keyturn.portal.visitor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.SignedJWT;
import io.keyturn.portal.testing.Browser;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StageResource.class)
class TokenComponentTest {
  private static final String PATH = "/_services/auth/token";

  @Inject Clients clients;

  @BeforeEach
  void chatIsRegistered() throws Exception {
    clients.register();
  }

  @Test
  void isForNobodyInParticularWithoutAClient() throws Exception {
    var answer = Clients.script(Clients.visitor()).post(PATH).then().statusCode(200).extract();

    var token = SignedJWT.parse(answer.asString());
    assertEquals("visitor+jwt", token.getHeader().getType().getType());
    assertEquals(List.of(), token.getJWTClaimsSet().getAudience());
    assertEquals("900", answer.header("expires_in"));
    assertEquals(null, answer.header("state"));
  }

  @Test
  void takesParametersOfAForm() throws Exception {
    var answer =
        Clients.script(Clients.visitor())
            .formParam("client_id", Chat.ID)
            .formParam("redirect_uri", "http://localhost:9999/")
            .formParam("nonce", "n-2")
            .post(PATH);

    var claims = SignedJWT.parse(answer.asString()).getJWTClaimsSet();
    assertEquals(List.of(Chat.ID), claims.getAudience());
    assertEquals("n-2", claims.getStringClaim("nonce"));
  }

  @ParameterizedTest
  @CsvSource({
    "client_id=unknown, PortalSTS0001, client_id: this portal has no client",
    "client_id=..%2F, PortalSTS0001, client_id: this portal has no client",
    "response_type=code, PortalSTS0007, response_type: only token",
    "redirect_uri=http://localhost:9999/, PortalSTS0101, redirect_uri: this address",
    "client_id=other&redirect_uri=http://localhost:9999/, PortalSTS0101, redirect_uri: this",
    "state=123456789012345678901, PortalSTS0102, state: at most 20",
    "state=a%0D%0ASet-Cookie:%20a=b, PortalSTS0102, state: at most 20",
    "state=a%0Ab, PortalSTS0102, state: at most 20",
    "state=%C4%8D%C4%8A, PortalSTS0102, state: at most 20",
    "nonce=%00, PortalSTS0103, nonce: at most 20",
    "client_id=other&client_id=other, PortalSTS0104, A parameter was sent more than once",
    "state=a&state=b, PortalSTS0104, A parameter was sent more than once"
  })
  void saysWhatIsWrong(String query, String id, String message) {
    for (var method : List.of("POST", "GET")) {
      Clients.script(Clients.visitor())
          .request(method, PATH + "?" + query)
          .then()
          .statusCode(400)
          .contentType("application/json")
          .header("Cache-Control", "no-store")
          .header("Set-Cookie", not(containsString("a=b")))
          .header("state", nullValue())
          .body(
              "keySet()", equalTo(Set.of("ErrorId", "ErrorMessage", "Timestamp", "CorrelationId")))
          .body("ErrorId", equalTo(id))
          .body("ErrorMessage", containsString(message))
          .body("Timestamp", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"))
          .body("CorrelationId", matchesPattern("[0-9a-f-]{36}"));
    }
  }

  @Test
  void refusesWhatIsSentInBothWays() {
    Clients.script(Clients.visitor())
        .formParam("client_id", Chat.ID)
        .post(PATH + "?client_id=" + Chat.ID)
        .then()
        .statusCode(400)
        .body("ErrorId", equalTo("PortalSTS0104"));
  }

  @Test
  void refusesABodyThatIsNoForm() {
    Clients.script(Clients.visitor())
        .contentType("application/json")
        .body("{\"client_id\":\"" + Chat.ID + "\"}")
        .post(PATH)
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Nobody is signed in to this portal.",
    "'de-AT,de;q=0.9', An diesem Portal ist niemand angemeldet.",
    "es, Nadie ha iniciado sesión en este portal."
  })
  void tellsStrangersInTheirLanguage(String languages, String message) {
    for (var method : List.of("POST", "GET")) {
      given()
          .header("X-Requested-With", "XMLHttpRequest")
          .header("Accept-Language", languages)
          .accept("text/html")
          .request(method, PATH)
          .then()
          .statusCode(401)
          .contentType("application/json")
          .header("WWW-Authenticate", "OIDC")
          .header("Cache-Control", "no-store")
          .header("Content-Language", equalTo(languages.substring(0, 2)))
          .body("ErrorId", equalTo("PortalSTS0105"))
          .body("ErrorMessage", containsString(message));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"q_session_pages", "q_session", "q_auth_pages_x"})
  void rubbishForASessionIsNone(String cookie) {
    given()
        .cookie(cookie, "a.b.c|d|e")
        .post(PATH + "?state=x")
        .then()
        .statusCode(401)
        .body("ErrorId", equalTo("PortalSTS0105"));
  }

  @Test
  void aPersonWhoComesByALinkIsSentToSignInAndBack() throws Exception {
    var browser = new Browser();
    var asked = PATH + "?client_id=" + Chat.ID + "&state=s%201";

    var back = browser.signIn(browser.get(asked), Clients.claims());

    assertTrue(back.endsWith(asked), back);
    browser.get(asked).then().statusCode(200).header("state", "s 1");
  }

  @Test
  void oneVisitorGetsSoManyForOneClientAndNoMore() {
    var browser = Clients.visitor();
    Response answer;
    int given = 0;
    do {
      answer = Clients.script(browser).post(PATH + "?client_id=" + Chat.ID);
      given++;
    } while (answer.statusCode() == 200 && given < 100);

    assertTrue(given > 30, "refused after " + given);
    answer
        .then()
        .statusCode(429)
        .header("Retry-After", matchesPattern("[12]"))
        .body("ErrorId", equalTo("PortalSTS0107"));
    Clients.script(browser).post(PATH + "?client_id=other").then().statusCode(200);
    Clients.script(Clients.visitor()).post(PATH + "?client_id=" + Chat.ID).then().statusCode(200);
  }

  @Test
  void headHasNoToken() {
    Clients.script(Clients.visitor())
        .head(PATH)
        .then()
        .header("expires_in", notNullValue())
        .body(is(""));
  }
}
