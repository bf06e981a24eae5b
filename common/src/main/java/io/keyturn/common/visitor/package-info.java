/**
 * Who may have tokens of a portal's visitors, and who is known to check them: framework-free facts.
 *
 * <p>Enter at {@link io.keyturn.common.visitor.VisitorClient}. Tokens themselves are made by
 * portal-service.
 */
package io.keyturn.common.visitor;
