package io.keyturn.portal.about;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.PortalState;
import io.keyturn.portal.testing.Browser;
import io.keyturn.portal.testing.Eventually;
import io.keyturn.portal.testing.Portals;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StageResource.class)
class SettingUpComponentTest {
  private static final String PATH = "/_services/about";

  @Inject PortalStore portals;
  @Inject Portals sql;

  @AfterEach
  void portalIsReadyAgain() throws Exception {
    set(PortalState.READY);
    Eventually.holds(() -> given().get("/_services/auth/publickey").then().statusCode(200));
  }

  @ParameterizedTest
  @CsvSource({
    "PROVISIONING, en, This portal is getting set up, first authentication key are being made.",
    "PROVISIONING, de, Dieses Portal wird eingerichtet, sein erster Authentifizierungsschlüssel",
    "PROVISIONING, es, Este portal se está preparando, primera clave de autenticación.",
    "INSTALLING, en, This portal is getting set up, Its package is being installed.",
    "INSTALLING, de, Dieses Portal wird eingerichtet, Sein Paket wird installiert.",
    "INSTALLING, es, Este portal se está preparando, Se está instalando su paquete."
  })
  void everybodyIsToldWhatIsBeingMade(
      PortalState state, String language, String title, String making) throws Exception {
    var strangers = new Browser().speaking(language);
    var administrators = Browser.ofAdministrator().speaking(language);
    set(state);

    for (var browser : new Browser[] {strangers, administrators}) {
      Eventually.holds(
          () ->
              browser
                  .get(PATH)
                  .then()
                  .statusCode(200)
                  .header("Refresh", "5")
                  .header("Cache-Control", "no-store")
                  .header("Content-Language", language)
                  .body(containsString("<h1>" + title + "</h1>"))
                  .body(containsString(making)));
    }
    given().get(PATH).then().statusCode(200).body("$", aMapWithSize(3));
  }

  @Test
  void looksAgainOnlyAsLongAsThatIsWanted() throws Exception {
    set(PortalState.PROVISIONING);
    Eventually.holds(() -> new Browser().get(PATH).then().header("Refresh", "5"));

    new Browser()
        .get(PATH + "?refresh=off")
        .then()
        .statusCode(200)
        .header("Refresh", nullValue())
        .body(containsString("<a href=\"/_services/about\">Look again by itself</a>"));

    set(PortalState.READY);
    Eventually.holds(
        () ->
            new Browser()
                .get(PATH)
                .then()
                .header("Refresh", nullValue())
                .body(containsString("About this portal")));
  }

  @Test
  void aPortalWithoutAKeySaysSoInsteadOfALinkToNothing() throws Exception {
    sql.run(
        "update authentication_key set state = 'RETIRING', retiring_since = now()"
            + " where state = 'ACTIVE'");
    try {
      Eventually.holds(
          () ->
              new Browser()
                  .get(PATH)
                  .then()
                  .statusCode(200)
                  .body(containsString("<dd>The portal has no active authentication key yet.</dd>"))
                  .body(not(containsString("/_services/auth/publickey"))));
    } finally {
      sql.run("update authentication_key set state = 'ACTIVE' where state = 'RETIRING'");
    }
  }

  private void set(PortalState state) {
    portals.replace(portals.find(Seed.CONTOSO).orElseThrow().in(state));
  }
}
