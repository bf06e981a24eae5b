package io.keyturn.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.keyturn.local.client.AdminApi;
import io.keyturn.local.client.Answer;
import io.keyturn.local.client.Poll;
import io.keyturn.local.client.PublishedKey;
import io.keyturn.local.client.TokenSource;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps of replacing the portal's key, as an administrator does and sees them. */
public final class Turnover {

  private static final Duration RENEWAL = Duration.ofMinutes(5);
  private static final Duration CONNECTION = Duration.ofMinutes(3);
  private static final Duration RETIREMENT = Duration.ofMinutes(5);
  private static final String PORTAL = LocalStack.PORTAL;

  private final LocalStack stack;
  private final TokenSource administrator;
  private final AdminApi admin;

  public Turnover(LocalStack stack) {
    this.stack = stack;
    this.administrator = stack.asUser("admin");
    this.admin = stack.admin(administrator);
  }

  /** The key that the portal publishes now. */
  public PublishedKey publishedKey() throws IOException, GeneralSecurityException {
    Answer answer = stack.portal().publicKey().expect(200);
    String type = answer.headers().firstValue("Content-Type").orElse("none");
    if (!type.startsWith("text/plain")) {
      throw new IOException("The public key's type is " + type + ", not text/plain.");
    }
    return PublishedKey.parse(answer.body());
  }

  /** What a stranger sees of the portal. */
  public Set<String> namesShownToStrangers() throws IOException {
    Set<String> names = new HashSet<>();
    stack.portal().about(null).fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** What an administrator sees of the portal. */
  public JsonNode about() throws IOException {
    return stack.portal().about(administrator.token());
  }

  /**
   * Waits until the portal has used that key at the identity provider, and every running instance
   * says so.
   */
  public void awaitConnected(String kid) throws IOException {
    Poll.untilTrue(CONNECTION, "the portal to connect with its key", () -> isConnected(kid));
  }

  /** The key as admin-service shows it. */
  public JsonNode authenticationKey() throws IOException {
    return admin.authenticationKey(PORTAL);
  }

  /** The status of a renewal's refusal or acceptance for that caller. */
  public int tryRenewal(TokenSource caller) throws IOException {
    return stack.admin(caller).startRenewal(PORTAL).status();
  }

  /** Renews the key and waits for the end, whatever it is. */
  public JsonNode renew() throws IOException {
    return awaitEnd(startRenewal());
  }

  /**
   * Renews the key, kills admin-service once the new key stands at Keycloak, without any chance to
   * tidy up, and waits for the end that its successor brings about.
   */
  public JsonNode renewThroughKill() throws IOException {
    int keys = registeredKids().size();
    String id = startRenewal();
    Poll.untilTrue(RENEWAL, "the new key at Keycloak", () -> registeredKids().size() > keys);
    stack.part("admin-service").process().orElseThrow().destroyForcibly();
    awaitAdmin();
    return awaitEnd(id);
  }

  /** Waits until admin-service answers again. */
  public void awaitAdmin() throws IOException {
    Poll.untilTrue(RENEWAL, "admin-service to be back", () -> !admin.instances(PORTAL).isEmpty());
  }

  /** Waits until the renewal has ended, whatever its outcome. */
  public JsonNode awaitEnd(String id) throws IOException {
    return Poll.until(
        RENEWAL,
        "the renewal to end",
        () ->
            Optional.of(admin.renewal(PORTAL, id))
                .filter(renewal -> !renewal.path("state").asText().equals("RUNNING")));
  }

  /** Asks for a renewal and tells its id. */
  public String startRenewal() throws IOException {
    return admin.startRenewal(PORTAL).expect(202).json().path("id").asText();
  }

  /** Every start of the portal that admin-service remembers. */
  public List<JsonNode> instances() throws IOException {
    return admin.instances(PORTAL);
  }

  /** The keys that Keycloak accepts from the portal. */
  public List<String> registeredKids() throws IOException {
    return stack.keycloak().registeredKids(PORTAL);
  }

  /** Waits until Keycloak has forgotten that key. */
  public void awaitUnregistered(String kid) throws IOException {
    Poll.untilTrue(
        RETIREMENT, "the old key to be gone from Keycloak", () -> !registeredKids().contains(kid));
  }

  private boolean isConnected(String kid) throws IOException {
    JsonNode about = about();
    List<JsonNode> running =
        instances().stream()
            .filter(
                instance ->
                    instance.path("stoppedAt").isMissingNode()
                        || instance.path("stoppedAt").isNull())
            .toList();
    return about.path("kid").asText().equals(kid)
        && about.path("connection").path("state").asText().equals("CONNECTED")
        && !running.isEmpty()
        && running.stream()
            .allMatch(
                instance ->
                    instance.path("connected").asBoolean()
                        && instance.path("kid").asText().equals(kid));
  }
}
