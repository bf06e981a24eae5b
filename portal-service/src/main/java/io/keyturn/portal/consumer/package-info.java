/**
 * Notes which known consumers of the public key fetched which key, and when, as far as they say
 * their name.
 *
 * <p>Enter at {@link io.keyturn.portal.consumer.Fetches}. Nothing depends on these notes: a name is
 * not proved.
 */
package io.keyturn.portal.consumer;
