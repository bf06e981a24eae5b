package io.keyturn.portal.about;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.keyturn.portal.testing.Browser;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StageResource.class)
class LanguageComponentTest {
  private static final String PATH = "/_services/about";
  private static final String CHOICE = PATH + "/language";

  @ParameterizedTest
  @CsvSource({"en, Sign in", "de, Anmelden", "es, Iniciar sesión"})
  void theReadersChoiceComesBeforeTheBrowsers(String tag, String signIn) {
    var browser = new Browser().speaking("es".equals(tag) ? "de" : "es");

    browser.post(CHOICE, "language", tag).then().statusCode(303).header("Location", endsWith(PATH));

    browser
        .get(PATH)
        .then()
        .statusCode(200)
        .header("Content-Language", tag)
        .body(containsString("<html lang=\"" + tag + "\">"))
        .body(containsString(">" + signIn + "</a>"));
  }

  @Test
  void aLanguageNobodySpeaksIsRefusedOnAPage() {
    new Browser()
        .post(CHOICE, "language", "xx", "back", "//elsewhere.example")
        .then()
        .statusCode(400)
        .contentType("text/html")
        .body(containsString("Choose English, Deutsch or Español."));
  }

  @Test
  void noOtherSiteChooses() {
    new Browser()
        .speaking("es")
        .postFrom("cross-site", CHOICE, "language", "de")
        .then()
        .statusCode(403)
        .contentType("text/html")
        .body(containsString("Otro sitio pidió esto."));
  }

  @Test
  void leadsNowhereElse() {
    new Browser()
        .post(CHOICE, "language", "de", "back", "//elsewhere.example")
        .then()
        .statusCode(303)
        .header("Location", endsWith(PATH));
    new Browser().get(CHOICE).then().statusCode(303).header("Location", endsWith(PATH));
  }
}
