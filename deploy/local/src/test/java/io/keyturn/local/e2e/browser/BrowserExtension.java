package io.keyturn.local.e2e.browser;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the machine's Chromium once for all tests. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

  /** Milliseconds that a busy machine has for whatever a test waits for. */
  static final double PATIENCE = 120_000;

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (executable().isPresent() || "required".equals(System.getenv("KEYTURN_BROWSER"))) {
      return enabled("");
    }
    System.out.println("SKIPPED: no browser for " + context.getDisplayName());
    return disabled("SKIPPED: chromium is missing; Debian: apt-get install chromium");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Started.class, key -> Started.now(), Started.class)
        .browser();
  }

  private static Optional<Path> executable() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private record Started(Playwright playwright, Browser browser) implements AutoCloseable {

    static Started now() {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
      Path chromium =
          executable()
              .orElseThrow(
                  () -> new IllegalStateException("chromium is missing: apt-get install chromium"));
      // It would fetch browsers of its own otherwise.
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      return new Started(
          playwright,
          playwright
              .chromium()
              .launch(new LaunchOptions().setExecutablePath(chromium).setTimeout(PATIENCE)));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }
}
