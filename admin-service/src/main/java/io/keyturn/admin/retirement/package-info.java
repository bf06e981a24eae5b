/**
 * Puts superseded keys out of use once nothing can depend on them any more.
 *
 * <p>Enter at {@link io.keyturn.admin.retirement.KeyRetirement}; the decision is in {@code
 * RetirementRule}. Superseding a key is the renewal's.
 */
package io.keyturn.admin.retirement;
