package io.keyturn.admin.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.portal.PortalState;
import io.keyturn.common.testing.Samples;
import io.restassured.http.ContentType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Puts portals into the state that a test starts from, through the API. */
@ApplicationScoped
public class TestWorld {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestProvider provider;
  private final TestPortals portals;
  private final TestDirectory directory;
  private final AuthenticationKeyStore keys;
  private final PortalStore portalStore;

  TestWorld(
      TestProvider provider,
      TestPortals portals,
      TestDirectory directory,
      AuthenticationKeyStore keys,
      PortalStore portalStore) {
    this.provider = provider;
    this.portals = portals;
    this.directory = directory;
    this.keys = keys;
    this.portalStore = portalStore;
  }

  public TestPortals portals() {
    return portals;
  }

  public TestProvider provider() {
    return provider;
  }

  /** A portal that is known but has no key, and nobody who makes one. */
  public PortalId bystander() {
    environment();
    var id = Samples.anyPortalId();
    portalStore.add(Samples.portal(id, PortalState.READY));
    return id;
  }

  /** A new portal with its first key and one connected instance. */
  public PortalId readyPortal() {
    return readyPortal(Samples.CONTOSO_ORG);
  }

  /** A new portal of this environment with its first key and one connected instance. */
  public PortalId readyPortal(EnvironmentId environment) {
    var id = registeredPortal(environment);
    await(() -> keys.active(id).isPresent());
    awaitRenewal(latestRenewal(id), "SUCCEEDED");
    portals.start(id);
    return id;
  }

  /** A new portal whose provisioning has just begun. */
  public PortalId registeredPortal() {
    return registeredPortal(Samples.CONTOSO_ORG);
  }

  private PortalId registeredPortal(EnvironmentId environment) {
    environment(environment);
    var id = Samples.anyPortalId();
    var request = new HashMap<>(portalRequest(id));
    request.put("environment", environment.value());
    given()
        .auth()
        .oauth2(Tokens.admin())
        .contentType(ContentType.JSON)
        .body(request)
        .post("/api/v1/portals")
        .then()
        .statusCode(201);
    return id;
  }

  /** A sound request to register a portal, with a small and thus quick key. */
  public static Map<String, Object> portalRequest(PortalId id) {
    return Map.of(
        "id",
        id.value(),
        "name",
        "Contoso Self-Service",
        "environment",
        Samples.CONTOSO_ORG.value(),
        "url",
        "http://localhost:1",
        "type",
        "Customer self-service",
        "authenticationKey",
        Map.of("validity", "P6D", "size", 2048));
  }

  /** Sees to it that environment {@code contoso-org} is there. */
  public void environment() {
    environment(Samples.CONTOSO_ORG);
  }

  /** Sees to it that this environment is there. */
  public void environment(EnvironmentId id) {
    int status =
        given()
            .auth()
            .oauth2(Tokens.admin())
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "name",
                    "Contoso",
                    "url",
                    provider.environment().toString(),
                    "geo",
                    "EMEA",
                    "organisationId",
                    UUID.randomUUID().toString(),
                    "tenantId",
                    UUID.randomUUID().toString(),
                    "supportContact",
                    "support@contoso.example"))
            .put("/api/v1/environments/{id}", id.value())
            .statusCode();
    assertTrue(status == 200 || status == 201, "environment: " + status);
  }

  public String activeKid(PortalId portal) {
    return keys.active(portal).map(AuthenticationKey::kid).orElseThrow();
  }

  /** Address of the portal's latest renewal. */
  public String latestRenewal(PortalId portal) {
    var list = "/api/v1/portals/" + portal + "/renewals";
    return list
        + "/"
        + given().auth().oauth2(Tokens.admin()).get(list).then().extract().path("items[0].id");
  }

  /** Starts a renewal; returns its address. */
  public String renew(PortalId portal) {
    return given()
        .auth()
        .oauth2(Tokens.admin())
        .post("/api/v1/portals/{id}/renewals", portal.value())
        .then()
        .statusCode(202)
        .extract()
        .header("Location");
  }

  /** Lets a renewal run again. */
  public void retry(String renewal) {
    given().auth().oauth2(Tokens.admin()).post(renewal + "/retry").then().statusCode(202);
  }

  /** The outside world does again what it is told. */
  public void calm() {
    provider.refuseNext(0);
    provider.knowsEveryKey();
    provider.environmentAnswers(200);
    directory.recover();
  }

  public TestDirectory directory() {
    return directory;
  }

  /** Waits until the renewal has ended, and asserts how. */
  public void awaitRenewal(String renewal, String state) {
    await(() -> !"RUNNING".equals(state(renewal)));
    assertEquals(state, state(renewal));
  }

  private static String state(String renewal) {
    return given().auth().oauth2(Tokens.admin()).get(renewal).then().extract().path("state");
  }

  /** Waits for a condition, for a bounded time. */
  public static void await(BooleanSupplier condition) {
    await(condition, () -> "");
  }

  /** The same; says how things stand where it was in vain. */
  public static void await(BooleanSupplier condition, Supplier<String> state) {
    var until = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertTrue(
          Instant.now().isBefore(until),
          () -> "did not happen within " + PATIENCE + " " + state.get());
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
