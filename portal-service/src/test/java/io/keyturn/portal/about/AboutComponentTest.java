package io.keyturn.portal.about;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.expiry.ExpiryText;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.portal.testing.Eventually;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.StageResource;
import io.keyturn.portal.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StageResource.class)
class AboutComponentTest {
  private static final String PATH = "/_services/about";
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

  @Inject AuthenticationKeyStore keys;

  @Test
  void tellsStrangersOnlyWhatRunsHere() {
    given()
        .get(PATH)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .header("Content-Language", "en")
        .body("$", aMapWithSize(3))
        .body("product", equalTo("Keyturn"))
        .body("version", equalTo("0.1.0"))
        .body("portalId", equalTo("contoso"));
  }

  @ParameterizedTest
  @ValueSource(strings = {Tokens.DETAILS, "Global Administrator", "all website access:contoso"})
  void tellsThoseWithThePermissionEverything(String role) throws Exception {
    var certificate = keys.active(Seed.CONTOSO).orElseThrow().certificate();

    Eventually.holds(
        () ->
            given()
                .auth()
                .oauth2(Tokens.with(role))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("$", aMapWithSize(11))
                .body("geo", equalTo("EMEA"))
                .body("organisationId", equalTo(Seed.ORGANISATION.toString()))
                .body("portalId", equalTo("contoso"))
                .body("portalType", equalTo("Customer self-service"))
                .body("tenantId", equalTo(Seed.TENANT.toString()))
                .body("authenticationKeyExpiration", equalTo(certificate.notAfter().toString()))
                .body("thumbprint", equalTo(certificate.thumbprint()))
                .body("kid", equalTo(certificate.kid()))
                .body("connection.state", equalTo("CONNECTED")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "All Website Access:fabrikam",
        "All Website Access",
        "All Website Access:contoso:x",
        "Portal Owner:contoso",
        "keyturn-service",
        "website-access",
        "global-admin",
        "nothing"
      })
  void tellsNoMoreToWhoLacksThePermission(String role) {
    var token = Tokens.with(role);

    given()
        .auth()
        .oauth2(token)
        .get(PATH)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("$", aMapWithSize(3));
    given()
        .auth()
        .oauth2(token)
        .accept("text/html")
        .get(PATH)
        .then()
        .statusCode(200)
        .body(containsString("All Website Access:contoso"))
        .body(not(containsString(Seed.TENANT.toString())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "application/xml", "text/plain", "application/json;q=0"})
  void refusesWhatItCannotGive(String accepted) {
    given()
        .header("Accept", accepted)
        .get(PATH)
        .then()
        .statusCode(406)
        .contentType("application/problem+json")
        .body("code", equalTo("not-acceptable"));
  }

  @ParameterizedTest
  @CsvSource({
    "*/*, application/json",
    "application/json, application/json",
    "text/html, text/html",
    "'" + BROWSER + "', text/html",
    "'text/html;q=0.2, application/json;q=0.3', application/json",
    "'application/json;q=0.2, text/html;q=0.3', text/html"
  })
  void isWhatTheCallerAccepts(String accepted, String given) {
    given()
        .header("Accept", accepted)
        .get(PATH)
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith(given));
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, 'Accept, Accept-Language, Authorization'",
    "text/html, 'Accept, Accept-Language, Authorization, Cookie'"
  })
  void namesEachHeaderItVariesByOnce(String accepted, String expected) {
    var vary = given().accept(accepted).get(PATH).headers().getValues("Vary");

    var names = Stream.of(String.join(",", vary).split(",")).map(String::strip).sorted();
    assertEquals(expected, names.collect(joining(", ")));
  }

  @Test
  void isAPageThatRunsNothingAndFitsInNoFrame() {
    given()
        .accept(BROWSER)
        .get(PATH)
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("charset=UTF-8"))
        .header(
            "Content-Security-Policy",
            allOf(startsWith("default-src 'none'"), containsString("frame-ancestors 'none'")))
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .body(containsString("<html lang=\"en\">"))
        .body(containsString("<title>About this portal: contoso</title>"))
        .body(not(containsString("<script")))
        .body(not(containsString("role")));
  }

  @Test
  void thePageHasOnePolicyAndItsFormsCanBeSent() {
    var policies =
        given().accept(BROWSER).get(PATH).getHeaders().getValues("Content-Security-Policy");

    assertEquals(1, policies.size(), policies::toString);
    assertTrue(policies.get(0).contains("form-action 'self' "), policies::toString);
    given()
        .get("/_services/auth/publickey")
        .then()
        .header("Content-Security-Policy", containsString("form-action 'none'"));
  }

  @Test
  void showsTheDetailsOnThePage() {
    var certificate = keys.active(Seed.CONTOSO).orElseThrow().certificate();
    var date = new ExpiryText(Language.EN).date(certificate.notAfter());

    given()
        .auth()
        .oauth2(Tokens.with(Tokens.DETAILS))
        .accept(BROWSER)
        .get(PATH)
        .then()
        .statusCode(200)
        .body(containsString("<code>" + certificate.thumbprint() + "</code>"))
        .body(containsString("datetime=\"" + certificate.notAfter() + "\">" + date + "</time>"))
        .body(containsString(Seed.ORGANISATION.toString()))
        .body(containsString("Customer self-service"));
  }

  @Test
  void hasItsStyleBesideIt() {
    given()
        .get("/_services/about/keyturn.css")
        .then()
        .statusCode(200)
        .contentType("text/css")
        .header("X-Content-Type-Options", "nosniff");
  }

  @Test
  void givesMonitorsVersionAndSignOfLife() {
    given()
        .get(PATH + "/app")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(equalTo("{\"version\":\"0.1.0\"}"));
    given()
        .header("Authorization", "Bearer rubbish")
        .get(PATH + "/health")
        .then()
        .statusCode(200)
        .body(equalTo("{\"webapphealthy\":\"true\"}"));
  }

  @Test
  void speaksEnglishWhateverTheServerSpeaks() {
    var before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      given().accept(BROWSER).get(PATH).then().body(containsString("About this portal"));
    } finally {
      Locale.setDefault(before);
    }
  }
}
