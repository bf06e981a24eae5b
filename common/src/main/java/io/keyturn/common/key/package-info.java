/**
 * Authentication keys: what they are, how they are made, named and written for others.
 *
 * <p>Enter at {@link io.keyturn.common.key.AuthenticationKey}; {@link
 * io.keyturn.common.key.KeyState} holds the life cycle. Sealing, tables and HTTP do not belong
 * here.
 */
package io.keyturn.common.key;
