/**
 * Environments: what they are, and who is told about their portals by mail, calendar and webhook.
 *
 * <p>Enter at {@link io.keyturn.admin.center.environment.EnvironmentPage}. What was sent stands in
 * {@code center.notice}.
 */
package io.keyturn.admin.center.environment;
