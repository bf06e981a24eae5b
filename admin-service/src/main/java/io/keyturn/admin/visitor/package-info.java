/**
 * The clients that take tokens of a portal's visitors, as administrators register them.
 *
 * <p>Enter at {@link io.keyturn.admin.visitor.VisitorClientResource}. Tokens are made by
 * portal-service, which reads the clients from the key table.
 */
package io.keyturn.admin.visitor;
