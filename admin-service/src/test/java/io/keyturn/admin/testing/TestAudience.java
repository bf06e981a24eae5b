package io.keyturn.admin.testing;

import io.keyturn.admin.notice.Channel;
import io.keyturn.admin.notice.Recipient;
import io.keyturn.admin.notice.Recipients;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** People who want to be told about a test's portals, besides those who have subscribed. */
@ApplicationScoped
public class TestAudience implements Recipients {
  private final Map<PortalId, List<Recipient>> people = new ConcurrentHashMap<>();
  private final Database database;

  TestAudience(Database database) {
    this.database = database;
  }

  /** Adds somebody; the portal's key is looked at again. */
  public void add(PortalId portal, String address, Language language) {
    // Waits for whoever looks at the key just now: he must not find somebody who comes later.
    lookAgain(portal);
    people
        .computeIfAbsent(portal, it -> new CopyOnWriteArrayList<>())
        .add(new Recipient(Channel.MAIL, address, language, Optional.empty()));
    lookAgain(portal);
  }

  private void lookAgain(PortalId portal) {
    database.update(
        "update notice_schedule set look_at = '-infinity' where key_id in"
            + " (select id from authentication_key where portal_id = ?)",
        portal.value());
  }

  @Override
  public Map<PortalId, List<Recipient>> of(Collection<PortalId> portals) {
    var asked = new ConcurrentHashMap<>(people);
    asked.keySet().retainAll(portals);
    return asked;
  }
}
