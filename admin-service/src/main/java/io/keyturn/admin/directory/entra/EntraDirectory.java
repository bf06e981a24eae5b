package io.keyturn.admin.directory.entra;

import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.key.KeyCertificate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Applications are app registrations of the tenant, named by their application (client) id. Entra
 * ID chooses that id itself, so the tenant's administrators make the registration, and the portal
 * is registered with its id.
 *
 * <p>A key is added by {@code addKey}, which appends and cannot drop anything, wherever the present
 * key can prove itself. Otherwise, and to remove a key, the whole list of keys is read and written
 * back with one difference: foreign credentials as they were read, passwords not at all. A change
 * that another writer undid is reported as LOST. The other way round, the time between read and
 * write is open to us too, where Graph tells no version: keep it to Keyturn alone to change keys of
 * these registrations.
 */
public final class EntraDirectory implements Directory {
  private final GraphApi graph;
  private final PossessionProof proof;

  public EntraDirectory(GraphApi graph, PossessionProof proof) {
    this.graph = graph;
    this.proof = proof;
  }

  /** Only looks: the registration has to be there already. */
  @Override
  public void createApplication(String clientId, String name) throws DirectoryException {
    application(clientId);
  }

  /**
   * Asks by writing the name that the application has already: that changes nothing, and needs the
   * same right as every other change, be it by role or by ownership.
   */
  @Override
  public void checkAccess(String clientId) throws DirectoryException {
    graph.rewriteName(application(clientId));
  }

  @Override
  public Set<String> keys(String clientId) throws DirectoryException {
    return application(clientId).kids();
  }

  @Override
  public void addKey(String clientId, KeyCertificate key, Optional<CertifiedKeyPair> current)
      throws DirectoryException {
    var application = application(clientId);
    if (application.kids().contains(key.kid())) {
      return;
    }
    if (!addedWithProof(application, key, current)) {
      append(clientId, key);
    }
    if (!keys(clientId).contains(key.kid())) {
      throw lost(clientId, key.kid());
    }
  }

  @Override
  public void removeKey(String clientId, String kid) throws DirectoryException {
    remove(clientId, kid::equals);
  }

  /** Takes Keyturn's keys out of it; the registration itself is not ours to delete. */
  @Override
  public void removeApplication(String clientId) throws DirectoryException {
    remove(clientId, kid -> true);
  }

  /**
   * False where there is no proof, or Graph did not take it. It says so in several ways, none of
   * them documented; the other way of adding a key needs no proof, and tells what else is wrong.
   */
  private boolean addedWithProof(
      Application application, KeyCertificate key, Optional<CertifiedKeyPair> current)
      throws DirectoryException {
    var prover = current.filter(pair -> proof.possible(pair, application));
    if (prover.isEmpty()) {
      return false;
    }
    try {
      graph.addKey(application, KeyCredential.of(key), proof.by(prover.get(), application));
      return true;
    } catch (DirectoryException e) {
      if (e.failure() == Failure.FORBIDDEN || e.failure() == Failure.REFUSED) {
        return false;
      }
      throw e;
    }
  }

  private void append(String clientId, KeyCertificate key) throws DirectoryException {
    var application = application(clientId);
    if (!application.kids().contains(key.kid())) {
      graph.replaceKeys(application, application.keysWith(KeyCredential.of(key)));
    }
  }

  private void remove(String clientId, Predicate<String> meant) throws DirectoryException {
    var before = graph.find(clientId);
    if (before.isEmpty() || before.get().kids().stream().noneMatch(meant)) {
      return;
    }
    graph.replaceKeys(before.get(), before.get().keysWithout(meant));
    var after = graph.find(clientId);
    var left = after.stream().flatMap(found -> found.kids().stream()).filter(meant).findFirst();
    if (left.isPresent()) {
      throw lost(clientId, left.get());
    }
  }

  private Application application(String clientId) throws DirectoryException {
    return graph
        .find(clientId)
        .orElseThrow(
            () ->
                new DirectoryException(
                    Failure.APPLICATION_UNKNOWN,
                    "the tenant has no app registration with the application (client) id "
                        + clientId
                        + "; make it there, and register the portal with its id as clientId"));
  }

  private static DirectoryException lost(String clientId, String kid) {
    return new DirectoryException(
        Failure.LOST, "the change of key " + kid + " of " + clientId + " was overwritten");
  }
}
