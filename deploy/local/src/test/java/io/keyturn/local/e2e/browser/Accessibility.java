package io.keyturn.local.e2e.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * WCAG 2.2 AA as far as axe sees, in light and dark, small and large; and pictures of the pages.
 */
final class Accessibility {

  private static final List<String> STANDARD =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int LARGE = 1280;
  private static final int SMALL = 320;
  private static final int HEIGHT = 900;

  private Accessibility() {}

  /** What is wrong with the page that is open. */
  static List<String> violations(Page page, String language, String name) {
    List<String> found = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : List.of(SMALL, LARGE)) {
        page.setViewportSize(width, HEIGHT);
        String where = "%s %s %s %d: ".formatted(name, language, scheme, width);
        if ((int) page.evaluate("document.scrollingElement.scrollWidth") > width) {
          found.add(where + "the page as a whole scrolls sideways");
        }
        for (Rule rule : axe(page).analyze().getViolations()) {
          rule.getNodes().forEach(node -> found.add(where + rule.getId() + " " + node.getHtml()));
        }
      }
      if (language.equals("en")) {
        picture(page, name, scheme);
      }
    }
    return found;
  }

  @SuppressWarnings("deprecation")
  private static AxeBuilder axe(Page page) {
    // The other mode opens a window each time, for frames of other sites; there are none.
    return new AxeBuilder(page).withTags(STANDARD).setLegacyMode(true);
  }

  private static void picture(Page page, String name, ColorScheme scheme) {
    String file = "%s-%s.png".formatted(name, scheme.name().toLowerCase(Locale.ROOT));
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(file)));
  }
}
