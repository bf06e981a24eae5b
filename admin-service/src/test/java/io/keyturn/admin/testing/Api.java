package io.keyturn.admin.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Assertions;

/** Calls of the API, and what every refusal has to look like. */
public final class Api {
  public static final String PORTALS = "/api/v1/portals";

  private Api() {}

  /** Calls as somebody who may do everything. */
  public static RequestSpecification admin() {
    return bearing(Tokens.admin());
  }

  /** Calls as somebody with these roles at the provider. */
  public static RequestSpecification as(String... roles) {
    return bearing(Tokens.of("somebody", roles));
  }

  public static RequestSpecification bearing(String token) {
    return given().auth().oauth2(token);
  }

  /** Calls as somebody who may do everything, with a JSON body. */
  public static RequestSpecification json(Object body) {
    return admin().contentType(ContentType.JSON).body(body);
  }

  /** Asserts that this is a problem with this status and code, and complete. */
  public static ValidatableResponse refused(Response response, int status, String code) {
    var refusal = response.then().statusCode(status).contentType("application/problem+json");
    var correlationId = response.getHeader("X-Correlation-Id");
    Assertions.assertNotNull(correlationId, "no X-Correlation-Id");
    return refusal
        .body("status", equalTo(status))
        .body("code", equalTo(code))
        .body("correlationId", equalTo(correlationId));
  }
}
