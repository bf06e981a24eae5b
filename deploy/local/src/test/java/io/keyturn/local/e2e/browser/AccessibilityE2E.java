package io.keyturn.local.e2e.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.keyturn.local.e2e.SharedStack.Running;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * WCAG 2.2 AA as far as axe sees, on every page: each language, light and dark, small and large.
 */
@InBrowser
class AccessibilityE2E {

  private static final List<String> STANDARD =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final List<String> CENTER =
      List.of(
          "/",
          "/?q=no+such+portal",
          "/portals/contoso",
          "/portals/contoso/key",
          "/portals/contoso/key/update",
          "/portals/contoso/public-key",
          "/portals/contoso/restart",
          "/portals/contoso/renewals",
          "/portals/" + Fabrikam.ID,
          "/portals/" + Fabrikam.ID + "/key",
          "/portals/nowhere",
          "/signed-out");

  private static final Path PICTURES = Path.of("target", "screenshots");

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es"})
  void theAdminCenterIsAccessible(String language, Running running, Browser browser)
      throws Exception {
    Fabrikam.register(running.stack());
    List<String> violations = new ArrayList<>();
    try (Window window = Window.open(browser, running.stack(), language)) {
      window.center("admin", "/");
      for (String path : CENTER) {
        window.center("admin", path);
        violations.addAll(violations(window.page(), language, path));
      }
    }
    assertEquals(List.of(), violations);
  }

  private static List<String> violations(Page page, String language, String path) {
    List<String> found = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : List.of(1280, 320)) {
        page.setViewportSize(width, 900);
        String where = "%s %s %s %d".formatted(path, language, scheme, width);
        if ((int) page.evaluate("document.scrollingElement.scrollWidth") > width) {
          found.add(where + ": the page as a whole scrolls sideways");
        }
        for (Rule rule : new AxeBuilder(page).withTags(STANDARD).analyze().getViolations()) {
          rule.getNodes()
              .forEach(node -> found.add(where + ": " + rule.getId() + " " + node.getHtml()));
        }
      }
      page.setViewportSize(1280, 900);
      if (language.equals("en")) {
        picture(page, path, scheme);
      }
    }
    return found;
  }

  private static void picture(Page page, String path, ColorScheme scheme) {
    String name = path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(
                PICTURES.resolve(
                    (name.isEmpty() ? "home" : name)
                        + "-"
                        + scheme.name().toLowerCase()
                        + ".png")));
  }
}
