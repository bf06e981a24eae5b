/**
 * Whether and when a portal's key is renewed without anybody asking.
 *
 * <p>Enter at {@link io.keyturn.admin.center.policy.PolicyPage}.
 */
package io.keyturn.admin.center.policy;
