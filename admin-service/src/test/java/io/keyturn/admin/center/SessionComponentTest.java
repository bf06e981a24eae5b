package io.keyturn.admin.center;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
class SessionComponentTest {
  @TestHTTPResource URI address;

  @Test
  void aChosenLanguageGoesBeforeTheBrowsers() {
    var cookie =
        choice("es", "/portals/contoso")
            .post("/language")
            .then()
            .statusCode(303)
            .header("Location", endsWith("/portals/contoso"))
            .header("Set-Cookie", allOf(containsString("HttpOnly"), containsString("SameSite=Lax")))
            .extract()
            .cookie("keyturn_language");

    Pages.shown(page().cookie("keyturn_language", cookie).get("/signed-out").then(), 200, "es");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fr", "xx-klingon", "<script>"})
  void aLanguageThatNobodySpeaksIsNotChosen(String cookie) {
    Pages.shown(page().cookie("keyturn_language", cookie).get("/signed-out").then(), 200, "de");
    choice(cookie, "/").post("/language").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:1", "x"})
  void nobodyIsLedElsewhere(String back) {
    choice("de", back)
        .post("/language")
        .then()
        .statusCode(303)
        .header("Location", not(containsString("evil")))
        .header("Location", endsWith("/"));
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Origin, https://evil.example",
    "Origin, null",
    "Origin, http://localhost",
    "Origin, ::nonsense::"
  })
  void otherSitesCannotMakeABrowserChangeAnything(String header, String value) {
    choice("de", "/").header(header, value).post("/language").then().statusCode(403);
    Api.refused(
        Api.json("{}").header(header, value).post("/api/v1/portals"), 403, "foreign-request");
  }

  @ParameterizedTest
  @CsvSource({"Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "Origin, "})
  void theCentersOwnFormsAreAccepted(String header, String value) {
    var own = "http://" + address.getAuthority();

    choice("de", "/")
        .baseUri(own)
        .header(header, value == null ? own : value)
        .post("/language")
        .then()
        .statusCode(303);
  }

  @Test
  void theApiKnowsNothingOfSessions() {
    var refusal =
        given()
            .cookie("q_session_pages", "x")
            .header("Accept", "text/html,*/*;q=0.8")
            .redirects()
            .follow(false)
            .get("/api/v1/portals");

    Api.refused(refusal, 401, "unauthenticated").header("WWW-Authenticate", equalTo("Bearer"));
  }

  @Test
  void whatIsNotThereIsAPageForPeople() {
    Pages.shown(Pages.admin().get("/nowhere").then(), 404, "en")
        .body(containsString("That did not work (404)"));
  }

  private static RequestSpecification page() {
    return given().header("Accept", "text/html").header("Accept-Language", "de");
  }

  private static RequestSpecification choice(String language, String back) {
    return given()
        .redirects()
        .follow(false)
        .formParam("language", language)
        .formParam("back", back);
  }
}
