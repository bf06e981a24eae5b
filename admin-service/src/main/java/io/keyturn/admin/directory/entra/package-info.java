/**
 * The directory at Microsoft Entra ID: applications are app registrations, through Microsoft Graph
 * v1.0.
 *
 * <p>Enter at {@link io.keyturn.admin.directory.entra.EntraDirectory}. Making app registrations
 * does not belong here: that is for the tenant's administrators.
 */
package io.keyturn.admin.directory.entra;
