package io.keyturn.local.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import io.keyturn.local.check.Turnover;
import io.keyturn.local.e2e.SharedStack.Running;
import io.keyturn.local.e2e.browser.Accessibility.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see on the portal's own page. */
@InBrowser
class AboutE2E {

  private static final String ABOUT = "/_services/about";
  private static final String SIGN_IN = ABOUT + "/sign-in";

  @Test
  void strangersSeeTheProductAndMaySignIn(Running running, Browser browser) throws Exception {
    try (Window window = Window.open(browser, running.stack(), "en")) {
      window.portal("owner", ABOUT);
      assertTrue(window.text().contains("contoso"));
      assertFalse(window.text().contains("Thumbprint"));

      window.page().click("text=Sign in");
      assertThat(window.page().locator("#password")).isVisible();
      window.portal("owner", SIGN_IN);
      assertThat(window.page().locator("main")).containsText("Thumbprint");

      window.page().click("button:text-is('Sign out')");
      assertThat(window.page().locator("main")).not().containsText("Thumbprint");
    }
  }

  @Test
  void administratorsSeeTheKeyAndClearTheCache(Running running, Browser browser) throws Exception {
    Turnover turnover = new Turnover(running.stack());
    try (Window window = Window.open(browser, running.stack(), "en")) {
      window.portal("admin", SIGN_IN);
      assertThat(window.page().locator("main")).containsText(turnover.publishedKey().kid());
      window.page().click("button:text-is('Clear cache')");
      assertThat(window.page().locator("p[role=status]")).isVisible();
      assertThat(window.page().locator("main")).containsText(turnover.publishedKey().kid());
    }
  }

  @Test
  void whoLacksThePermissionIsToldWhichOne(Running running, Browser browser) throws Exception {
    try (Window window = Window.open(browser, running.stack(), "en")) {
      window.portal("visitor", SIGN_IN);
      assertThat(window.page().locator("main")).containsText("All Website Access:contoso");
      assertThat(window.page().locator("main")).not().containsText("Thumbprint");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es"})
  void isAccessibleInEachLanguage(String language, Running running, Browser browser)
      throws Exception {
    Map<String, String> titles =
        Map.of(
            "en", "About this portal", "de", "Über dieses Portal", "es", "Acerca de este portal");
    List<String> violations = new ArrayList<>();
    try (Window window = Window.open(browser, running.stack(), language)) {
      window.portal("admin", ABOUT);
      assertThat(window.page().locator("h1")).hasText(titles.get(language));
      violations.addAll(Accessibility.violations(window.page(), Look.ALL, language + " stranger"));
      window.portal("admin", SIGN_IN);
      violations.addAll(
          Accessibility.violations(window.page(), Look.ALL, language + " administrator"));
      if (language.equals("en")) {
        Accessibility.picture(window.page(), "about");
      }
    }
    assertEquals(List.of(), violations);
  }
}
