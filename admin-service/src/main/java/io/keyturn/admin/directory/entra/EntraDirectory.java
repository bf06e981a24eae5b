package io.keyturn.admin.directory.entra;

import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.key.KeyCertificate;
import java.util.Optional;
import java.util.Set;

/**
 * Applications are app registrations of the tenant, named by their application (client) id. Entra
 * ID chooses that id itself, so the tenant's administrators make the registration, and the portal
 * is registered with its id.
 *
 * <p>A key is added by {@code addKey} and taken away by {@code removeKey}, which touch no other key
 * whoever writes at the same moment, wherever the present key can prove itself. No key is asked to
 * prove its own removal. Otherwise {@link KeyList} writes the whole list.
 */
public final class EntraDirectory implements Directory {
  private final GraphApi graph;
  private final PossessionProof proof;
  private final KeyList list;

  public EntraDirectory(GraphApi graph, PossessionProof proof) {
    this.graph = graph;
    this.proof = proof;
    this.list = new KeyList(graph);
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
    var credential = KeyCredential.of(key);
    if (!proven(application, current, token -> graph.addKey(application, credential, token))) {
      list.append(clientId, application(clientId), key);
    }
    if (!keys(clientId).contains(key.kid())) {
      throw KeyList.lost(clientId, key.kid());
    }
  }

  @Override
  public void removeKey(String clientId, String kid, Optional<CertifiedKeyPair> current)
      throws DirectoryException {
    var found = graph.find(clientId);
    if (found.isEmpty() || !found.get().kids().contains(kid)) {
      return;
    }
    var application = found.get();
    var prover = current.filter(pair -> !pair.certificate().kid().equals(kid));
    if (proven(application, prover, token -> removeEach(application, kid, token))) {
      list.checkGone(clientId, kid::equals);
    } else {
      list.remove(clientId, kid::equals);
    }
  }

  /** The registration itself is never ours to delete. */
  @Override
  public void removeApplication(String clientId, Set<String> kids) throws DirectoryException {
    list.remove(clientId, kids::contains);
  }

  /** A change that Graph makes on proof of possession only. */
  private interface ProvenChange {
    void by(String token) throws DirectoryException;
  }

  /**
   * False where there is no proof, or Graph did not take it. It says so in several ways, none of
   * them documented; the other way of changing keys needs no proof, and tells what else is wrong.
   */
  private boolean proven(
      Application application, Optional<CertifiedKeyPair> current, ProvenChange change)
      throws DirectoryException {
    var prover = current.filter(pair -> proof.possible(pair, application));
    if (prover.isEmpty()) {
      return false;
    }
    try {
      change.by(proof.by(prover.get(), application));
      return true;
    } catch (DirectoryException e) {
      if (e.failure() == Failure.FORBIDDEN || e.failure() == Failure.REFUSED) {
        return false;
      }
      throw e;
    }
  }

  private void removeEach(Application application, String kid, String token)
      throws DirectoryException {
    for (String keyId : application.keyIds(kid::equals)) {
      graph.removeKey(application, keyId, token);
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
}
