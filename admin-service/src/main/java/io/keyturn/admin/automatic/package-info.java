/**
 * Renewals that a portal's policy starts.
 *
 * <p>Enter at {@link io.keyturn.admin.automatic.RenewalPolicy}, which decides. What a renewal does
 * belongs to {@code renewal}.
 */
package io.keyturn.admin.automatic;
