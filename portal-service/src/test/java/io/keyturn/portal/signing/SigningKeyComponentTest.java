package io.keyturn.portal.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.LogCapture;
import io.keyturn.common.testing.Samples;
import io.keyturn.portal.publication.PortalKeysReader;
import io.keyturn.portal.testing.Portals;
import io.keyturn.portal.testing.RecordedEvent;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StageResource.class)
class SigningKeyComponentTest {
  private static final String SPOIL =
      "update authentication_key set sealed_private_key = set_byte(sealed_private_key, 20,"
          + " get_byte(sealed_private_key, 20) # 1) where id = ?";

  @Inject AuthenticationKeyStore keys;
  @Inject PortalKeysReader reader;
  @Inject Portals portals;

  private final RecordedEvent<SigningKeyLoaded> loaded = new RecordedEvent<>();
  private final LogCapture log = LogCapture.open();
  private PortalId portal;
  private SigningKey key;

  @BeforeEach
  void begin() {
    portal = portals.another();
    key = new SigningKey(keys, loaded);
  }

  @AfterEach
  void close() {
    log.close();
  }

  private AuthenticationKey stage(CertifiedKeyPair pair) {
    return keys.stage(portal, pair, Optional.empty());
  }

  private AuthenticationKey activate() {
    var staged = stage(Samples.keyPair(portal));
    keys.activate(staged.id());
    return staged;
  }

  private void refresh() {
    key.follow(reader.read(portal).orElseThrow());
  }

  @Test
  void waitsForTheFirstActiveKey() {
    refresh();
    stage(Samples.keyPair(portal));
    refresh();

    assertEquals(Optional.empty(), key.kid());
    assertEquals(List.of(), loaded.fired());
    assertFalse(key.sealed());
  }

  @Test
  void isLoadedWhenTheFirstActiveKeyAppears() {
    refresh();
    var pair = Samples.keyPair(portal);
    keys.activate(stage(pair).id());

    refresh();

    assertEquals(pair.privateKey(), key.pair().orElseThrow().privateKey());
    assertEquals(List.of(new SigningKeyLoaded(pair.certificate().kid())), loaded.fired());
  }

  @Test
  void isKeptAfterARenewalUntilTheProcessEnds() {
    var old = activate();
    refresh();
    var next = activate();

    refresh();

    assertEquals(Optional.of(old.kid()), key.kid());
    assertEquals(1, loaded.fired().size());
    var afterRestart = new SigningKey(keys, loaded);
    afterRestart.follow(reader.read(portal).orElseThrow());
    assertEquals(Optional.of(next.kid()), afterRestart.kid());
  }

  @Test
  void isKeptWithAWarningWhenItIsRetired() {
    var old = activate();
    refresh();
    activate();
    refresh();
    assertEquals(List.of(), log.linesWith("is retired"));
    keys.retire(old.id());

    refresh();
    refresh();

    assertEquals(Optional.of(old.kid()), key.kid());
    assertEquals(
        List.of(
            "WARN Key "
                + old.kid()
                + ", which this process signs with, is retired: restart this process"),
        log.linesWith("is retired"));
  }

  @Test
  void saysOnceThatItCannotBeOpenedAndTriesOn() throws SQLException {
    var active = activate();
    portals.run(SPOIL, active.id().value());

    refresh();
    refresh();

    assertTrue(key.sealed());
    assertEquals(Optional.empty(), key.pair());
    assertEquals(1, log.linesWith("The portal cannot sign").size());

    portals.run(SPOIL, active.id().value());
    refresh();

    assertFalse(key.sealed());
    assertEquals(Optional.of(active.kid()), key.kid());
  }
}
