package io.keyturn.admin.notice;

/**
 * Brings notices to their recipients over one channel.
 *
 * <p>Called outside of any transaction, by many threads at once, and again for a notice whose
 * outcome was lost: what is sent twice must be recognisable as the same. Looks first whether the
 * notice is still true. Must return within the lease of a claim; never throws for what the other
 * side does.
 */
public interface Delivery {
  Channel channel();

  DeliveryOutcome deliver(Notice notice);
}
