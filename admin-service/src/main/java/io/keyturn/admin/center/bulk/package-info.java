/**
 * Renewals of many portals at once: to start one, and to follow it portal by portal.
 *
 * <p>Enter at {@link io.keyturn.admin.center.bulk.BulkPage}.
 */
package io.keyturn.admin.center.bulk;
