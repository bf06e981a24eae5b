package io.keyturn.admin.center;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.testing.Api;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Asks for pages as a browser does, but proves itself by a bearer token. */
public final class Pages {
  private static final String BROWSERS_ACCEPT = "text/html,application/xhtml+xml,*/*;q=0.8";

  /** Something that would run if a page did not escape it. */
  public static final String SCRIPT = "<script>alert('\"&')</script>";

  private Pages() {}

  /** As somebody who may do everything. */
  public static RequestSpecification admin() {
    return page(Api.admin());
  }

  /** As somebody with these roles at the provider. */
  public static RequestSpecification as(String... roles) {
    return page(Api.as(roles));
  }

  private static RequestSpecification page(RequestSpecification request) {
    return request.header("Accept", BROWSERS_ACCEPT).redirects().follow(false);
  }

  /** Asserts that this is a page in this language, with everything that protects its reader. */
  public static ValidatableResponse shown(
      ValidatableResponse response, int status, String language) {
    return response
        .statusCode(status)
        .contentType("text/html")
        .header("Content-Language", language)
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .body("html.@lang", equalTo(language));
  }

  /** The same for the usual case. */
  public static ValidatableResponse shown(ValidatableResponse response) {
    return shown(response, 200, "en");
  }

  /** Sends a form. */
  public static Response send(RequestSpecification who, String path, Map<String, ?> fields) {
    return who.contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(fields)
        .post(path);
  }

  /** Sends a form as somebody who may do everything. */
  public static Response send(String path, Map<String, ?> fields) {
    return send(admin(), path, fields);
  }

  /** Asserts that the answer leads to this page. */
  public static void leadsTo(String place, Response answer) {
    assertEquals(303, answer.statusCode(), answer::asString);
    assertEquals(place, answer.header("Location").replaceFirst("https?://[^/]+", ""));
  }

  /** Asserts that the answer is a page with these words in its source, and returns it. */
  public static String shows(Response answer, int status, String... words) {
    var page = answer.asString();
    assertEquals(status, answer.statusCode(), page);
    assertTrue(answer.contentType().startsWith("text/html"), answer::contentType);
    assertFalse(page.contains("NOT_FOUND"), page);
    for (var word : words) {
      assertTrue(page.contains(word), () -> word + " is not in " + page);
    }
    return page;
  }

  /** Asserts that none of these words is in the page. */
  public static void hides(String page, String... words) {
    for (var word : words) {
      assertFalse(page.contains(word), () -> word + " is in " + page);
    }
  }

  /** Asserts that forms of other sites are refused at each of these addresses. */
  public static void refusesForeignForms(List<String> paths) {
    for (var path : paths) {
      var answer = send(admin().header("Origin", "https://elsewhere.example"), path, Map.of());
      assertEquals(403, answer.statusCode(), path);
    }
  }

  /** Asserts that the page is in this language and says this. */
  public static void speaks(String language, String path, String words) {
    var answer = admin().header("Accept-Language", language).get(path);
    shows(answer, 200, "<html lang=\"" + language + "\">", words);
  }
}
