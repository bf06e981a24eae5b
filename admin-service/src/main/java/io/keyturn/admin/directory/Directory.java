package io.keyturn.admin.directory;

import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.key.KeyCertificate;
import java.util.Optional;
import java.util.Set;

/**
 * The port through which applications at the identity provider are changed.
 *
 * <p>Every method is idempotent: repeated after a lost answer it changes nothing more. None runs in
 * a transaction; all block, for a bounded time. A key that was added may take minutes until it
 * works.
 */
public interface Directory {

  /**
   * Sees to it that the application exists; leaves one that exists as it is.
   *
   * @param name what people call it
   * @throws DirectoryException UNREACHABLE, BUSY, FORBIDDEN, REFUSED; APPLICATION_UNKNOWN where
   *     only the provider's own administrators can make it, and have not
   */
  void createApplication(String clientId, String name) throws DirectoryException;

  /**
   * Returns where Keyturn may change the application; changes nothing.
   *
   * @throws DirectoryException FORBIDDEN where it may not; UNREACHABLE, BUSY, APPLICATION_UNKNOWN
   */
  void checkAccess(String clientId) throws DirectoryException;

  /**
   * The {@code kid} of each public key registered for the application.
   *
   * @throws DirectoryException UNREACHABLE, BUSY, FORBIDDEN, APPLICATION_UNKNOWN
   */
  Set<String> keys(String clientId) throws DirectoryException;

  /**
   * Appends a public key; never drops another one.
   *
   * @param current a key the application can prove itself with, for directories that ask for proof
   *     of possession; none for its first key
   * @throws DirectoryException any failure; LOST where the key was not there when read back, or
   *     another one was missing
   */
  void addKey(String clientId, KeyCertificate key, Optional<CertifiedKeyPair> current)
      throws DirectoryException;

  /**
   * Takes a public key away, if it is there; never touches another one.
   *
   * @param current a key the application can prove itself with, as for {@link #addKey}; the one
   *     that is taken away proves nothing
   * @throws DirectoryException UNREACHABLE, BUSY, FORBIDDEN, REFUSED; LOST where the key was there
   *     again when read back, or another one was missing; an application that is gone has no keys
   *     and is no failure
   */
  void removeKey(String clientId, String kid, Optional<CertifiedKeyPair> current)
      throws DirectoryException;

  /**
   * Removes the application, if it is there and Keyturn made it; takes these keys away from one
   * that somebody else made.
   *
   * @param kids all keys that Keyturn can have registered for it
   * @throws DirectoryException UNREACHABLE, BUSY, FORBIDDEN, REFUSED; LOST where a key was there
   *     again when read back
   */
  void removeApplication(String clientId, Set<String> kids) throws DirectoryException;
}
