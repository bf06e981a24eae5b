package io.keyturn.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.keyturn.local.client.PublishedKey;
import io.keyturn.local.client.ReceivedMail;
import io.keyturn.local.part.Life;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From nothing to a renewed key: {@code ./keyturn check}. */
public final class Check {

  private static final Set<String> SHOWN_TO_ALL = Set.of("product", "version", "portalId");

  private final Checklist list;
  private final Found<LocalStack> stack = new Found<>("a stack that is up");
  private final Found<Turnover> turnover = new Found<>("a stack that is up");
  private final Found<PublishedKey> oldKey = new Found<>("the public key");
  private final Found<JsonNode> oldDetails = new Found<>("the authentication key");
  private final Found<Before> before = new Found<>("a renewal");

  /** How often the portal had been started before the renewal, by both counts. */
  private record Before(int starts, int instances) {}

  public Check(PrintStream out) {
    this.list = new Checklist(out);
  }

  /**
   * Runs every step on that stack, which is not started yet, and ends it; tells whether all passed.
   */
  public boolean run(LocalStack fresh) {
    list.step("the stack is up", () -> start(fresh));
    list.step("the public key is served and is an RSA key", this::readPublicKey);
    list.step("strangers see product, version and portal id only", this::lookAsStranger);
    list.step("each subscriber is warned once, in the own language", this::readWarnings);
    list.step("administrators see the warning on about", this::lookForWarning);
    list.step("the portal gets tokens at Keycloak with its key", this::connect);
    list.step("a renewal is refused without a right to it", this::tryWithoutRight);
    list.step("a renewal succeeds", this::renew);
    list.step("the portal was restarted exactly once", this::countStarts);
    list.step("the new key, thumbprint and expiration are served", this::readNewKey);
    list.step("the warning is gone, and each subscriber is told", this::readOutcome);
    list.step("the portal gets tokens at Keycloak with the new key", this::connectAnew);
    list.step("the old key is gone from Keycloak after its retirement", this::awaitRetirement);
    list.step("a renewal survives the kill of admin-service", this::renewThroughKill);
    list.step("stopping leaves no process", () -> stop(fresh));
    return list.finish();
  }

  private String start(LocalStack fresh) throws Exception {
    fresh.start();
    stack.set(fresh);
    turnover.set(new Turnover(fresh));
    return "";
  }

  private String readPublicKey() throws Exception {
    PublishedKey key = turnover.get().publishedKey();
    JsonNode details = turnover.get().authenticationKey();
    same("the id of the key", details.path("kid").asText(), key.kid());
    oldKey.set(key);
    oldDetails.set(details);
    return key.size() + " bits, " + details.path("daysLeft").asText() + " days left";
  }

  private String lookAsStranger() throws Exception {
    same("what is shown", SHOWN_TO_ALL, turnover.get().namesShownToStrangers());
    return "";
  }

  private String readWarnings() throws Exception {
    Map<String, ReceivedMail> warnings = new Subscribers(stack.get()).await(1);
    for (Map.Entry<String, ReceivedMail> warning : warnings.entrySet()) {
      same("the mail's language", warning.getKey(), warning.getValue().language());
    }
    return warnings.get("en").subject();
  }

  private String lookForWarning() throws Exception {
    String notice = turnover.get().about().path("notice").path("message").asText();
    if (notice.isEmpty()) {
      throw new IOException("There is no notice on about.");
    }
    return notice;
  }

  private String readOutcome() throws Exception {
    before.get();
    if (turnover.get().about().has("notice")) {
      throw new IOException("The notice is still on about.");
    }
    return new Subscribers(stack.get()).await(2).get("en").subject();
  }

  private String connect() throws Exception {
    turnover.get().awaitConnected(oldKey.get().kid());
    return "";
  }

  private String tryWithoutRight() throws Exception {
    same("the answer to outsider", 403, turnover.get().tryRenewal(stack.get().asUser("outsider")));
    same("the answer without a token", 401, turnover.get().tryRenewal(() -> null));
    return "403 for outsider, 401 without a token";
  }

