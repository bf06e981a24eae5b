/**
 * Plain HTTP clients of what the stack runs, for the seed, the check and the tests.
 *
 * <p>Entry points: {@link io.keyturn.local.client.AdminApi}, {@link
 * io.keyturn.local.client.PortalApi}, {@link io.keyturn.local.client.KeycloakApi}. They speak HTTP
 * and JSON as any outsider would: no class of the services belongs here.
 */
package io.keyturn.local.client;
