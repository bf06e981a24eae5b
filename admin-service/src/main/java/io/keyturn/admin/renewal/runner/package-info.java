/**
 * Who runs renewals, and how they are kept: claims with lease and fence, retries, wiring.
 *
 * <p>Enter at {@link io.keyturn.admin.renewal.runner.RenewalRunner}, or at {@link
 * io.keyturn.admin.renewal.runner.Renewals} to start one. Decisions belong to the plan.
 */
package io.keyturn.admin.renewal.runner;
