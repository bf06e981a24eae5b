package io.keyturn.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.keyturn.local.check.Turnover;
import io.keyturn.local.client.Poll;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * What must hold after a renewal, whatever happened in it: one ACTIVE key and no other living one,
 * one registration, one restart, a portal that is connected with the new key.
 */
final class Soundness {

  private static final Duration BOUND = Duration.ofMinutes(3);
  private static final String PORTAL = LocalStack.PORTAL;

  private final LocalStack stack;
  private final Turnover turnover;
  private final KeyTable keyTable;
  private final String oldKid;
  private final int starts;

  private Soundness(LocalStack stack, Turnover turnover, KeyTable keyTable, String oldKid) {
    this.stack = stack;
    this.turnover = turnover;
    this.keyTable = keyTable;
    this.oldKid = oldKid;
    this.starts = starts();
  }

  /** Remembers how things are; they have to be sound now. */
  static Soundness before(LocalStack stack) throws Exception {
    Turnover turnover = new Turnover(stack);
    KeyTable keyTable = KeyTable.of(stack);
    String kid = turnover.publishedKey().kid();
    turnover.awaitConnected(kid);
    Soundness soundness = new Soundness(stack, turnover, keyTable, kid);
    soundness.awaitOneKey(kid);
    return soundness;
  }

  Turnover turnover() {
    return turnover;
  }

  KeyTable keyTable() {
    return keyTable;
  }

  /** The key that the portal's instance signs with, or signed with until it left just now. */
  String servedKid() throws SQLException {
    return keyTable
        .ask(
            "select kid from portal_instance where portal_id = ? and kid is not null"
                + " order by started_at desc limit 1",
            PORTAL)
        .get(0);
  }

  void assertRenewedOnce(JsonNode renewal) throws Exception {
    assertEquals("SUCCEEDED", renewal.path("state").asText(), renewal.toString());
    String newKid = turnover.publishedKey().kid();
    assertNotEquals(oldKid, newKid);
    assertEquals(renewal.path("candidateKid").asText(), newKid);
    turnover.awaitConnected(newKid);
    awaitOneKey(newKid);
    assertEquals(starts + 1, starts(), "starts of the portal");
  }

  void assertTurnedBack(JsonNode renewal) throws Exception {
    assertEquals("ROLLED_BACK", renewal.path("state").asText(), renewal.toString());
    assertEquals(oldKid, turnover.publishedKey().kid());
    turnover.awaitConnected(oldKid);
    awaitOneKey(oldKid);
  }

  private void awaitOneKey(String kid) throws IOException {
    Poll.untilTrue(
        BOUND,
        "one key in the key table and at Keycloak",
        () ->
            keyTable.statesOfLivingKeys(PORTAL).equals(List.of("ACTIVE"))
                && turnover.registeredKids().equals(List.of(kid)));
  }

  private int starts() {
    return stack.part("portal-service").history().starts();
  }
}
