package io.keyturn.portal.about;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.keyturn.portal.testing.Browser;
import io.keyturn.portal.testing.Portals;
import io.keyturn.portal.testing.Stage;
import io.keyturn.portal.testing.StageResource;
import io.keyturn.portal.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StageResource.class)
class CacheComponentTest {
  private static final String PATH = "/_services/about";
  private static final String CLEAR = PATH + "/cache";

  @Inject Portals sql;

  @Test
  void clearingReadsWhatNobodyAnnounced() throws Exception {
    var browser = Browser.ofAdministrator();
    try {
      var name = unknown(browser);

      var done = browser.post(CLEAR).then().statusCode(303).extract().header("Location");

      browser
          .get(done.substring(done.indexOf("/_services")))
          .then()
          .statusCode(200)
          .body(containsString("The cache was cleared"))
          .body(containsString("<dd>" + name + "</dd>"));
    } finally {
      changeUnannounced("Customer self-service");
      browser.post(CLEAR);
    }
  }

  /** A name that the service has not read yet; at times its own look comes in between. */
  private String unknown(Browser browser) throws Exception {
    for (int attempt = 0; attempt < 5; attempt++) {
      var name = "Renamed " + attempt;
      changeUnannounced(name);
      if (!browser.get(PATH).asString().contains(name)) {
        return name;
      }
    }
    throw new AssertionError("the service reads each change at once, whoever announces it");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'The cache was not cleared, because the database does not answer.'",
    "de, 'Der Zwischenspeicher ist nicht geleert, weil die Datenbank nicht antwortet.'",
    "es, 'La caché no se ha vaciado porque la base de datos no responde.'"
  })
  void withoutTheDatabaseEverythingStays(String language, String sentence) {
    var browser = Browser.ofAdministrator().speaking(language);
    var pem = given().get("/_services/auth/publickey").asString();
    Stage.stopDatabase();
    try {
      browser.post(CLEAR).then().statusCode(303).header("Location", endsWith("?cache=kept"));

      browser
          .get(PATH + "?cache=kept")
          .then()
          .statusCode(200)
          .body(containsString(sentence))
          .body(containsString("Customer self-service"));
      given().get("/_services/auth/publickey").then().statusCode(200).body(equalTo(pem));
    } finally {
      Stage.startDatabase();
    }
  }

  @Test
  void acceptsTokensAsThePageDoes() {
    given()
        .redirects()
        .follow(false)
        .auth()
        .oauth2(Tokens.with("Global Administrator"))
        .post(CLEAR)
        .then()
        .statusCode(303);
    given().header("Authorization", "Bearer x").post(CLEAR).then().statusCode(401);
  }

  @ParameterizedTest
  @CsvSource({
    "en, You need the role All Website Access:contoso.",
    "de, Sie brauchen die Rolle All Website Access:contoso.",
    "es, Necesita el rol All Website Access:contoso."
  })
  void othersAreToldWhichRoleIsMissing(String language, String sentence) {
    Browser.of("owner", "Portal Owner:contoso", "All Website Access:fabrikam")
        .speaking(language)
        .post(CLEAR)
        .then()
        .statusCode(403)
        .contentType("text/html")
        .body(containsString(sentence))
        .body(containsString("role-missing"));
  }

  @Test
  void programsAreToldAsProgramsAre() {
    given()
        .auth()
        .oauth2(Tokens.with("Portal Owner:contoso"))
        .post(CLEAR)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("role-missing"))
        .body("detail", equalTo("You need the role All Website Access:contoso."));
  }

  @Test
  void whoIsNotSignedInSignsInFirstAndComesBackToThePage() {
    new Browser()
        .post(CLEAR)
        .then()
        .statusCode(302)
        .header("Location", startsWith(Stage.setting("keyturn.identity-provider.issuer")));
    new Browser().get(CLEAR).then().statusCode(303).header("Location", endsWith(PATH));
  }

  @Test
  void noOtherSiteClears() {
    var browser = Browser.ofAdministrator();

    browser.postFrom("cross-site", CLEAR).then().statusCode(403);
    browser.postFrom("same-site", CLEAR).then().statusCode(403);
  }

  @Test
  void theAddressAloneSaysNothingToStrangers() {
    new Browser().get(PATH + "?cache=done").then().body(not(containsString("was cleared")));
    Browser.ofAdministrator()
        .get(PATH + "?cache=%3Cscript%3E")
        .then()
        .statusCode(200)
        .body(not(containsString("<script")));
  }

  private void changeUnannounced(String type) throws Exception {
    sql.run("alter table portal disable trigger user");
    sql.run("update portal set type = ? where id = 'contoso'", type);
    sql.run("alter table portal enable trigger user");
  }
}
