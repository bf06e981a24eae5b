/**
 * The private key this process signs with, from its start to its end.
 *
 * <p>Enter at {@link io.keyturn.portal.signing.SigningKey}. What is signed does not belong here.
 */
package io.keyturn.portal.signing;
