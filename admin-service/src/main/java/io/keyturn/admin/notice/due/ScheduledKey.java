package io.keyturn.admin.notice.due;

import io.keyturn.admin.notice.Ladder;
import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.NoticeSubject;
import io.keyturn.admin.notice.Owed;
import io.keyturn.admin.notice.Recipient;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An ACTIVE key whose time to be looked at has come.
 *
 * @param since when it should have been looked at; nothing where it is looked at for the first
 *     time, or again because somebody else wants to be told
 */
record ScheduledKey(
    KeyId key,
    PortalId portal,
    EnvironmentId environment,
    Instant expiration,
    Optional<Instant> since) {

  /** What the ladder owes a recipient now, and what it should have owed meanwhile. */
  List<Owed> owed(Ladder ladder, Recipient recipient, Instant now) {
    var owed = new ArrayList<Owed>();
    ladder
        .present(expiration, now)
        .ifPresent(step -> owed.add(Owed.due(NoticeKind.EXPIRY, at(step), recipient)));
    since.stream()
        .flatMap(from -> ladder.missed(expiration, from, now).stream())
        .forEach(step -> owed.add(Owed.superseded(at(step), recipient)));
    return owed;
  }

  private NoticeSubject at(Duration step) {
    return NoticeSubject.expiry(environment, portal, key, step);
  }
}
