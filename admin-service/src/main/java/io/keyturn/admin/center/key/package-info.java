/**
 * Where a portal's authentication key is managed: what it is, its renewal step by step, and past
 * renewals.
 *
 * <p>Enter at {@link io.keyturn.admin.center.key.KeyPage}.
 */
package io.keyturn.admin.center.key;
