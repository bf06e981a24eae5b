package io.keyturn.admin.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.common.key.KeyCertificate;
import io.keyturn.common.testing.Samples;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What every directory must do, the fake as much as the real ones. Needs nothing of the directory
 * but its port, and so runs on a real one too.
 */
public abstract class DirectoryContract {
  protected final String clientId = "portal-" + UUID.randomUUID();

  /** The directory under test; the same one at every call of a test. */
  protected abstract Directory directory();

  /** An application without keys; made by somebody else where Keyturn cannot. */
  protected void givenApplication(String id) throws DirectoryException {
    directory().createApplication(id, "Contoso");
  }

  @Test
  void anApplicationStartsWithoutKeys() throws DirectoryException {
    givenApplication(clientId);

    directory().createApplication(clientId, "Contoso");

    assertEquals(Set.of(), directory().keys(clientId));
  }

  @Test
  void creatingAnApplicationAgainKeepsItsKeys() throws DirectoryException {
    var key = withOneKey();

    directory().createApplication(clientId, "Contoso");

    assertEquals(Set.of(key.kid()), directory().keys(clientId));
  }

  @Test
  void addingAKeyKeepsTheOthers() throws DirectoryException {
    var first = withOneKey();
    var second = key();

    directory().addKey(clientId, second, Optional.empty());

    assertEquals(Set.of(first.kid(), second.kid()), directory().keys(clientId));
  }

  @Test
  void addingAKeyTwiceIsAddingItOnce() throws DirectoryException {
    var key = withOneKey();

    directory().addKey(clientId, key, Optional.empty());

    assertEquals(Set.of(key.kid()), directory().keys(clientId));
  }

  @Test
  void removingAKeyKeepsTheOthers() throws DirectoryException {
    var first = withOneKey();
    var second = key();
    directory().addKey(clientId, second, Optional.empty());

    directory().removeKey(clientId, first.kid(), Optional.empty());

    assertEquals(Set.of(second.kid()), directory().keys(clientId));
  }

  @Test
  void removingAKeyThatIsNotThereChangesNothing() throws DirectoryException {
    var key = withOneKey();

    directory().removeKey(clientId, key().kid(), Optional.empty());

    assertEquals(Set.of(key.kid()), directory().keys(clientId));
  }

  @Test
  void removingAKeyOfAnApplicationThatIsGoneIsNoFailure() throws DirectoryException {
    directory().removeKey("portal-" + UUID.randomUUID(), "some-kid", Optional.empty());
  }

  @Test
  void anUnknownApplicationIsNamed() {
    var failure =
        assertThrows(
            DirectoryException.class, () -> directory().addKey(clientId, key(), Optional.empty()));

    assertEquals(Failure.APPLICATION_UNKNOWN, failure.failure());
  }

  @Test
  void aRemovedApplicationHasNoKeyLeftAndCanBeRemovedAgain() throws DirectoryException {
    var kids = Set.of(withOneKey().kid());

    directory().removeApplication(clientId, kids);
    directory().removeApplication(clientId, kids);

    assertEquals(Set.of(), keysLeft());
  }

  @Test
  void askingForAccessChangesNothing() throws DirectoryException {
    var key = withOneKey();

    directory().checkAccess(clientId);

    assertEquals(Set.of(key.kid()), directory().keys(clientId));
  }

  @Test
  void accessToAnUnknownApplicationCannotBeHad() {
    var failure = assertThrows(DirectoryException.class, () -> directory().checkAccess(clientId));

    assertEquals(Failure.APPLICATION_UNKNOWN, failure.failure());
  }

  /** Those of an application that is gone are none. */
  private Set<String> keysLeft() throws DirectoryException {
    try {
      return directory().keys(clientId);
    } catch (DirectoryException e) {
      assertEquals(Failure.APPLICATION_UNKNOWN, e.failure());
      return Set.of();
    }
  }

  protected final KeyCertificate withOneKey() throws DirectoryException {
    var key = key();
    givenApplication(clientId);
    directory().addKey(clientId, key, Optional.empty());
    return key;
  }

  protected static KeyCertificate key() {
    return Samples.keyPair(Samples.anyPortalId()).certificate();
  }
}