  private String renew() throws Exception {
    oldKey.get();
    before.set(new Before(starts(), turnover.get().instances().size()));
    return succeeded(turnover.get().renew());
  }

  private String renewThroughKill() throws Exception {
    String oldKid = turnover.get().publishedKey().kid();
    int starts = starts();
    String time = succeeded(turnover.get().renewThroughKill());
    String newKid = turnover.get().publishedKey().kid();
    different("the public key", oldKid, newKid);
    same("starts of the portal", starts + 1, starts());
    turnover.get().awaitConnected(newKid);
    return time;
  }

  private static String succeeded(JsonNode renewal) throws IOException {
    if (!renewal.path("state").asText().equals("SUCCEEDED")) {
      throw new IOException(
          "%s at %s: %s %s"
              .formatted(
                  renewal.path("state").asText(),
                  renewal.path("step").asText(),
                  renewal.path("code").asText(),
                  renewal.path("reason").asText()));
    }
    Instant created = Instant.parse(renewal.path("createdAt").asText());
    Instant finished = Instant.parse(renewal.path("finishedAt").asText());
    return "%.1f s from request to SUCCEEDED"
        .formatted(Duration.between(created, finished).toMillis() / 1000.0);
  }

  private String countStarts() throws Exception {
    same("starts counted by the supervisor", before.get().starts() + 1, starts());
    same(
        "starts counted by admin-service",
        before.get().instances() + 1,
        turnover.get().instances().size());
    List<Life> lives = stack.get().part("portal-service").history().lives();
    Life last = lives.get(lives.size() - 2);
    same("its exit status", 0, last.status().orElse(-1));
    return "down for %.1f s"
        .formatted(
            Duration.between(last.exitedAt(), lives.get(lives.size() - 1).readyAt()).toMillis()
                / 1000.0);
  }

  private String readNewKey() throws Exception {
    PublishedKey key = turnover.get().publishedKey();
    JsonNode details = turnover.get().authenticationKey();
    JsonNode about = turnover.get().about();
    different("the public key", oldKey.get().kid(), key.kid());
    same("the key's id at admin-service", key.kid(), details.path("kid").asText());
    same("the key's id on about", key.kid(), about.path("kid").asText());
    different("the thumbprint", oldDetails.get().path("thumbprint"), details.path("thumbprint"));
    same("the thumbprint on about", details.path("thumbprint"), about.path("thumbprint"));
    different("the expiration", oldDetails.get().path("expiresAt"), details.path("expiresAt"));
    same(
        "the expiration on about",
        Instant.parse(details.path("expiresAt").asText()),
        Instant.parse(about.path("authenticationKeyExpiration").asText()));
    return "thumbprint " + details.path("thumbprint").asText();
  }

  private String connectAnew() throws Exception {
    String kid = turnover.get().publishedKey().kid();
    different("the public key", oldKey.get().kid(), kid);
    turnover.get().awaitConnected(kid);
    if (!turnover.get().registeredKids().contains(kid)) {
      throw new IOException("Keycloak does not list the new key.");
    }
    return "";
  }

  private String awaitRetirement() throws Exception {
    before.get();
    turnover.get().awaitUnregistered(oldKey.get().kid());
    same(
        "what Keycloak lists",
        List.of(turnover.get().publishedKey().kid()),
        turnover.get().registeredKids());
    return "";
  }

  private String stop(LocalStack fresh) throws Exception {
    stack.get();
    List<ProcessHandle> processes =
        fresh.parts().stream().flatMap(part -> part.process().stream()).toList();
    fresh.close();
    List<Long> left =
        processes.stream().filter(ProcessHandle::isAlive).map(ProcessHandle::pid).toList();
    same("processes left", List.of(), left);
    return processes.size() + " ended";
  }

  private int starts() {
    return stack.get().part("portal-service").history().starts();
  }

  private static void same(String what, Object expected, Object actual) throws IOException {
    if (!expected.equals(actual)) {
      throw new IOException("%s should be %s, and is %s".formatted(what, expected, actual));
    }
  }

  private static void different(String what, Object old, Object actual) throws IOException {
    if (old.equals(actual)) {
      throw new IOException("%s is still %s".formatted(what, old));
    }
  }
}
