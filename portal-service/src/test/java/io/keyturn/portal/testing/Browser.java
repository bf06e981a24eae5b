package io.keyturn.portal.testing;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A person's browser: keeps cookies, follows no redirect by itself, runs no script. */
public final class Browser {
  private static final String LANGUAGES = "Accept-Language";

  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String languages = "en";

  /** Somebody who has signed in. */
  public static Browser of(String name, String... roles) {
    return new Browser().signIn(name, 300, roles);
  }

  /** An administrator of the portal. */
  public static Browser ofAdministrator() {
    return of("admin", Tokens.DETAILS);
  }

  public Browser speaking(String accepted) {
    languages = accepted;
    return this;
  }

  public Browser with(String cookie, String value) {
    cookies.put(cookie, value);
    return this;
  }

  public Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }

  /** A visitor of whom the identity provider says this. */
  public static Browser ofVisitor(Map<String, Object> claims) {
    var browser = new Browser();
    browser.signIn(browser.get("/_services/about/sign-in"), claims);
    return browser;
  }

  /** Signs in for so many seconds, over the identity provider and back to where it began. */
  public Browser signIn(String name, int seconds, String... roles) {
    var redirect = get("/_services/about/sign-in");
    var code = FakeSignIn.code(name, List.of(roles), nonce(redirect), seconds, Map.of());
    var restored = complete(redirect, code);
    get(URI.create(restored).getRawPath()).then().statusCode(303);
    return this;
  }

  /**
   * Signs in somebody whom the portal has sent to the identity provider.
   *
   * @return where the portal sends the browser then
   */
  public String signIn(Response redirect, Map<String, Object> claims) {
    return complete(redirect, FakeSignIn.code("visitor", List.of(), nonce(redirect), 300, claims));
  }

  private static String nonce(Response redirect) {
    return query(redirect.then().statusCode(302).extract().response()).get("nonce");
  }

  private String complete(Response redirect, String code) {
    var state = query(redirect).get("state");
    var back = "/_services/auth/signed-in?code=" + code + "&state=" + state;
    return get(back).then().statusCode(302).extract().header("Location");
  }

  public Response get(String path) {
    return kept(request().get(path));
  }

  /** Sends a form as a browser does from a page of the portal. */
  public Response post(String path, String... fields) {
    return postFrom("same-origin", path, fields);
  }

  /** Sends a form from elsewhere. */
  public Response postFrom(String site, String path, String... fields) {
    var request = request().header("Sec-Fetch-Site", site);
    request.contentType("application/x-www-form-urlencoded");
    for (int i = 0; i < fields.length; i += 2) {
      request.formParam(fields[i], fields[i + 1]);
    }
    return kept(request.post(path));
  }

  /** What is asked of the address of a redirect. */
  public static Map<String, String> query(Response redirect) {
    return Arrays.stream(URI.create(redirect.header("Location")).getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
  }

  private RequestSpecification request() {
    return given()
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .header(LANGUAGES, languages)
        .accept("text/html,application/xhtml+xml,*/*;q=0.8")
        .cookies(cookies);
  }

  private Response kept(Response answer) {
    for (var cookie : answer.detailedCookies()) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie.getValue());
      }
    }
    return answer;
  }
}
