package io.keyturn.portal.about;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.portal.testing.Browser;
import io.keyturn.portal.testing.Eventually;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.Stage;
import io.keyturn.portal.testing.StageResource;
import io.keyturn.portal.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StageResource.class)
class SignInComponentTest {
  private static final String PATH = "/_services/about";
  private static final String SIGN_OUT = "/_services/auth/sign-out";
  private static final String LINK = "href=\"/_services/about/sign-in\"";

  @Test
  void strangersAreOfferedToSignIn() {
    var issuer = Stage.setting("keyturn.identity-provider.issuer");
    var provider = issuer.substring(0, issuer.indexOf("/realms"));

    new Browser()
        .get(PATH)
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("form-action 'self' " + provider + ";"))
        .header("Cache-Control", "no-store")
        .body(containsString(LINK))
        .body(not(containsString("sign-out")))
        .body(not(containsString("Clear cache")));
  }

  @Test
  void signingInGoesOverTheProviderWithProofOfPossession() {
    var redirect = new Browser().get(PATH + "/sign-in").then().statusCode(302).extract().response();

    var asked = Browser.query(redirect);
    assertEquals("code", asked.get("response_type"));
    assertEquals("keyturn-portal-pages", asked.get("client_id"));
    assertEquals("S256", asked.get("code_challenge_method"));
    assertTrue(asked.get("redirect_uri").endsWith("/_services/auth/signed-in"));
  }

  @Test
  void administratorsSeeTheirNameAndEverything() {
    Browser.ofAdministrator()
        .get(PATH)
        .then()
        .statusCode(200)
        .body(containsString("Signed in as admin"))
        .body(containsString("action=\"" + SIGN_OUT + "\""))
        .body(containsString(Seed.TENANT.toString()))
        .body(containsString("Clear cache"))
        .body(not(containsString(LINK)));
  }

  @Test
  void othersAreToldWhichRoleIsMissing() {
    Browser.of("owner", "Portal Owner:contoso")
        .get(PATH)
        .then()
        .statusCode(200)
        .body(containsString("Signed in as owner"))
        .body(containsString("you need the role " + Tokens.DETAILS))
        .body(not(containsString(Seed.TENANT.toString())))
        .body(not(containsString("Clear cache")));
  }

  @Test
  void namesAreText() {
    Browser.of("<script>alert('1')</script> & Co")
        .get(PATH)
        .then()
        .body(not(containsString("<script")))
        .body(
            containsString(
                "Signed in as &lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; Co"));
  }

  @Test
  void signingOutEndsTheSessionHereAndAtTheProvider() {
    var browser = Browser.ofAdministrator();

    browser
        .post(SIGN_OUT)
        .then()
        .statusCode(302)
        .header("Location", startsWith(Stage.setting("keyturn.identity-provider.issuer")))
        .header("Location", containsString("/protocol/openid-connect/logout?"))
        .header("Location", containsString("post_logout_redirect_uri="));

    browser.get(PATH).then().statusCode(200).body(containsString(LINK));
  }

  @Test
  void noOtherSiteSignsAnybodyOut() {
    var browser = Browser.ofAdministrator();

    browser.postFrom("cross-site", SIGN_OUT).then().statusCode(403);
    browser.get(SIGN_OUT).then().statusCode(303).header("Location", endsWith(PATH));

    browser.get(PATH).then().body(containsString("Signed in as admin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "q_session_pages"})
  void whoIsNotSignedInSignsOutInVain(String cookie) {
    new Browser().with(cookie, "x").post(SIGN_OUT).then().statusCode(303);
  }

  @Test
  void aSessionThatIsOverIsNone() throws Exception {
    var browser = new Browser().signIn("admin", 10, Tokens.DETAILS);

    Eventually.holds(() -> browser.get(PATH).then().statusCode(200).body(containsString(LINK)));
  }

  @ParameterizedTest
  @CsvSource({
    "q_session, x",
    "q_session_pages, x",
    "q_session_pages, 'a.b.c|d|e'",
    "q_session_pages_chunk_1, x",
    "q_session_other, x",
    "q_auth_pages_1, x",
    "keyturn_language, '../../etc/passwd'"
  })
  void rubbishForASessionIsNone(String cookie, String value) {
    new Browser()
        .with(cookie, value)
        .get(PATH)
        .then()
        .statusCode(200)
        .body(containsString(LINK))
        .body(containsString("<html lang=\"en\">"));
    new Browser().with(cookie, value).get(PATH + "/sign-in").then().statusCode(302);
    given().cookie(cookie, value).get(PATH).then().statusCode(200).body("$", aMapWithSize(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?code=x&state=y",
        "?state=y&state=z",
        "?error=access_denied&state=y",
        "?error=%3Cscript%3E"
      })
  void rubbishFromTheProviderIsNoFaultOfThePortal(String query) {
    var browser = new Browser().with("q_auth_pages_y", "y");

    browser.get(PATH + query).then().statusCode(200);
    var answer = new Browser().with("q_auth_pages_y", "y").get("/_services/auth/signed-in" + query);
    assertTrue(answer.statusCode() == 401 || answer.statusCode() == 302, answer::asString);
    answer.then().body(not(containsString("<script>")));
  }

  @Test
  void whoCouldNotSignInIsToldOnAPage() {
    new Browser()
        .speaking("de")
        .with("q_auth_pages_y", "y")
        .get("/_services/auth/signed-in?error=access_denied&state=y")
        .then()
        .statusCode(401)
        .contentType("text/html")
        .header("Content-Language", "de")
        .body(containsString("Die Anmeldung ließ sich nicht abschließen."))
        .body(containsString("sign-in-failed"));
  }

  @Test
  void aSessionCountsForPeopleOnly() {
    var cookies = Browser.of("admin", Tokens.DETAILS, Tokens.SERVICE).cookies();

    given().cookies(cookies).get(PATH).then().statusCode(200).body("$", aMapWithSize(3));
    for (var path :
        new String[] {"/_services/internal/restart", "/_services;x=/internal/restart"}) {
      given()
          .cookies(cookies)
          .contentType("application/json")
          .body("{\"marker\":\"0192f0c1-2345-7abc-8def-0123456789ab\"}")
          .post(path)
          .then()
          .statusCode(is(oneOf(401, 404)));
    }
    given()
        .cookies(cookies)
        .auth()
        .oauth2(Tokens.with("nothing"))
        .accept("text/html")
        .get(PATH)
        .then()
        .body(not(containsString(Seed.TENANT.toString())));
  }
}
