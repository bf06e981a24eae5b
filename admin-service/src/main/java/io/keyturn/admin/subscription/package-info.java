/**
 * Who wants to be told about the portals of an environment, by mail and in which language.
 *
 * <p>Enter at {@link io.keyturn.admin.subscription.Subscription}; what callers may do with it is
 * {@link io.keyturn.admin.subscription.Subscriptions}, what the owner of an address may do {@link
 * io.keyturn.admin.subscription.Consent}. What is owed to subscribers, and when, is not decided
 * here.
 */
package io.keyturn.admin.subscription;
