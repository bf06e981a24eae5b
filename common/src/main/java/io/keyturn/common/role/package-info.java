/**
 * Who may do what, decided in one place and without a framework.
 *
 * <p>Enter at {@link io.keyturn.common.role.Grants}. How tokens are checked does not belong here.
 */
package io.keyturn.common.role;
