/**
 * How private keys are kept at rest.
 *
 * <p>Enter at {@link io.keyturn.common.sealing.PrivateKeySealer}; {@link
 * io.keyturn.common.sealing.DerivedKeys} signs what is not a private key. Where key-encryption keys
 * come from (settings, file) is not decided here but in {@code runtime}.
 */
package io.keyturn.common.sealing;
