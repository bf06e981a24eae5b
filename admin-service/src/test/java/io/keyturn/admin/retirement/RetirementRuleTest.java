package io.keyturn.admin.retirement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyCertificate;
import io.keyturn.common.key.KeyHistory;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.key.KeyState;
import io.keyturn.common.keytable.Instance;
import io.keyturn.common.keytable.Instance.Presence;
import io.keyturn.common.keytable.Instance.Served;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.Samples;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetirementRuleTest {
  private static final Duration GRACE = Duration.ofMinutes(61);
  private static final Instant NOW = Instant.parse("2028-02-29T23:59:59Z");
  private static final PortalId CONTOSO = new PortalId("contoso");
  private static final KeyCertificate CERTIFICATE = Samples.keyPair(CONTOSO).certificate();

  private final RetirementRule rule = new RetirementRule(GRACE);
  private final AuthenticationKey old = supersededAt(Optional.of(NOW.minus(GRACE)));

  @Test
  void aKeyMayGoWhenItsGraceIsOverAndNobodyNeedsIt() {
    assertEquals(Optional.empty(), rule.stillNeeded(old, List.of(), false, NOW));
  }

  @Test
  void aKeyStaysUntilTheLastSecondOfItsGrace() {
    var aSecondEarlier = NOW.minusSeconds(1);

    var reason = rule.stillNeeded(old, List.of(), false, aSecondEarlier);

    assertEquals(Optional.of(StillNeeded.GRACE), reason);
  }

  @Test
  void theRuleAndTheSearchForDueKeysAgreeOnTheBoundary() {
    assertEquals(NOW.minus(GRACE), rule.dueSince(NOW));
  }

  @Test
  void aKeyThatDoesNotSaySinceWhenStays() {
    var unknown = supersededAt(Optional.empty());

    var reason = rule.stillNeeded(unknown, List.of(), false, NOW);

    assertEquals(Optional.of(StillNeeded.GRACE), reason);
  }

  @Test
  void aKeyStaysWhileARenewalMayReturnToIt() {
    var reason = rule.stillNeeded(old, List.of(), true, NOW);

    assertEquals(Optional.of(StillNeeded.RENEWAL_RUNNING), reason);
  }

  @Test
  void aKeyStaysWhileAnInstanceServesItConnectedOrNot() {
    var instances = List.of(serving("another", true), serving(old.kid(), false));

    var reason = rule.stillNeeded(old, instances, false, NOW);

    assertEquals(Optional.of(StillNeeded.SERVED), reason);
  }

  @Test
  void instancesWithOtherKeysOrNoneHoldNothingBack() {
    var instances = List.of(serving("another", true), serving(null, false));

    assertEquals(Optional.empty(), rule.stillNeeded(old, instances, false, NOW));
  }

  private static Instance serving(String kid, boolean connected) {
    return new Instance(
        UUID.randomUUID(),
        CONTOSO,
        URI.create("http://localhost:1"),
        new Served(Optional.ofNullable(kid), connected),
        new Presence(NOW, NOW, Optional.empty()));
  }

  private static AuthenticationKey supersededAt(Optional<Instant> since) {
    var history =
        new KeyHistory(
            Instant.EPOCH,
            Optional.of(Instant.EPOCH),
            since,
            Optional.empty(),
            Optional.empty(),
            false);
    return new AuthenticationKey(KeyId.next(), CONTOSO, CERTIFICATE, KeyState.RETIRING, history);
  }
}
