package io.keyturn.admin.directory;

import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.key.KeyCertificate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applications in memory; does what it is told, and fails where a test says so. */
public class FakeDirectory implements Directory {
  private final Map<String, Map<String, KeyCertificate>> applications = new HashMap<>();
  private final Deque<DirectoryException> failures = new ArrayDeque<>();
  private DirectoryException outage;

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

  /** The registered public key, as a provider looks it up to check an assertion. */
  public synchronized Optional<KeyCertificate> registered(String clientId, String kid) {
    return Optional.ofNullable(applications.getOrDefault(clientId, Map.of()).get(kid));
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
    application(clientId).putIfAbsent(key.kid(), key);
  }

  @Override
  public synchronized void removeKey(String clientId, String kid) throws DirectoryException {
    maybeFail();
    applications.getOrDefault(clientId, new HashMap<>()).remove(kid);
  }

  @Override
  public synchronized void removeApplication(String clientId) throws DirectoryException {
    maybeFail();
    applications.remove(clientId);
  }

  private Map<String, KeyCertificate> application(String clientId) throws DirectoryException {
    var keys = applications.get(clientId);
    if (keys == null) {
      throw new DirectoryException(Failure.APPLICATION_UNKNOWN, "no application " + clientId);
    }
    return keys;
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
