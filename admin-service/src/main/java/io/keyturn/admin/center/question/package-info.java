/**
 * What people are asked before something is done that cannot be undone.
 *
 * <p>Enter at {@link io.keyturn.admin.center.question.Questions}.
 */
package io.keyturn.admin.center.question;
