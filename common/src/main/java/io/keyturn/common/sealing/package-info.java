/**
 * How private keys are kept at rest.
 *
 * <p>Enter at {@link io.keyturn.common.sealing.PrivateKeySealer}. Where key-encryption keys come
 * from (settings, file) is not decided here but in {@code runtime}.
 */
package io.keyturn.common.sealing;
