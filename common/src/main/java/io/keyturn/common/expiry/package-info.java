/**
 * How an expiration is told to people, the same in mails and on all pages.
 *
 * <p>Enter at {@link io.keyturn.common.expiry.ExpiryText}. When somebody is told is not decided
 * here.
 */
package io.keyturn.common.expiry;
