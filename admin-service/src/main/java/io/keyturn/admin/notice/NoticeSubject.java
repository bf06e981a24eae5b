package io.keyturn.admin.notice;

import io.keyturn.common.key.KeyId;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import java.time.Duration;
import java.util.Optional;

/**
 * What exactly a notice is about; one recipient gets at most one of a kind about the same.
 *
 * @param step how long before the expiration it is owed; zero or negative after it
 * @param occasion which end or step of the renewal; it may be retried and come there again
 */
public record NoticeSubject(
    EnvironmentId environment,
    Optional<PortalId> portal,
    Optional<KeyId> key,
    Optional<Duration> step,
    Optional<RenewalId> renewal,
    int occasion) {

  /** A step of a key's expiry ladder. */
  public static NoticeSubject expiry(
      EnvironmentId environment, PortalId portal, KeyId key, Duration step) {
    return new NoticeSubject(
        environment, Optional.of(portal), Optional.of(key), Optional.of(step), Optional.empty(), 0);
  }

  /** The end of a renewal. */
  public static NoticeSubject end(
      EnvironmentId environment, PortalId portal, RenewalId renewal, int occasion) {
    return new NoticeSubject(
        environment,
        Optional.of(portal),
        Optional.empty(),
        Optional.empty(),
        Optional.of(renewal),
        occasion);
  }

  /**
   * The next key.
   *
   * @param occasion which time; a renewal may be retried and come that far again
   */
  public static NoticeSubject nextKey(
      EnvironmentId environment, PortalId portal, KeyId key, RenewalId renewal, int occasion) {
    return new NoticeSubject(
        environment,
        Optional.of(portal),
        Optional.of(key),
        Optional.empty(),
        Optional.of(renewal),
        occasion);
  }

  /** An environment as a whole. */
  public static NoticeSubject of(EnvironmentId environment) {
    return new NoticeSubject(
        environment, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
  }
}
