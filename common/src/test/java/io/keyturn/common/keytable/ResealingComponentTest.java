package io.keyturn.common.keytable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.sealing.KeyEncryptionKeys;
import io.keyturn.common.sealing.PrivateKeySealer;
import io.keyturn.common.sealing.SealedPrivateKey;
import io.keyturn.common.sealing.SealingException;
import io.keyturn.common.testing.PostgresResource;
import io.keyturn.common.testing.TestSealing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The first version is the running service's own, as after a second one was added to it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(TestSealing.class)
class ResealingComponentTest {
  @Inject AuthenticationKeyStore keys;
  @Inject KeyTable table;
  @Inject DataSource source;

  @ConfigProperty(name = "keyturn.sealing.keys")
  String first;

  private final String second = TestSealing.entry(2);

  @Test
  void aKeySealedAnewIsTheSameAndNeedsTheNewVersionOnly() throws Exception {
    var portal = table.portal().id();
    var pair = QuickKeyPairs.next();
    var key = keys.stage(portal, pair, Optional.empty());

    int resealed = some(first, second);

    assertEquals(2, atRest(key).version());
    assertEquals(pair, opened(key, second));
    assertThrows(SealingException.class, () -> opened(key, first));
    // What other tests have left is resealed too; a second pass finds nothing.
    assertEquals(true, resealed > 0);
    assertEquals(0, some(first, second));
    back();
  }

  @Test
  void whatTheConfiguredVersionsDoNotOpenIsLeftAsItIs() throws Exception {
    var key = keys.stage(table.portal().id(), QuickKeyPairs.next(), Optional.empty());
    var before = atRest(key);

    assertEquals(0, some(second));
    // A key of the same version that is another one.
    assertEquals(0, some(TestSealing.entry(1), second));

    assertEquals(before.version(), atRest(key).version());
  }

  /** Other tests' keys must open with what the service is configured with. */
  private void back() throws SQLException {
    table.execute("delete from authentication_key where sealed_with = 2");
  }

  private int some(String... entries) {
    var configured = KeyEncryptionKeys.parse(List.of(entries));
    var resealing = new Resealing(source, new PrivateKeySealer(configured), configured);
    int total = 0;
    int last;
    do {
      last = QuarkusTransaction.requiringNew().call(() -> resealing.some(10));
      total += last;
    } while (last > 0);
    return total;
  }

  private CertifiedKeyPair opened(AuthenticationKey key, String entry) throws SQLException {
    var sealer = new PrivateKeySealer(KeyEncryptionKeys.parse(List.of(entry)));
    var secret = sealer.open(key.portal(), key.id(), atRest(key));
    return new CertifiedKeyPair(secret, key.certificate());
  }

  private SealedPrivateKey atRest(AuthenticationKey key) throws SQLException {
    var id = key.id().value();
    return new SealedPrivateKey(
        (Integer) table.ask("select sealed_with from authentication_key where id = ?", id),
        (byte[]) table.ask("select sealed_private_key from authentication_key where id = ?", id));
  }
}
