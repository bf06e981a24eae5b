package io.keyturn.admin.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.keyturn.admin.directory.DirectoryException.Failure;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What every directory must do when it is not let, where a test can bring that about. */
public abstract class DirectoryRefusalContract extends DirectoryContract {

  /** From now on Keyturn may look at the application, but not change it. */
  protected abstract void forbidChanges(String clientId);

  /** From now on another writer undoes every change at once. */
  protected abstract void undoChanges();

  /** An application without keys that Keyturn did not make. */
  protected abstract void givenForeignApplication(String clientId) throws DirectoryException;

  @Test
  void anApplicationOfSomebodyElseLosesTheseKeysAndStays() throws DirectoryException {
    var ours = key();
    var other = key();
    givenForeignApplication(clientId);
    directory().createApplication(clientId, "Contoso");
    directory().addKey(clientId, ours, Optional.empty());
    directory().addKey(clientId, other, Optional.empty());

    directory().removeApplication(clientId, Set.of(ours.kid(), "never-registered"));

    assertEquals(Set.of(other.kid()), directory().keys(clientId));
  }

  @Test
  void anApplicationThatMayNotBeChangedIsForbiddenBeforeAnythingIsTried()
      throws DirectoryException {
    var key = withOneKey();
    forbidChanges(clientId);

    var failure = failureOf(() -> directory().checkAccess(clientId));

    assertEquals(Failure.FORBIDDEN, failure.failure());
    assertEquals(Set.of(key.kid()), directory().keys(clientId));
  }

  @Test
  void anApplicationThatMayNotBeChangedStaysAsItIs() throws DirectoryException {
    var key = withOneKey();
    forbidChanges(clientId);

    var adding = failureOf(() -> directory().addKey(clientId, key(), Optional.empty()));
    var removing = failureOf(() -> directory().removeKey(clientId, key.kid(), Optional.empty()));

    assertEquals(Failure.FORBIDDEN, adding.failure());
    assertEquals(Failure.FORBIDDEN, removing.failure());
    assertEquals(Set.of(key.kid()), directory().keys(clientId));
  }

  @Test
  void aKeyThatAnotherWriterRemovedAtOnceIsReportedAsLost() throws DirectoryException {
    givenApplication(clientId);
    undoChanges();

    var failure = failureOf(() -> directory().addKey(clientId, key(), Optional.empty()));

    assertEquals(Failure.LOST, failure.failure());
  }

  @Test
  void aRemovalThatAnotherWriterUndidAtOnceIsReportedAsLost() throws DirectoryException {
    var key = withOneKey();
    undoChanges();

    var failure = failureOf(() -> directory().removeKey(clientId, key.kid(), Optional.empty()));

    assertEquals(Failure.LOST, failure.failure());
  }

  @Test
  void keysOfAnApplicationOfSomebodyElseThatComeBackAreReportedAsLost() throws DirectoryException {
    var key = key();
    givenForeignApplication(clientId);
    directory().addKey(clientId, key, Optional.empty());
    undoChanges();

    var failure = failureOf(() -> directory().removeApplication(clientId, Set.of(key.kid())));

    assertEquals(Failure.LOST, failure.failure());
  }

  protected static DirectoryException failureOf(Executable call) {
    return assertThrows(DirectoryException.class, call);
  }
}
