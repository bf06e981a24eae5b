package io.keyturn.portal.about;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyRequest;
import io.keyturn.common.key.SelfSigned;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.portal.testing.Eventually;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.Stage;
import io.keyturn.portal.testing.StageResource;
import io.keyturn.portal.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StageResource.class)
class AboutNoticeComponentTest {
  private static final String PATH = "/_services/about";

  @Inject AuthenticationKeyStore keys;

  private AuthenticationKey original;

  @BeforeEach
  void remember() {
    original = keys.active(Seed.CONTOSO).orElseThrow();
  }

  @AfterEach
  void renew() throws Exception {
    var last = keys.active(Seed.CONTOSO).orElseThrow();
    keys.activate(original.id());
    keys.retire(last.id());
    awaitKey(original);
  }

  @Test
  void aKeyThatExpiresSoonIsToldAndARenewedOneIsNot() throws Exception {
    var key = expiringIn(Period.ofDays(6), Duration.ZERO);

    administrator()
        .get(PATH)
        .then()
        .statusCode(200)
        .body("notice", aMapWithSize(3))
        .body("notice.severity", equalTo("CRITICAL"))
        .body("notice.expiresAt", equalTo(key.certificate().notAfter().toString()))
        .body("notice.message", startsWith("The authentication key of this portal expires in 6"));

    keys.activate(original.id());
    awaitKey(original);
    administrator().get(PATH).then().body("notice", nullValue());
    page(administrator()).body(not(containsString("class=\"notice\"")));
    keys.activate(key.id());
  }

  @Test
  void anExpiredKeyIsToldToBeExpired() throws Exception {
    expiringIn(Period.ofDays(1), Duration.ofDays(3));

    page(administrator())
        .body(containsString("<h2 id=\"notice\">Expired</h2>"))
        .body(containsString("expired 2 days ago, on "));
  }

  @ParameterizedTest
  @CsvSource({
    "'fr, en;q=0.1', en, About this portal, Urgent, expires in 6 days, Connected",
    "de-AT, de, Über dieses Portal, Dringend, läuft in 6 Tagen ab, Verbunden",
    "'es-MX,en;q=0.8', es, Acerca de este portal, Urgente, caduca en 6 días, Conectado"
  })
  void theWholePageSpeaksTheReadersLanguage(
      String accepted, String tag, String title, String severity, String left, String connected)
      throws Exception {
    expiringIn(Period.ofDays(6), Duration.ZERO);

    Eventually.holds(
        () ->
            page(administrator().header("Accept-Language", accepted))
                .header("Content-Language", tag)
                .body(containsString("<html lang=\"" + tag + "\">"))
                .body(containsString("<h1>" + title + "</h1>"))
                .body(containsString("<h2 id=\"notice\">" + severity + "</h2>"))
                .body(containsString(left))
                .body(containsString("<dd>" + connected + ", ")));
  }

  @Test
  void theNoticeStandsBelowEverythingElse() throws Exception {
    expiringIn(Period.ofDays(6), Duration.ZERO);

    var page = page(administrator()).extract().asString();

    assertTrue(page.indexOf("class=\"notice\"") > page.indexOf("Clear cache"), page);
    assertTrue(page.indexOf("class=\"notice\"") > page.indexOf("</dl>"), page);
  }

  @Test
  void theApiSpeaksTheReadersLanguageToo() throws Exception {
    expiringIn(Period.ofDays(6), Duration.ZERO);

    administrator()
        .header("Accept-Language", "de")
        .get(PATH)
        .then()
        .header("Content-Language", "de")
        .body("notice.message", containsString("läuft in 6 Tagen ab"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "All Website Access:fabrikam", "Portal Owner:contoso"})
  void othersAreNotTold(String role) throws Exception {
    expiringIn(Period.ofDays(6), Duration.ZERO);

    other(role).get(PATH).then().statusCode(200).body("$", aMapWithSize(3));
    page(other(role)).body(not(containsString("notice"))).body(not(containsString("expire")));
  }

  @Test
  void isToldWithoutTheDatabaseToo() throws Exception {
    expiringIn(Period.ofDays(6), Duration.ZERO);

    Stage.stopDatabase();
    try {
      administrator().get(PATH).then().statusCode(200).body("notice.severity", equalTo("CRITICAL"));
      page(administrator()).body(containsString("expires in 6 days"));
    } finally {
      Stage.startDatabase();
    }
  }

  private AuthenticationKey expiringIn(Period validity, Duration age) throws Exception {
    var pair =
        SelfSigned.generate(Seed.CONTOSO, new KeyRequest(validity, 2048), Instant.now().minus(age));
    var key = keys.stage(Seed.CONTOSO, pair, Optional.empty());
    keys.activate(key.id());
    awaitKey(key);
    return key;
  }

  private static void awaitKey(AuthenticationKey key) throws Exception {
    Eventually.holds(() -> administrator().get(PATH).then().body("kid", equalTo(key.kid())));
  }

  private static RequestSpecification administrator() {
    return given().auth().oauth2(Tokens.with(Tokens.DETAILS));
  }

  private static RequestSpecification other(String role) {
    return role.isEmpty() ? given() : given().auth().oauth2(Tokens.with(role));
  }

  private static ValidatableResponse page(RequestSpecification reader) {
    return reader.accept("text/html").get(PATH).then().statusCode(200);
  }
}
