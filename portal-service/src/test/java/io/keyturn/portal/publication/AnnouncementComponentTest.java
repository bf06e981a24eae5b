package io.keyturn.portal.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.Samples;
import io.keyturn.portal.testing.Eventually;
import io.keyturn.portal.testing.Portals;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StageResource.class)
class AnnouncementComponentTest {
  @Inject DatabaseConfig database;
  @Inject AuthenticationKeyStore keys;
  @Inject Portals portals;

  @Test
  void hearsOfThisPortalAloneUntilTheConnectionBreaks() throws Exception {
    var portal = new PortalId("listening");
    var heard = new AtomicInteger();
    var listening = CompletableFuture.runAsync(() -> listen(portal, heard));
    Eventually.holds(() -> assertEquals(1, heard.get()));

    portals.run("notify keyturn_portal, 'listening-too'");
    portals.run("notify keyturn_portal, 'listening'");
    Eventually.holds(() -> assertEquals(2, heard.get()));
    portals.run("notify keyturn_portal, 'listening'");
    Eventually.holds(() -> assertEquals(3, heard.get()));

    hangUp(portal);
    var broken = assertThrows(CompletionException.class, listening::join);
    assertEquals(SQLException.class, broken.getCause().getCause().getClass().getSuperclass());
  }

  private void listen(PortalId portal, AtomicInteger heard) {
    try {
      new AnnouncementLine(database, portal).listen(heard::incrementAndGet);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theRunningPortalListensAgainAfterTheConnectionBroke() throws Exception {
    hangUp(Seed.CONTOSO);

    var next = keys.stage(Seed.CONTOSO, Samples.keyPair(Seed.CONTOSO), Optional.empty());

    Eventually.holds(
        () -> given().get("/_services/auth/jwks").then().body("keys.kid[1]", equalTo(next.kid())));
    keys.retire(next.id());
    Eventually.holds(
        () -> given().get("/_services/auth/jwks").then().body("keys.kid.size()", equalTo(1)));
  }

  private void hangUp(PortalId portal) throws SQLException {
    portals.run(
        "do $$ begin perform pg_terminate_backend(pid) from pg_stat_activity"
            + " where application_name = 'keyturn-portal "
            + portal
            + "'; end $$");
  }
}
