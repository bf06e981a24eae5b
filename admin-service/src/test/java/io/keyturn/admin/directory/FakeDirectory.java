package io.keyturn.admin.directory;

import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.key.KeyCertificate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applications in memory; does what it is told, and fails where a test says so. */
public class FakeDirectory implements Directory {
  private final Map<String, Map<String, KeyCertificate>> applications = new HashMap<>();
  private final Deque<DirectoryException> failures = new ArrayDeque<>();
  private final Set<String> foreign = new HashSet<>();
  private final Set<String> forbidden = new HashSet<>();
  private final Map<String, Optional<String>> provers = new HashMap<>();
  private DirectoryException outage;
  private boolean undoing;

  /** The next call fails so, before it does anything. */
  public synchronized void failNext(DirectoryException failure) {
    failures.add(failure);
  }

  /** Every call fails so until {@link #recover()}. */
  public synchronized void failUntilRecovery(DirectoryException failure) {
    outage = failure;
  }

  /** No call fails any more. */
  public synchronized void recover() {
    outage = null;
    failures.clear();
  }

  /** An application that Keyturn did not make. */
  public synchronized void madeBySomebodyElse(String clientId) {
    applications.put(clientId, new LinkedHashMap<>());
    foreign.add(clientId);
  }

  /** This application may be looked at only. */
  public synchronized void forbidChanges(String clientId) {
    forbidden.add(clientId);
  }

  /** Every change is undone at once, as if by another writer. */
  public synchronized void undoChanges() {
    undoing = true;
  }

  /** The registered public key, as a provider looks it up to check an assertion. */
  public synchronized Optional<KeyCertificate> registered(String clientId, String kid) {
    return Optional.ofNullable(applications.getOrDefault(clientId, Map.of()).get(kid));
  }

  /** The kid of the key that proved the removal of this one; nothing where none did. */
  public synchronized Optional<String> proverOfRemoval(String kid) {
    return provers.getOrDefault(kid, Optional.empty());
  }

  @Override
  public synchronized void createApplication(String clientId, String name)
      throws DirectoryException {
    maybeFail();
    applications.putIfAbsent(clientId, new LinkedHashMap<>());
  }

  @Override
  public synchronized void checkAccess(String clientId) throws DirectoryException {
    keys(clientId);
    refuseIfForbidden(clientId);
  }

  @Override
  public synchronized Set<String> keys(String clientId) throws DirectoryException {
    maybeFail();
    return Set.copyOf(application(clientId).keySet());
  }

  @Override
  public synchronized void addKey(
      String clientId, KeyCertificate key, Optional<CertifiedKeyPair> current)
      throws DirectoryException {
    maybeFail();
    var keys = application(clientId);
    if (!keys.containsKey(key.kid())) {
      change(clientId, () -> keys.put(key.kid(), key));
    }
  }

  @Override
  public synchronized void removeKey(
      String clientId, String kid, Optional<CertifiedKeyPair> current) throws DirectoryException {
    maybeFail();
    var keys = applications.getOrDefault(clientId, Map.of());
    if (keys.containsKey(kid)) {
      change(clientId, () -> keys.remove(kid));
      provers.put(kid, current.map(pair -> pair.certificate().kid()));
    }
  }

  @Override
  public synchronized void removeApplication(String clientId, Set<String> kids)
      throws DirectoryException {
    maybeFail();
    if (foreign.contains(clientId)) {
      change(clientId, () -> applications.get(clientId).keySet().removeAll(kids));
    } else {
      applications.remove(clientId);
    }
  }

  private Map<String, KeyCertificate> application(String clientId) throws DirectoryException {
    var keys = applications.get(clientId);
    if (keys == null) {
      throw new DirectoryException(Failure.APPLICATION_UNKNOWN, "no application " + clientId);
    }
    return keys;
  }

  private void change(String clientId, Runnable change) throws DirectoryException {
    refuseIfForbidden(clientId);
    if (undoing) {
      throw new DirectoryException(Failure.LOST, "the change of " + clientId + " was undone");
    }
    change.run();
  }

  private void refuseIfForbidden(String clientId) throws DirectoryException {
    if (forbidden.contains(clientId)) {
      throw new DirectoryException(Failure.FORBIDDEN, "no right to change " + clientId);
    }
  }

  private void maybeFail() throws DirectoryException {
    if (outage != null) {
      throw outage;
    }
    var failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
  }
}
