/**
 * The key table: stores that speak in records, over entities that never leave this package.
 *
 * <p>Enter at {@link io.keyturn.common.keytable.AuthenticationKeyStore}. The schema stands in
 * {@code db/migration}; renewals, which only admin-service knows, have their store there.
 */
package io.keyturn.common.keytable;
