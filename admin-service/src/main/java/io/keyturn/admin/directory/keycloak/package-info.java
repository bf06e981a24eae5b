/**
 * The directory at Keycloak: applications are clients, through the admin REST API.
 *
 * <p>Enter at {@link io.keyturn.admin.directory.keycloak.KeycloakDirectory}. Other providers do not
 * belong here.
 */
package io.keyturn.admin.directory.keycloak;
