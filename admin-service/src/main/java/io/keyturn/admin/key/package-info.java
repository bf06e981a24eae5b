/**
 * Authentication keys in the API, and which keys may be made.
 *
 * <p>Enter at {@link io.keyturn.admin.key.KeyResource}. Replacing a key is the renewal's.
 */
package io.keyturn.admin.key;
