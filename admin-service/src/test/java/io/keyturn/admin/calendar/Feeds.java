package io.keyturn.admin.calendar;

import io.keyturn.admin.testing.Api;
import io.keyturn.common.portal.EnvironmentId;
import java.util.Map;

/** Calendar feeds through the API. */
final class Feeds {
  private Feeds() {}

  static String list(EnvironmentId environment) {
    return "/api/v1/environments/" + environment + "/calendar-feeds";
  }

  /** Makes a feed; returns the address of the calendar. */
  static String make(EnvironmentId environment) {
    return Api.json(Map.of("name", "Team"))
        .post(list(environment))
        .then()
        .statusCode(201)
        .header("Cache-Control", "no-store")
        .extract()
        .path("url");
  }
}
