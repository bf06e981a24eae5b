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

  /** How a page may be looked at. */
  record Look(ColorScheme scheme, int width) {

    private static final Look LIGHT = new Look(ColorScheme.LIGHT, LARGE);
    private static final Look DARK = new Look(ColorScheme.DARK, LARGE);
    private static final Look LIGHT_SMALL = new Look(ColorScheme.LIGHT, SMALL);
    private static final Look DARK_SMALL = new Look(ColorScheme.DARK, SMALL);

    static final List<Look> ALL = List.of(LIGHT_SMALL, LIGHT, DARK_SMALL, DARK);

    /** One of them, another one at each turn. */
    static List<Look> at(int turn) {
      return List.of(ALL.get(turn % ALL.size()));
    }
  }

  /** What is wrong with the page that is open. */
  static List<String> violations(Page page, List<Look> looks, String name) {
    List<String> found = new ArrayList<>();
    for (Look look : looks) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
      page.setViewportSize(look.width(), HEIGHT);
      String where = "%s %s: ".formatted(name, look);
      if ((int) page.evaluate("document.scrollingElement.scrollWidth") > look.width()) {
        found.add(where + "the page as a whole scrolls sideways");
      }
      for (Rule rule : axe(page).analyze().getViolations()) {
        rule.getNodes().forEach(node -> found.add(where + rule.getId() + " " + node.getHtml()));
      }
    }
    return found;
  }

  /** Takes the page's picture, light and dark. */
  static void picture(Page page, String name) {
    page.setViewportSize(LARGE, HEIGHT);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      String file = "%s-%s.png".formatted(name, scheme.name().toLowerCase(Locale.ROOT));
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(file)));
    }
  }

  @SuppressWarnings("deprecation")
  private static AxeBuilder axe(Page page) {
    // The other mode opens a window each time, for frames of other sites; there are none.
    return new AxeBuilder(page).withTags(STANDARD).setLegacyMode(true);
  }
}
