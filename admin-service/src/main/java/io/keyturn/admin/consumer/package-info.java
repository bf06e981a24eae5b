/**
 * Who is known to check what a portal signs, and how each comes by the public key.
 *
 * <p>Enter at {@link io.keyturn.admin.consumer.KeyConsumerResource}. What is owed to those who pin
 * the key is decided in {@code notice.due}.
 */
package io.keyturn.admin.consumer;
