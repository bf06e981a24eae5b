package io.keyturn.portal.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;

/** Asks the management interface. */
public final class Health {
  private Health() {}

  public static Response ready() {
    return get("/q/health/ready");
  }

  public static Response live() {
    return get("/q/health/live");
  }

  /** The metrics in the text format of Prometheus. */
  public static String metrics() {
    return get("/q/metrics").asString();
  }

  private static Response get(String path) {
    return given().get(Stage.setting("test.management") + path);
  }
}
