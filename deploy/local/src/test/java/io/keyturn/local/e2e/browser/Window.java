package io.keyturn.local.e2e.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.keyturn.local.home.SecretFile;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One person's browser window: cookies of its own, and an eye on whatever the content security
 * policy had to stop and on scripts that fail.
 */
final class Window implements AutoCloseable {

  private final LocalStack stack;
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();

  private Window(LocalStack stack, BrowserContext context) {
    this.stack = stack;
    this.context = context;
    context.setDefaultTimeout(BrowserExtension.PATIENCE);
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          // Playwright's own pictures hide the caret by a style.
          if (message.text().contains("Content Security Policy")
              && !message.text().contains("inline style")) {
            faults.add(message.text());
          }
        });
    page.onPageError(faults::add);
    page.onDialog(
        dialog -> {
          faults.add("a script opened: " + dialog.message());
          dialog.dismiss();
        });
  }

  static Window open(Browser browser, LocalStack stack, String language) {
    return open(browser, stack, language, true);
  }

  static Window open(Browser browser, LocalStack stack, String language, boolean scripts) {
    return new Window(
        stack,
        browser.newContext(
            new NewContextOptions()
                .setLocale(language)
                .setViewportSize(1280, 900)
                .setJavaScriptEnabled(scripts)));
  }

  Page page() {
    return page;
  }

  /** Opens a page of the admin center; signs in where that is asked for. */
  Response center(String user, String path) throws IOException {
    return show(user, stack.endpoints().admin() + path);
  }

  /** Opens a page of the portal; signs in where that is asked for. */
  Response portal(String user, String path) throws IOException {
    return show(user, stack.endpoints().portal() + path);
  }

  private Response show(String user, String address) throws IOException {
    Response answer = page.navigate(address);
    return page.url().startsWith(stack.endpoints().keycloak()) ? signIn(user) : answer;
  }

  private Response signIn(String user) throws IOException {
    page.fill("#username", user);
    page.fill("#password", SecretFile.load(stack.home().credentials()).get(user));
    return page.waitForNavigation(
        new Page.WaitForNavigationOptions()
            .setUrl(url -> !url.startsWith(stack.endpoints().keycloak())),
        () -> page.click("#kc-login"));
  }

  /** All that can be read on the page. */
  String text() {
    return page.innerText("body");
  }

  @Override
  public void close() {
    context.close();
    assertEquals(List.of(), faults);
  }
}
