package io.keyturn.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.keyturn.local.check.Subscribers;
import io.keyturn.local.check.Turnover;
import io.keyturn.local.client.Poll;
import io.keyturn.local.client.ReceivedMail;
import io.keyturn.local.e2e.PublicKeyWatch.Sight;
import io.keyturn.local.e2e.SharedStack.Running;
import io.keyturn.local.part.Life;
import io.keyturn.local.part.PartHistory;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A renewal on the packaged pair, watched from outside. */
@ExtendWith(SharedStack.class)
class RenewalE2E {

  private static final Duration BOUND = Duration.ofMinutes(2);

  @Test
  void replacesTheKeyWithOneRestartAndOneShortSilence(Running running) throws Exception {
    LocalStack stack = running.stack();
    Turnover turnover = new Turnover(stack);
    String oldKid = turnover.publishedKey().kid();
    turnover.awaitConnected(oldKid);
    int starts = history(stack).starts();
    int instances = turnover.instances().size();

    JsonNode renewal;
    List<Sight> sights;
    try (PublicKeyWatch watch = new PublicKeyWatch(stack.portal())) {
      Poll.untilTrue(BOUND, "a first look", () -> watch.sights().size() > 5);
      renewal = turnover.renew();
      int before = watch.sights().size();
      Poll.untilTrue(BOUND, "some looks afterwards", () -> watch.sights().size() > before + 20);
      sights = watch.sights();
    }

    assertEquals("SUCCEEDED", renewal.path("state").asText(), renewal.toString());
    String newKid = turnover.publishedKey().kid();
    assertNotEquals(oldKid, newKid);
    assertRestartedOnce(stack, starts);
    assertEquals(instances + 1, turnover.instances().size());
    assertOneSilence(sights, stack, renewal);
    assertEquals(List.of(oldKid, newKid), keysInOrder(sights));
    turnover.awaitConnected(newKid);
  }

  @Test
  void leavesTheNewKeyAloneAtKeycloak(Running running) throws Exception {
    Turnover turnover = Soundness.before(running.stack()).turnover();
    String oldKid = turnover.publishedKey().kid();

    String id = turnover.startRenewal();
    Poll.untilTrue(BOUND, "both keys at Keycloak", () -> turnover.registeredKids().size() == 2);
    turnover.awaitEnd(id);

    String newKid = turnover.publishedKey().kid();
    assertTrue(turnover.registeredKids().contains(newKid));
    turnover.awaitUnregistered(oldKid);
    assertEquals(List.of(newKid), turnover.registeredKids());
    turnover.awaitConnected(newKid);
  }

  @Test
  void aSecondStackFindsTheDataOfTheFirst(Running running) throws Exception {
    Turnover before = new Turnover(running.stack());
    String kid = before.publishedKey().kid();
    String thumbprint = before.authenticationKey().path("thumbprint").asText();
    Map<String, Long> warnings = warnings(running.stack());
    assertEquals(Map.of("en", 1L, "de", 1L, "es", 1L), warnings);
    List<ProcessHandle> processes =
        running.stack().parts().stream().flatMap(part -> part.process().stream()).toList();

    Turnover after = new Turnover(running.restart());

    assertTrue(processes.stream().noneMatch(ProcessHandle::isAlive));
    assertEquals(kid, after.publishedKey().kid());
    assertEquals(thumbprint, after.authenticationKey().path("thumbprint").asText());
    after.awaitConnected(kid);
    assertEquals(warnings, warnings(running.stack()));
  }

  /** How often each was warned of the seeded key's end; no other key is near its own. */
  private static Map<String, Long> warnings(LocalStack stack) throws IOException {
    return new Subscribers(stack)
        .byLanguage().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    person ->
                        person.getValue().stream()
                            .filter(mail -> mail.subject().contains("6"))
                            // Sent again under its own id where the server was slow to say so.
                            .map(ReceivedMail::messageId)
                            .distinct()
                            .count()));
  }

  private static void assertRestartedOnce(LocalStack stack, int startsBefore) {
    assertEquals(startsBefore + 1, history(stack).starts());
    List<Life> lives = history(stack).lives();
    assertEquals(0, lives.get(lives.size() - 2).status().orElse(-1));
  }

  /** Visitors' systems may miss the key only between the restart's beginning and the new start. */
  private static void assertOneSilence(List<Sight> sights, LocalStack stack, JsonNode renewal) {
    List<Sight> refused = sights.stream().filter(Sight::refused).toList();
    assertFalse(refused.isEmpty(), "The single instance was restarted unnoticed.");
    Sight first = refused.get(0);
    Sight last = refused.get(refused.size() - 1);
    assertEquals(
        refused,
        sights.subList(sights.indexOf(first), sights.indexOf(last) + 1),
        "answers between refusals");
    assertFalse(
        first.seen().isBefore(restartBegan(renewal)), "refused before the restart: " + first);
    Instant ready = history(stack).current().orElseThrow().readyAt();
    assertFalse(last.at().isAfter(ready), "refused although ready since " + ready + ": " + last);
  }

  private static Instant restartBegan(JsonNode renewal) {
    for (JsonNode step : renewal.path("steps")) {
      if (step.path("name").asText().equals("RESTART")) {
        return Instant.parse(step.path("startedAt").asText());
      }
    }
    throw new AssertionError("There is no step RESTART in " + renewal);
  }

  private static List<String> keysInOrder(List<Sight> sights) {
    List<String> kids = sights.stream().filter(sight -> !sight.refused()).map(Sight::kid).toList();
    return IntStream.range(0, kids.size())
        .filter(i -> i == 0 || !kids.get(i).equals(kids.get(i - 1)))
        .mapToObj(kids::get)
        .toList();
  }

  private static PartHistory history(LocalStack stack) {
    return stack.part("portal-service").history();
  }
}
