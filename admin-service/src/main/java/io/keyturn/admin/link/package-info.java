/**
 * Links that Keyturn gives away in mails, and the signed tokens in them.
 *
 * <p>Enter at {@link io.keyturn.admin.link.Links}. What happens behind a link belongs to the
 * feature whose page it is. Nothing here asks a request for its host.
 */
package io.keyturn.admin.link;
