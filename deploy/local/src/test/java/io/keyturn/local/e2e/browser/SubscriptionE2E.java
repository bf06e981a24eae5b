package io.keyturn.local.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.keyturn.local.client.Poll;
import io.keyturn.local.client.ReceivedMail;
import io.keyturn.local.e2e.SharedStack.Running;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Somebody is subscribed in the browser, tries the mail, and is removed again. */
@InBrowser
class SubscriptionE2E {

  private static final String READER = "browser@contoso.example";
  private static final Duration BOUND = Duration.ofMinutes(3);

  @Test
  void theTestMailArrives(Running running, Browser browser) throws Exception {
    try (Window window = Window.open(browser, running.stack(), "en")) {
      window.center("admin", "/environments/contoso-org");
      Page page = window.page();
      page.fill("#address", "not an address");
      page.click("button:text-is('Subscribe')");
      assertThat(page.locator("main [role=alert]")).isVisible();
      assertThat(page.locator("#address")).hasValue("not an address");

      page.fill("#address", READER);
      page.selectOption("#subscription-language", "de");
      page.click("button:text-is('Subscribe')");
      page.click("a:text-is('" + READER + "')");
      page.click("text=Send a test mail");
      // Whoever is new is warned at once of what expires soon; that mail is another one.
      Poll.untilTrue(BOUND, "the test mail", () -> testMail(running.stack()));

      page.click("a.btn-outline-danger");
      assertThat(page.locator("dialog[open]")).isVisible();
      page.click("dialog button");
      assertThat(page.locator("main")).not().containsText(READER);
    }
  }

  private static boolean testMail(LocalStack stack) throws IOException {
    for (Path file : stack.mails()) {
      ReceivedMail mail = ReceivedMail.read(file);
      if (mail.to().equals(READER) && mail.subject().startsWith("Test-E-Mail")) {
        return true;
      }
    }
    return false;
  }
}
