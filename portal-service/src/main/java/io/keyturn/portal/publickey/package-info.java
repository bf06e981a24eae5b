/**
 * The public key for people and programs: {@code /_services/auth/publickey}.
 *
 * <p>Enter at {@link io.keyturn.portal.publickey.PublicKeyResource}. Loading keys does not belong
 * here.
 */
package io.keyturn.portal.publickey;
