/**
 * Renewals of many portals at once, some at a time.
 *
 * <p>Enter at {@link io.keyturn.admin.bulk.BulkResource}. Each portal's renewal is an ordinary one.
 */
package io.keyturn.admin.bulk;
