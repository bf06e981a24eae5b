package io.keyturn.admin.center.home;

import java.time.YearMonth;

/**
 * How many keys expire in a month (UTC).
 *
 * @param month null for all that have expired already
 */
public record ExpiryMonth(YearMonth month, long keys) {}
