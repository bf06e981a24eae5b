package io.keyturn.admin.subscription.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.link.LinkTokens;
import io.keyturn.admin.link.Purpose;
import io.keyturn.admin.subscription.OwnersLinks;
import io.keyturn.admin.subscription.Subscribers;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.common.testing.LogCapture;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers get to see behind a link, and what they do not. */
@ComponentTest
class PublicPagesComponentTest {
  private static final String HOSTILE = "<img src=x onerror=alert(1)> & {msg:x} \"q\"";

  @Inject Subscribers people;
  @Inject OwnersLinks links;
  @Inject LinkTokens tokens;
  @Inject Database database;

  @ParameterizedTest
  @ValueSource(strings = {"unsubscribe", "confirm"})
  void isKeptByNobodyEmbeddedNowhereAndTellsNobody(String page) {
    var known = given().get("/" + page + "/" + token(page));
    var unknown = given().get("/" + page + "/garbage");

    assertEquals(200, known.statusCode());
    assertEquals(404, unknown.statusCode());
    for (Response answer : List.of(known, unknown)) {
      assertEquals(Map.of(), answer.cookies());
      answer
          .then()
          .contentType("text/html;charset=UTF-8")
          .header("Cache-Control", "no-store")
          .header("Referrer-Policy", "no-referrer")
          .header("X-Content-Type-Options", "nosniff")
          .header("X-Robots-Tag", "noindex, nofollow")
          .header(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'")
          .body(not(containsString("<script")))
          .body(containsString("href=\"../link/page.css\""));
    }
    given().get("/link/page.css").then().statusCode(200).contentType(containsString("text/css"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | <h1>Unsubscribe</h1> | No more mail to this address",
        "de | <h1>Abbestellen</h1> | Keine E-Mails mehr an diese Adresse",
        "es | <h1>Cancelar la suscripción</h1> | No enviar más correos a esta dirección"
      })
  void speaksTheSubscriptionsLanguageWhateverTheBrowserSays(
      String language, String title, String button) {
    var environment = people.environment();
    var id =
        people.subscribe(environment, Map.of("address", Subscribers.known(), "language", language));

    given()
        .header("Accept-Language", "fr, it")
        .get("/unsubscribe/" + links.toUnsubscribe(id))
        .then()
        .header("Content-Language", language)
        .body(containsString("<html lang=\"" + language + "\">"))
        .body(containsString(title))
        .body(containsString(button));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-AT, en;q=0.5 | Dieser Link funktioniert nicht",
        "es | Este enlace no funciona",
        "fr | This link does not work",
        ",,;q=x | This link does not work"
      })
  void aLinkThatDoesNotWorkIsExplainedInTheReadersLanguage(String accepted, String title) {
    given()
        .header("Accept-Language", accepted)
        .get("/confirm/garbage")
        .then()
        .statusCode(404)
        .body(containsString("<h1>" + title + "</h1>"));
  }

  /** Else links would tell who has subscribed. */
  @ParameterizedTest
  @ValueSource(strings = {"unsubscribe", "confirm"})
  void everyLinkThatDoesNotWorkLooksTheSame(String page) {
    var purpose = page.equals("confirm") ? Purpose.CONFIRM : Purpose.UNSUBSCRIBE;
    var id = people.subscribe(people.environment(), Subscribers.stranger());
    var later = Instant.now().plusSeconds(60);
    var dead =
        List.of(
            "garbage",
            "A".repeat(80),
            "A".repeat(2000),
            token(page).substring(1) + "A",
            token(page.equals("confirm") ? "unsubscribe" : "confirm"),
            tokens.sign(purpose, UUID.randomUUID(), later),
            tokens.sign(purpose, id, Instant.now().minusSeconds(1)));

    var answers =
        dead.stream()
            .flatMap(
                token ->
                    List.of(
                        given().get("/" + page + "/" + token),
                        given().post("/" + page + "/" + token))
                        .stream())
            .toList();

    answers.forEach(answer -> answer.then().statusCode(404));
    assertEquals(1, answers.stream().map(Response::asString).distinct().count());
    assertEquals("PENDING", people.state(id));
  }

  @Test
  void showsTheAddressMaskedAndEscapesNames() {
    var environment = people.environment();
    var portal = people.portal(environment);
    var address = Subscribers.known();
    var id =
        people.subscribe(
            environment, Map.of("address", address, "portals", List.of(portal.value())));
    database.update("update environment set name = ? where id = ?", HOSTILE, environment.value());
    database.update("update portal set name = ? where id = ?", HOSTILE, portal.value());

    var page = given().get("/unsubscribe/" + links.toUnsubscribe(id)).asString();

    assertFalse(page.contains(address), page);
    assertTrue(page.contains(address.charAt(0) + "***@contoso.example"), page);
    assertFalse(page.contains("<img"), page);
    var escaped = "&lt;img src=x onerror=alert(1)&gt; &amp; {msg:x} &quot;q&quot;";
    assertTrue(page.contains("<li>" + escaped + "</li>"), page);
    assertEquals(3, page.split(java.util.regex.Pattern.quote(escaped), -1).length, page);
  }

  @Test
  void isSeenWithoutSigningInAndWithAnythingForAToken() {
    given()
        .header("Authorization", "Bearer garbage")
        .header("Host", "attacker.example")
        .get("/unsubscribe/" + token("unsubscribe"))
        .then()
        .statusCode(200)
        .body(not(containsString("attacker")));
  }

  @Test
  void noTokenReachesTheLog() {
    try (var log = LogCapture.open()) {
      var token = token("unsubscribe");

      given().get("/unsubscribe/" + token).then().statusCode(200);
      given().put("/unsubscribe/" + token).then().statusCode(405);
      given().get("/unsubscribe/" + token + "/x").then().statusCode(404);
      given().get("/confirm/" + token).then().statusCode(404);
      given().post("/unsubscribe/" + token).then().statusCode(200);

      assertEquals(List.of(), log.linesWith(token));
      assertEquals(List.of(), log.linesWith(token.substring(0, 20)));
    }
  }

  private String token(String page) {
    var environment = people.environment();
    return page.equals("confirm")
        ? links.toConfirm(people.subscribe(environment, Subscribers.stranger()))
        : links.toUnsubscribe(people.subscribe(environment, Subscribers.known()));
  }
}
