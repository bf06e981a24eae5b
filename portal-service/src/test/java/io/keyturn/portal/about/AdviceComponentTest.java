package io.keyturn.portal.about;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.expiry.Language;
import io.keyturn.common.testing.MessageFiles;
import io.keyturn.portal.about.AboutPage.Aside;
import io.keyturn.portal.about.Reader.Sight;
import io.keyturn.portal.connection.Reason;
import io.keyturn.portal.testing.Browser;
import io.keyturn.portal.testing.Eventually;
import io.keyturn.portal.testing.FakeProvider.Mood;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.Stage;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(StageResource.class)
class AdviceComponentTest {
  private static final String LINK = "href=\"https://admin.example/center/portals/contoso/key\"";

  @Inject AboutFacts facts;

  static Stream<Arguments> reasonsInEachLanguage() {
    return Arrays.stream(Reason.values())
        .flatMap(
            reason ->
                Arrays.stream(Language.values()).map(language -> Arguments.of(reason, language)));
  }

  @ParameterizedTest
  @MethodSource("reasonsInEachLanguage")
  void everyReasonComesWithWhatToDo(Reason reason, Language language) {
    var tag = language == Language.EN ? "" : "_" + language.tag();
    var words = MessageFiles.read("about" + tag);

    var page = page(reason, language);

    assertTrue(page.contains(words.getProperty("advice_$" + reason).replace("'", "&#39;")), page);
    assertFalse(page.contains("href=\"http"), page);
    if (language != Language.EN) {
      assertTrue(page.contains(words.getProperty("toDo")), page);
      assertTrue(page.contains(words.getProperty("findKey")), page);
    }
  }

  @Test
  void administratorsOfADisconnectedPortalAreLedToTheAdminCenter() throws Exception {
    var browser = Browser.ofAdministrator();
    Stage.mood(Mood.REFUSES_CLIENT);
    Stage.forgetTokens();
    try {
      Eventually.holds(
          () ->
              browser
                  .get("/_services/about")
                  .then()
                  .body(containsString("Disconnected, since "))
                  .body(containsString("What to do"))
                  .body(containsString(LINK)));
      new Browser().get("/_services/about").then().body(not(containsString("What to do")));
    } finally {
      Stage.mood(Mood.FINE);
    }
    Eventually.holds(
        () -> browser.get("/_services/about").then().body(not(containsString("What to do"))));
  }

  private String page(Reason reason, Language language) {
    var frame = Frame.of(Seed.CONTOSO, language, new Reader(Sight.ALL, "admin"));
    var aside = new Aside(null, reason, null, null);
    return AboutPage.about(frame, facts.inDetail(language), aside, "role")
        .setLocale(language.locale())
        .render();
  }
}
