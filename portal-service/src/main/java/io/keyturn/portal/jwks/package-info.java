/**
 * The published keys for programs: {@code /_services/auth/jwks}.
 *
 * <p>Enter at {@link io.keyturn.portal.jwks.KeySetResource}. Loading keys does not belong here.
 */
package io.keyturn.portal.jwks;
