/**
 * Environments in the API.
 *
 * <p>Enter at {@link io.keyturn.admin.environment.EnvironmentResource}.
 */
package io.keyturn.admin.environment;
