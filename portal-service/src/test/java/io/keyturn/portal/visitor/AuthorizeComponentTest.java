package io.keyturn.portal.visitor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.SignedJWT;
import io.keyturn.common.visitor.VisitorClient;
import io.keyturn.portal.testing.Browser;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StageResource.class)
class AuthorizeComponentTest {
  private static final String PATH = "/_services/auth/authorize";
  private static final String ASKED = PATH + "?client_id=" + Chat.ID + "&redirect_uri=";
  private static final String WHOLE = ASKED + url(Chat.REDIRECT) + "&response_type=token";

  private static final String LONG_TEXTS =
      "&response_type=token&state=" + "%2F".repeat(20) + "&nonce=" + "%2F".repeat(20);

  @Inject Clients clients;

  @BeforeEach
  void chatIsRegistered() throws Exception {
    clients.register();
  }

  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String sentOn(Response answer) {
    return answer
        .then()
        .statusCode(303)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .extract()
        .header("Location");
  }

  @Test
  void sendsTheVisitorOnWithATokenInTheFragment() throws Exception {
    var address = sentOn(Clients.visitor().get(WHOLE + "&state=a%26b%20c&nonce=n-1"));

    assertTrue(address.startsWith(Chat.REDIRECT + "#token="), address);
    assertTrue(address.endsWith("&expires_in=" + Chat.LIFETIME + "&state=a%26b+c"), address);
    var token = address.substring(address.indexOf('=', address.indexOf('#')) + 1).split("&")[0];
    var claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertEquals(List.of(Chat.ID), claims.getAudience());
    assertEquals("n-1", claims.getStringClaim("nonce"));
  }

  @Test
  void aStrangerSignsInOnTheWayAndComesBackWithEverythingThatWasAsked() {
    var browser = new Browser().with("q_auth_pages_stale", "x");
    var asked = WHOLE + "&state=s%2F1";

    var back = browser.signIn(browser.get(asked), Clients.claims());

    assertTrue(back.endsWith(asked), back);
    assertTrue(sentOn(browser.get(asked)).endsWith("&state=s%2F1"));
  }

  @Test
  void aFormBecomesAnAddressThatSurvivesSigningIn() {
    var browser = new Browser();

    var asked =
        sentOn(
            browser.postFrom(
                "cross-site",
                PATH + "?state=s-1",
                "client_id",
                Chat.ID,
                "redirect_uri",
                url(Chat.REDIRECT)));

    assertTrue(asked.startsWith(PATH + "?"), asked);
    browser.signIn(browser.get(asked), Clients.claims());
    assertTrue(sentOn(browser.get(asked)).startsWith(Chat.REDIRECT + "#token="));
  }

  @ParameterizedTest
  @CsvSource({
    "?redirect_uri=https://evil.example/, PortalSTS0001",
    "?client_id=unknown&redirect_uri=https://evil.example/, PortalSTS0001",
    "?client_id=Live-Assist-1, PortalSTS0101",
    "?client_id=Live-Assist-1&redirect_uri=https://evil.example/, PortalSTS0101",
    "?client_id=Live-Assist-1&redirect_uri=https://chat.example/done%3Ftenant=a%2520b%26x=1%23, PortalSTS0101",
    "?client_id=Live-Assist-1&redirect_uri=https://chat.example@evil.example/, PortalSTS0101",
    "?client_id=Live-Assist-1&redirect_uri=//evil.example/, PortalSTS0101",
    "?client_id=Live-Assist-1&redirect_uri=http://localhost:9998/, PortalSTS0101",
    "?client_id=Live-Assist-1&redirect_uri=http://localhost:9999/%0D%0AX:y, PortalSTS0101",
    "?client_id=Live-Assist-1&redirect_uri=http://localhost:9999/&redirect_uri=https://evil.example/, PortalSTS0104",
    "?client_id=Live-Assist-1&redirect_uri=http://localhost:9999/&state=a%0D%0AX:y, PortalSTS0102",
    "?client_id=Live-Assist-1&redirect_uri=http://localhost:9999/&response_type=code, PortalSTS0007"
  })
  void sendsNobodyAnywhereWhereSomethingIsWrong(String query, String id) {
    for (var browser : List.of(new Browser().with("q_auth_pages_x", "x"), Clients.visitor())) {
      refused(browser.get(PATH + query), id);
      refused(browser.post(PATH + query), id);
    }
  }

  private static void refused(Response answer, String id) {
    answer
        .then()
        .statusCode(400)
        .contentType("application/json")
        .header("Location", nullValue())
        .header("Set-Cookie", nullValue())
        .header("X", nullValue())
        .body("ErrorId", equalTo(id));
  }

  @Test
  void aScriptIsNotSentToSignIn() {
    given()
        .header("Sec-Fetch-Mode", "cors")
        .accept("text/html")
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .get(WHOLE)
        .then()
        .statusCode(401)
        .body("ErrorId", equalTo("PortalSTS0105"));
  }

  @Test
  void followsWhatAdministratorsRegister() throws Exception {
    var moved = other("https://moved.example/");
    clients.replace(moved);
    try {
      var visitor = Clients.visitor();
      var asked = PATH + "?client_id=other&redirect_uri=";
      refused(visitor.get(asked + "https://other.example/"), "PortalSTS0101");
      assertTrue(
          sentOn(visitor.get(asked + "https://moved.example/"))
              .startsWith("https://moved.example/#token="));
    } finally {
      clients.replace(Chat.OTHER);
    }
  }

  /** Where it is sent to rests in a cookie meanwhile; browsers keep 4096 bytes (RFC 6265 §6.1). */
  @Test
  void theLongestAddressSurvivesSigningInToo() throws Exception {
    var longest = "https://other.example/" + ":".repeat(500 - "https://other.example/".length());
    clients.replace(other(longest));
    try {
      var browser = new Browser();
      var asked = PATH + "?client_id=other&redirect_uri=" + url(longest) + LONG_TEXTS;
      var redirect = browser.get(asked);

      for (var cookie : redirect.headers().getValues("Set-Cookie")) {
        assertTrue(cookie.length() <= 4096, () -> cookie.length() + " bytes");
      }
      assertTrue(browser.signIn(redirect, Clients.claims()).endsWith(asked));
    } finally {
      clients.replace(Chat.OTHER);
    }
  }

  private static VisitorClient other(String redirectUri) {
    return new VisitorClient(
        Chat.OTHER.id(),
        Chat.OTHER.name(),
        List.of(redirectUri),
        Chat.OTHER.origins(),
        Chat.OTHER.claims(),
        Chat.OTHER.lifetime());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS"})
  void takesNoOtherMethod(String method) {
    given().request(method, PATH).then().statusCode(405).header("Allow", is("GET, HEAD, POST"));
  }
}
