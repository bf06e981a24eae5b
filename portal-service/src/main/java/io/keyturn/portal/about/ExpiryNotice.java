package io.keyturn.portal.about;

import io.keyturn.common.expiry.Severity;

/**
 * That the authentication key expires soon, or has expired.
 *
 * @param message when that is, what happens then and who may do something about it, in the reader's
 *     language
 * @param expiresAt ISO 8601, UTC
 */
public record ExpiryNotice(Severity severity, String message, String expiresAt) {}
