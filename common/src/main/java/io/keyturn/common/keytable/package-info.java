/**
 * The key table: stores that speak in records with their callers and JDBC with the database; both
 * services share them, and Hibernate would be a third of what a portal loads.
 *
 * <p>Enter at {@link io.keyturn.common.keytable.AuthenticationKeyStore}. The schema stands in
 * {@code db/migration}; renewals, which only admin-service knows, have their store there.
 */
package io.keyturn.common.keytable;
