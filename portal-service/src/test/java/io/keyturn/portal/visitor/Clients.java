package io.keyturn.portal.visitor;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.keytable.VisitorClientStore;
import io.keyturn.common.visitor.VisitorClient;
import io.keyturn.portal.testing.Browser;
import io.keyturn.portal.testing.Eventually;
import io.keyturn.portal.testing.Seed;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Registers clients of the portal as admin-service does, and lets visitors sign in. */
@ApplicationScoped
class Clients {
  private final VisitorClientStore clients;
  private final TokenDesk desk;

  Clients(VisitorClientStore clients, TokenDesk desk) {
    this.clients = clients;
    this.desk = desk;
  }

  /** Returns once the portal knows them, by the announcement alone. */
  void register() throws Exception {
    for (var client : List.of(Chat.CLIENT, Chat.OTHER)) {
      clients.add(Seed.CONTOSO, client, "test");
    }
    Eventually.holds(
        () -> assertTrue(desk.clients().containsAll(List.of(Chat.CLIENT, Chat.OTHER))));
  }

  void replace(VisitorClient client) throws Exception {
    clients.replace(Seed.CONTOSO, client);
    Eventually.holds(() -> assertTrue(desk.clients().contains(client)));
  }

  /** Nobody that was seen before, so that no rate limit has counted. */
  static Browser visitor() {
    return Browser.ofVisitor(claims());
  }

  static Map<String, Object> claims() {
    return Map.of(
        "sub", UUID.randomUUID().toString(),
        "given_name", "Vera",
        "family_name", "Visitor",
        "email", "vera@contoso.example",
        "phone_number", "+49 30 555 0100",
        "locale", "de",
        "groups", List.of("gold", "silver"));
  }

  /** A script of the portal's own pages. */
  static RequestSpecification script(Browser browser) {
    return given()
        .urlEncodingEnabled(false)
        .redirects()
        .follow(false)
        .cookies(browser.cookies())
        .header("Sec-Fetch-Site", "same-origin")
        .header("Sec-Fetch-Mode", "cors");
  }
}
