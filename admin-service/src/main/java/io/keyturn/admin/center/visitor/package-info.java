/**
 * Who gets tokens of a portal's visitors, and who is known to check them.
 *
 * <p>Enter at {@link io.keyturn.admin.center.visitor.ClientsPage} and {@link
 * io.keyturn.admin.center.visitor.ConsumersPage}.
 */
package io.keyturn.admin.center.visitor;
