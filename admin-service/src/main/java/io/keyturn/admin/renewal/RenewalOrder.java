package io.keyturn.admin.renewal;

import io.keyturn.common.key.KeyRequest;
import java.util.Optional;

/**
 * What was asked for, by whom.
 *
 * @param idempotencyKey the caller's own name for this request: sent twice, it starts one renewal
 * @param correlationId ties the renewal to the request that started it
 */
public record RenewalOrder(
    RenewalReason reason,
    KeyRequest key,
    String requestedBy,
    Optional<String> idempotencyKey,
    String correlationId) {
  /** The same for another reason. */
  public RenewalOrder because(RenewalReason other) {
    return new RenewalOrder(other, key, requestedBy, idempotencyKey, correlationId);
  }
}
