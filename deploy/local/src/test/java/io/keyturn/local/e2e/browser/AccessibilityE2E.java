package io.keyturn.local.e2e.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import io.keyturn.local.e2e.SharedStack.Running;
import io.keyturn.local.e2e.browser.Accessibility.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the admin center, each in one language and look, all of which have their turn; in
 * the campaign every page in all languages and looks.
 */
@InBrowser
class AccessibilityE2E {

  private static final List<String> LANGUAGES = List.of("en", "de", "es");

  /** Names of pictures, and addresses. */
  private static final Map<String, String> PAGES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("home", "/"),
              Map.entry("home-no-match", "/?q=no+such+portal"),
              Map.entry("portal", "/portals/contoso"),
              Map.entry("portal-alone", "/portals/" + Fabrikam.ID),
              Map.entry("key", "/portals/contoso/key"),
              Map.entry("key-alone", "/portals/" + Fabrikam.ID + "/key"),
              Map.entry("key-update", "/portals/contoso/key/update"),
              Map.entry("public-key", "/portals/contoso/public-key"),
              Map.entry("restart", "/portals/contoso/restart"),
              Map.entry("renewals", "/portals/contoso/renewals"),
              Map.entry("policy", "/portals/contoso/policy"),
              Map.entry("clients", "/portals/contoso/clients"),
              Map.entry("consumers", "/portals/contoso/consumers"),
              Map.entry("portal-notices", "/portals/contoso/notices"),
              Map.entry("environments", "/environments"),
              Map.entry("environment", "/environments/contoso-org"),
              Map.entry("environment-empty", "/environments/" + Fabrikam.ENVIRONMENT),
              Map.entry("notices", "/environments/contoso-org/notices"),
              Map.entry("activity", "/activity"),
              Map.entry("bulk-renewals", "/bulk-renewals"),
              Map.entry("refusal", "/portals/nowhere"),
              Map.entry("signed-out", "/signed-out")));

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es"})
  void everyPageIsAccessible(String language, Running running, Browser browser) throws Exception {
    int first = LANGUAGES.indexOf(language);
    IntFunction<List<Look>> inTurn =
        page -> (first + page) % LANGUAGES.size() == 0 ? Look.at(page) : List.of();
    assertEquals(List.of(), violations(language, inTurn, running, browser));
  }

  @Tag("campaign")
  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es"})
  void everyPageIsAccessibleInEveryLook(String language, Running running, Browser browser)
      throws Exception {
    assertEquals(List.of(), violations(language, page -> Look.ALL, running, browser));
  }

  private static List<String> violations(
      String language, IntFunction<List<Look>> looks, Running running, Browser browser)
      throws Exception {
    Fabrikam.register(running.stack());
    List<String> violations = new ArrayList<>();
    int turn = 0;
    try (Window window = Window.open(browser, running.stack(), language)) {
      for (Map.Entry<String, String> page : PAGES.entrySet()) {
        window.center("admin", page.getValue());
        violations.addAll(
            Accessibility.violations(
                window.page(), looks.apply(turn++), language + " " + page.getKey()));
        if (language.equals("en")) {
          Accessibility.picture(window.page(), page.getKey());
        }
      }
    }
    return violations;
  }
}
