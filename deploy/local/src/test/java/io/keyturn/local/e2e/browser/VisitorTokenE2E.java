package io.keyturn.local.e2e.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.keyturn.local.client.Answer;
import io.keyturn.local.client.Http;
import io.keyturn.local.e2e.SharedStack.Running;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chat of another origin recognises the portal's signed-in visitors, also while keys change. */
@InBrowser
class VisitorTokenE2E {

  private static final String SIGN_IN = "/_services/about/sign-in";

  @Test
  void aRegisteredPageOfAnotherOriginGetsATokenOfTheVisitor(Running running, Browser browser)
      throws Exception {
    LocalStack stack = running.stack();
    try (Chat chat = Chat.open(stack);
        Window window = Window.open(browser, stack, "en")) {
      assertEquals("401", chat.ask(window, Chat.ID)[0]);
      window.portal("visitor", SIGN_IN);

      String[] answer = chat.ask(window, Chat.ID);

      assertEquals(List.of("200", "room 7", "600"), List.of(answer).subList(0, 3));
      JWTClaimsSet claims = verifier(stack).check(answer[3]);
      assertEquals("visitor", claims.getStringClaim("preferred_username"));
      assertEquals("n-1", claims.getStringClaim("nonce"));
      assertEquals(
          600, (claims.getExpirationTime().getTime() - claims.getIssueTime().getTime()) / 1000);
      isRefusedAsClientAssertion(stack, answer[3]);
    }
  }

  /** Packages from npm; said aloud where there is no Node.js or no npm registry. */
  @Test
  void joseAndJsonwebtokenAcceptTheToken(Running running, Browser browser, @TempDir Path node)
      throws Exception {
    assumeTrue(present("node") && present("npm"), "SKIPPED: Node.js is not installed");
    for (String file : List.of("package.json", "package-lock.json", "verify.js")) {
      try (InputStream in = VisitorTokenE2E.class.getResourceAsStream("/node/" + file)) {
        Files.copy(in, node.resolve(file));
      }
    }
    Said installed = run(node, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    assumeTrue(installed.status() == 0, () -> "SKIPPED: no npm registry: " + installed.text());
    LocalStack stack = running.stack();
    try (Chat chat = Chat.open(stack);
        Window window = Window.open(browser, stack, "en")) {
      window.portal("visitor", SIGN_IN);
      String token = chat.ask(window, Chat.ID)[3];
      String subject = SignedJWT.parse(token).getJWTClaimsSet().getSubject();

      Said said = run(node, "node", "verify.js", chat.services(), issuer(stack), Chat.ID, token);

      assertEquals("jose " + subject + "\njsonwebtoken " + subject + "\n", said.text());
    }
  }

  @Test
  void anUnregisteredPageGetsNothing(Running running, Browser browser) throws Exception {
    LocalStack stack = running.stack();
    try (Chat chat = Chat.open(stack);
        Chat stranger = Chat.stranger(stack);
        Window window = Window.open(browser, stack, "en")) {
      window.portal("visitor", SIGN_IN);

      assertEquals("200", chat.ask(window, Chat.ID)[0]);
      // The browser does not let the page see so much as the status.
      assertEquals(List.of("TypeError"), List.of(stranger.ask(window, Chat.ID)));
    }
  }

  @Test
  void authorizeSignsInAndSendsTheTokenOnInTheFragment(Running running, Browser browser)
      throws Exception {
    LocalStack stack = running.stack();
    try (Chat chat = Chat.open(stack);
        Window window = Window.open(browser, stack, "en")) {
      window.portal(
          "visitor",
          "/_services/auth/authorize?response_type=token&client_id="
              + Chat.ID
              + "&state=s-1&nonce=n-2&redirect_uri="
              + URLEncoder.encode(chat.callback(), StandardCharsets.UTF_8));
      window.page().waitForURL(url -> url.startsWith(chat.callback()));

      Map<String, String> fragment =
          List.of(URI.create(window.page().url()).getFragment().split("&")).stream()
              .map(pair -> pair.split("=", 2))
              .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
      assertEquals("s-1", fragment.get("state"));
      assertEquals("600", fragment.get("expires_in"));
      assertEquals("n-2", verifier(stack).check(fragment.get("token")).getStringClaim("nonce"));
    }
  }

  private static Verifier verifier(LocalStack stack) {
    return Verifier.byKeySet(stack.endpoints().portal(), issuer(stack));
  }

  private static String issuer(LocalStack stack) {
    return URI.create(stack.endpoints().portal()).getAuthority();
  }

  private static void isRefusedAsClientAssertion(LocalStack stack, String token)
      throws IOException {
    Answer answer =
        new Http()
            .send(
                "POST",
                stack.endpoints().tokens(),
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=client_credentials&client_id=portal-contoso"
                    + "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type"
                    + "%3Ajwt-bearer&client_assertion="
                    + token,
                null);
    assertTrue(answer.status() == 400 || answer.status() == 401, answer::toString);
    assertFalse(answer.body().contains("access_token"));
  }

  private static boolean present(String program) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  /** What a program said, and its exit status. */
  private record Said(int status, String text) {}

  private static Said run(Path directory, String... command) throws Exception {
    Path log = Files.createTempFile(directory, "said", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return new Said(-1, "not done after five minutes");
    }
    return new Said(process.exitValue(), Files.readString(log));
  }
}
