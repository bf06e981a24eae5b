package io.keyturn.admin.testing;

import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.FakeDirectory;
import io.keyturn.common.key.KeyCertificate;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The directory of all component tests. */
@Mock
@ApplicationScoped
public class TestDirectory extends FakeDirectory {
  /** Somebody else puts a key in. */
  public void register(String clientId, KeyCertificate key) {
    try {
      addKey(clientId, key, Optional.empty());
    } catch (DirectoryException e) {
      throw new IllegalStateException(e);
    }
  }
}
