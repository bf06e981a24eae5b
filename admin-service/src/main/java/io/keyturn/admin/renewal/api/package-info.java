/**
 * Renewals in the API.
 *
 * <p>Enter at {@link io.keyturn.admin.renewal.api.RenewalResource}.
 */
package io.keyturn.admin.renewal.api;
