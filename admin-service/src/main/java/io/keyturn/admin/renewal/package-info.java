/**
 * The renewal of a portal's authentication key, as a plan without a framework.
 *
 * <p>Enter at {@link io.keyturn.admin.renewal.RenewalPlan}. What the steps do stands in {@code
 * step}, who runs them in {@code runner}, what callers see in {@code api}. Retiring the old key
 * afterwards is a feature of its own.
 */
package io.keyturn.admin.renewal;
