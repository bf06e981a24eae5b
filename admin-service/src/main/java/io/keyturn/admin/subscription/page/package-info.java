/**
 * The pages behind the links in mails: for everybody who holds a link, without signing in, without
 * cookies, without scripts. Only POST acts, because mail filters follow links.
 *
 * <p>Enter at {@link io.keyturn.admin.subscription.page.UnsubscribeResource}. What an owner may do
 * is decided by {@link io.keyturn.admin.subscription.Consent}.
 */
package io.keyturn.admin.subscription.page;
