/**
 * Ready-made answers that are served from memory, and when a cached copy of one is still good.
 *
 * <p>Enter at {@link io.keyturn.portal.document.Document}. What is in a document belongs to the
 * feature that makes it.
 */
package io.keyturn.portal.document;
