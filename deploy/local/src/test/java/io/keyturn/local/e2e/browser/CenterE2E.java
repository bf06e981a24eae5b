package io.keyturn.local.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.keyturn.local.check.Turnover;
import io.keyturn.local.client.Poll;
import io.keyturn.local.client.PublishedKey;
import io.keyturn.local.e2e.KeyTable;
import io.keyturn.local.e2e.SharedStack.Running;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do in the admin center. */
@InBrowser
class CenterE2E {

  private static final String KEY = "/portals/contoso/key";
  private static final double RENEWAL = 300_000;

  @Test
  void renewsAKeyByKeyboardAndWatchesItFinish(Running running, Browser browser) throws Exception {
    Turnover turnover = new Turnover(running.stack());
    String oldKid = turnover.publishedKey().kid();
    turnover.awaitConnected(oldKid);

    try (Window window = Window.open(browser, running.stack(), "en")) {
      window.center("admin", KEY);
      Page page = window.page();
      page.focus("#update");
      page.keyboard().press("Enter");
      assertThat(page.locator("dialog[open]")).isVisible();
      assertThat(page.locator("dialog a[data-close]")).isFocused();
      page.keyboard().press("Escape");
      assertThat(page.locator("#update")).isFocused();

      page.keyboard().press("Enter");
      assertThat(page.locator("dialog a[data-close]")).isFocused();
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.locator("#progress h2")).hasText("Renewal: under way");
      page.reload();
      assertThat(page.locator("#progress h2")).containsText("Renewal");
      assertThat(page.locator("#news"))
          .containsText("The key is renewed.", new ContainsTextOptions().setTimeout(RENEWAL));
      assertThat(page.locator("#progress h2")).hasText("Renewal: succeeded");
      assertThat(page.locator("#keys")).containsText(turnover.publishedKey().kid());
    }
    assertNotEquals(oldKid, turnover.publishedKey().kid());
    turnover.awaitConnected(turnover.publishedKey().kid());
  }

  @Test
  void renewsAKeyWithoutScripts(Running running, Browser browser) throws Exception {
    Turnover turnover = new Turnover(running.stack());
    String oldKid = turnover.publishedKey().kid();
    turnover.awaitConnected(oldKid);

    try (Window window = Window.open(browser, running.stack(), "es", false)) {
      window.center("owner", KEY);
      Page page = window.page();
      page.click("#update");
      page.click("main form button");
      assertThat(page.locator("main")).containsText("Renovación: en curso");
      // The page loads itself anew until it has ended.
      assertThat(page.locator("main"))
          .not()
          .containsText("en curso", new ContainsTextOptions().setTimeout(RENEWAL));
    }
    // A page that is loaded in part says nothing, either.
    Poll.untilTrue(
        Duration.ofMinutes(1), "the new key", () -> !turnover.publishedKey().kid().equals(oldKid));
    turnover.awaitConnected(turnover.publishedKey().kid());
  }

  @Test
  void showsWhyARenewalFailedAndRetries(Running running, Browser browser) throws Exception {
    Turnover turnover = new Turnover(running.stack());
    turnover.awaitConnected(turnover.publishedKey().kid());
    KeyTable table = KeyTable.of(running.stack());
    String rename = "update portal set client_id = ? where id = 'contoso' returning id";
    try (Window window = Window.open(browser, running.stack(), "de")) {
      Page page = window.page();
      table.ask(rename, "portal-nowhere");
      try {
        window.center("owner", KEY);
        page.click("#update");
        assertThat(page.locator("dialog")).containsText("nicht in Ordnung");
        page.click("dialog button");
        assertThat(page.locator("#progress .alert"))
            .containsText("application-unknown", new ContainsTextOptions().setTimeout(RENEWAL));
        assertThat(page.locator("#progress .alert")).containsText("Der jetzige Schlüssel gilt bis");
        assertThat(page.locator("#progress .alert")).containsText("Korrelations-ID");
      } finally {
        table.ask(rename, "portal-contoso");
      }
      page.click("text=Erneuerung des Authentifizierungsschlüssels wiederholen");
      assertThat(page.locator("#progress h2"))
          .containsText("gelungen", new ContainsTextOptions().setTimeout(RENEWAL));
    }
    turnover.awaitConnected(turnover.publishedKey().kid());
  }

  @Test
  void downloadsThePublicKeyThatThePortalPublishes(Running running, Browser browser)
      throws Exception {
    try (Window window = Window.open(browser, running.stack(), "en")) {
      window.center("owner", "/portals/contoso");
      window.page().click("text=Get public key");
      Download file =
          window.page().waitForDownload(() -> window.page().click("text=Download as text"));

      assertEquals("contoso-public-key.txt", file.suggestedFilename());
      assertEquals(
          new Turnover(running.stack()).publishedKey(),
          PublishedKey.parse(Files.readString(file.path())));
    }
  }

  @Test
  void warnsOfAKeyThatExpiresSoonAndShowsNamesAsTheyAre(Running running, Browser browser)
      throws Exception {
    Fabrikam.register(running.stack());
    try (Window window = Window.open(browser, running.stack(), "en")) {
      window.center("admin", "/");
      assertThat(window.page().locator("#warnings-title")).isVisible();
      assertThat(window.page().locator("main")).containsText(Fabrikam.NAME);
      assertThat(window.page().locator("main")).containsText("Renewal overdue");

      window.page().fill("#q", "contoso");
      assertThat(window.page().locator("#portals")).not().containsText(Fabrikam.ID);
      assertThat(window.page().locator("#portals")).containsText("contoso");
      window.page().fill("#q", "no such portal");
      assertThat(window.page().locator("#portals")).containsText("No portal matches");
    }
  }

  @Test
  void eachSeesWhatTheirRolesAllow(Running running, Browser browser) throws Exception {
    Fabrikam.register(running.stack());
    try (Window owner = Window.open(browser, running.stack(), "en");
        Window outsider = Window.open(browser, running.stack(), "en")) {
      owner.center("owner", "/");
      assertTrue(owner.text().contains("Contoso self-service"));
      assertFalse(owner.text().contains(Fabrikam.ID));
      assertEquals(403, owner.center("owner", "/portals/" + Fabrikam.ID).status());

      outsider.center("outsider", "/");
      assertTrue(outsider.text().contains("You see no portal"));
      assertEquals(403, outsider.center("outsider", KEY).status());
      assertTrue(outsider.text().contains("portal-admin for this portal"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es"})
  void speaksTheBrowsersLanguageUntilAnotherIsChosen(
      String language, Running running, Browser browser) throws Exception {
    Map<String, String> titles = Map.of("en", "Portals", "de", "Portale", "es", "Portales");
    try (Window window = Window.open(browser, running.stack(), language)) {
      window.center("admin", "/");
      assertThat(window.page().locator("h1")).hasText(titles.get(language));
      assertEquals(language, window.page().getAttribute("html", "lang"));

      String other = language.equals("de") ? "es" : "de";
      window.page().selectOption("#language", other);
      assertThat(window.page().locator("h1")).hasText(titles.get(other));
      window.center("admin", KEY);
      assertEquals(other, window.page().getAttribute("html", "lang"));
    }
  }

  @Test
  void whoSignsOutHasToSignInAgain(Running running, Browser browser) throws Exception {
    try (Window window = Window.open(browser, running.stack(), "en")) {
      window.center("admin", "/");
      window.page().click("text=Sign out");
      assertThat(window.page().locator("h1")).hasText("You are signed out");

      window.page().click("main >> text=Sign in");
      assertThat(window.page().locator("#password")).isVisible();
    }
  }
}
