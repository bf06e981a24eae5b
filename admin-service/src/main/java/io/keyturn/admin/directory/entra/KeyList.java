package io.keyturn.admin.directory.entra;

import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.common.key.KeyCertificate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The way to change keys that needs no proof: the list is read and at once written back with one
 * difference, foreign credentials as they were read, passwords not at all.
 *
 * <p>A change that another writer undid is reported as LOST, and so is a credential that was read
 * before the write and is missing after it. Where Graph tells a version, a write under an older one
 * is refused. Where it does not, a window remains: a credential that another writer adds between
 * that read and that write was never seen here, and is dropped without a word. Keep it to Keyturn
 * alone to change keys of these registrations while a portal gets its first key or its key has
 * expired.
 */
final class KeyList {
  private final GraphApi graph;

  KeyList(GraphApi graph) {
    this.graph = graph;
  }

  /** Appends a key to the application as it was just read; one that is listed stays as it is. */
  void append(String clientId, Application before, KeyCertificate key) throws DirectoryException {
    if (before.kids().contains(key.kid())) {
      return;
    }
    graph.replaceKeys(before, before.keysWith(KeyCredential.of(key)));
    checkKept(clientId, before.keyIds(), graph.find(clientId));
  }

  /** Takes those of Keyturn's keys away whose kid is meant. */
  void remove(String clientId, Predicate<String> meant) throws DirectoryException {
    var found = graph.find(clientId);
    if (found.isEmpty() || found.get().kids().stream().noneMatch(meant)) {
      return;
    }
    var before = found.get();
    graph.replaceKeys(before, before.keysWithout(meant));
    var kept = new HashSet<>(before.keyIds());
    kept.removeAll(before.keyIds(meant));
    checkKept(clientId, kept, checkGone(clientId, meant));
  }

  /** Reads the application again; LOST where it lists one of the keys that are meant. */
  Optional<Application> checkGone(String clientId, Predicate<String> meant)
      throws DirectoryException {
    var after = graph.find(clientId);
    var left = after.stream().flatMap(found -> found.kids().stream()).filter(meant).findFirst();
    if (left.isPresent()) {
      throw lost(clientId, left.get());
    }
    return after;
  }

  static DirectoryException lost(String clientId, String kid) {
    return new DirectoryException(
        Failure.LOST, "the change of key " + kid + " of " + clientId + " was overwritten");
  }

  /** Nothing is put back: whoever took it away may have meant it. */
  private static void checkKept(String clientId, Set<String> keyIds, Optional<Application> after)
      throws DirectoryException {
    var missing = new HashSet<>(keyIds);
    after.ifPresent(found -> missing.removeAll(found.keyIds()));
    if (after.isPresent() && !missing.isEmpty()) {
      throw new DirectoryException(
          Failure.LOST,
          "credentials of "
              + clientId
              + " were lost while its keys were changed; their keyIds: "
              + String.join(", ", missing));
    }
  }
}
