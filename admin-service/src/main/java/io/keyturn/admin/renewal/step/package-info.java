/**
 * The six steps of a renewal and the way back, one class each: observe, act at most once, say what
 * came of it.
 *
 * <p>Their order stands in {@link io.keyturn.admin.renewal.RenewalPlan}. Retries, leases and
 * transactions do not belong here.
 */
package io.keyturn.admin.renewal.step;
