package io.keyturn.admin.center;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.keyturn.admin.testing.Api;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Asks for pages as a browser does, but proves itself by a bearer token. */
public final class Pages {
  private static final String BROWSERS_ACCEPT = "text/html,application/xhtml+xml,*/*;q=0.8";

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
}
