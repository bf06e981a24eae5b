/**
 * The published keys in memory: read from the key table, kept when the database is out of reach,
 * and followed by announcements and a poll.
 *
 * <p>Enter at {@link io.keyturn.portal.publication.PublishedKeys}. Addresses and media types belong
 * to the features that serve them; private halves belong to {@code signing}.
 */
package io.keyturn.portal.publication;
