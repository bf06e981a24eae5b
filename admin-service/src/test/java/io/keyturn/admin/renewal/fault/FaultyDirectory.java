package io.keyturn.admin.renewal.fault;

import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.admin.directory.FakeDirectory;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.key.KeyCertificate;
import java.util.Optional;
import java.util.Set;

/** The fake, at whose calls a process can die, and which can do a thing and lose the answer. */
final class FaultyDirectory extends FakeDirectory {
  private final Mishaps mishaps;
  private boolean losing;

  FaultyDirectory(Mishaps mishaps) {
    this.mishaps = mishaps;
  }

  /** The next change takes effect, but whoever asked for it is told that nobody answered. */
  void loseNextAnswer() {
    losing = true;
  }

  @Override
  public void createApplication(String clientId, String name) throws DirectoryException {
    mishaps.around(
        () -> {
          super.createApplication(clientId, name);
          return null;
        });
  }

  @Override
  public Set<String> keys(String clientId) throws DirectoryException {
    return mishaps.around(() -> super.keys(clientId));
  }

  @Override
  public void addKey(String clientId, KeyCertificate key, Optional<CertifiedKeyPair> current)
      throws DirectoryException {
    mishaps.around(
        () -> {
          super.addKey(clientId, key, current);
          return answered();
        });
  }

  @Override
  public void removeKey(String clientId, String kid, Optional<CertifiedKeyPair> current)
      throws DirectoryException {
    mishaps.around(
        () -> {
          super.removeKey(clientId, kid, current);
          return answered();
        });
  }

  private Void answered() throws DirectoryException {
    if (losing) {
      losing = false;
      throw new DirectoryException(Failure.UNREACHABLE, "the answer was lost");
    }
    return null;
  }
}
